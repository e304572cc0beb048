package import PlaybookDiagnostics
internal import PlaybookMarkdown

/// What a file may weigh, in bytes.
package enum FileLimits {
  package static let markdown = 1 << 20
  package static let yaml = 8 << 20
  package static let csv = 256 << 20
}

/// The text of a file as later stages want it: checked UTF-8, LF line ends, no byte order mark.
///
/// A file that is clean already is passed on without a copy.
///
/// - Returns: nothing where the file is too large or not UTF-8, which is then reported.
package func checkText(
  _ file: SourceFile, limit: Int, reporting diagnostics: inout [Diagnostic]
) -> ArraySlice<UInt8>? {
  let bytes = file.bytes
  guard bytes.count <= limit else {
    diagnostics.append(
      Diagnostic(
        .limitExceeded, "The file has \(bytes.count) bytes; at most \(limit) are read",
        at: .start(of: file.path), help: "Split the file"))
    return nil
  }
  let facts = bytes.withUnsafeBytes(surveyText)
  if let offset = facts.invalidOffset {
    diagnostics.append(notUTF8(file, at: offset))
    return nil
  }
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  if !facts.hasReturn { return bytes[start...] }
  return normalizedLines(bytes[start...])[...]
}

private func notUTF8(_ file: SourceFile, at offset: Int) -> Diagnostic {
  let bytes = file.bytes
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    return Diagnostic(
      .notUTF8, "The file is UTF-16, not UTF-8", at: .start(of: file.path),
      help: "Save it as UTF-8")
  }
  let byte = String(bytes[offset], radix: 16, uppercase: true)
  var position = LineTable(bytes).position(of: offset..<(offset + 1), in: bytes, path: file.path)
  if bytes.starts(with: [0xEF, 0xBB, 0xBF]), position.line == 1 {
    position = SourcePosition(path: file.path, line: 1, column: position.column - 1)
  }
  return Diagnostic(
    .notUTF8, "The byte 0x\(byte.utf8.count == 1 ? "0" : "")\(byte) is not UTF-8",
    at: position, help: "Save the file as UTF-8")
}

/// The same text with LF for CRLF and for a lone CR.
private func normalizedLines(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var previousWasReturn = false
  for byte in bytes {
    if byte == UInt8(ascii: "\r") {
      result.append(UInt8(ascii: "\n"))
    } else if byte != UInt8(ascii: "\n") || !previousWasReturn {
      result.append(byte)
    }
    previousWasReturn = byte == UInt8(ascii: "\r")
  }
  return result
}

/// What one pass over a text shows.
private struct TextSurvey {
  var hasReturn = false
  /// Where the first byte stands that belongs to no scalar.
  var invalidOffset: Int?
}

private func surveyText(_ bytes: UnsafeRawBufferPointer) -> TextSurvey {
  var survey = TextSurvey()
  var index = 0
  let high: UInt64 = 0x8080_8080_8080_8080
  let ones: UInt64 = 0x0101_0101_0101_0101
  let returns: UInt64 = 0x0D0D_0D0D_0D0D_0D0D
  while index < bytes.count {
    if index + 8 <= bytes.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if word & high == 0 {
        let difference = word ^ returns
        if (difference &- ones) & ~difference & high != 0 { survey.hasReturn = true }
        index += 8
        continue
      }
    }
    let byte = bytes[index]
    if byte < 0x80 {
      if byte == 0x0D { survey.hasReturn = true }
      index += 1
      continue
    }
    let length = scalarLength(bytes, at: index)
    if length == 0 {
      survey.invalidOffset = index
      return survey
    }
    index += length
  }
  return survey
}

/// How many bytes the scalar that begins here has, 2 to 4; zero where none does (Unicode 15, table
/// 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
private func scalarLength(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
  func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
    index + offset < bytes.count && range.contains(bytes[index + offset])
  }
  switch bytes[index] {
  case 0xC2...0xDF: return continues(1) ? 2 : 0
  case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
  case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
  case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
  case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
  case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
  case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
  default: return 0
  }
}
