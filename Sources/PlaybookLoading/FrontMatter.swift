internal import PlaybookDiagnostics

/// A Markdown file, divided.
struct MarkdownParts {
  /// The lines between the two rows of hyphens; nothing where there is no front matter.
  var frontMatter: ArraySlice<UInt8>?
  var body: ArraySlice<UInt8>
  /// The 1-based line on which the body begins.
  var bodyLine: Int
}

/// Divides a page into front matter and body.
///
/// Front matter begins with `---` as the very first line and ends with the next line that is `---`
/// or `...`. Where no such line follows, the first line is a thematic break if the second is blank
/// or missing, and front matter that was never closed if not; its text is then all body.
func divideMarkdown(
  _ bytes: ArraySlice<UInt8>, path: String, reporting diagnostics: inout [Diagnostic]
) -> MarkdownParts {
  let whole = MarkdownParts(body: bytes, bodyLine: 1)
  guard bytes.first == UInt8(ascii: "-") else { return whole }
  let result: MarkdownParts? = bytes.withUnsafeBufferPointer { buffer in
    var scan = LineScan(bytes: buffer)
    guard scan.nextIsMarker(UInt8(ascii: "-")), !scan.isAtEnd else { return whole }
    let start = scan.offset
    let isBlank = scan.nextLineIsBlank
    var line = 1
    while !scan.isAtEnd {
      let lineStart = scan.offset
      line &+= 1
      let isEnd = scan.nextIsMarker(UInt8(ascii: "-")) || scan.nextIsMarker(UInt8(ascii: "."))
      if isEnd {
        return MarkdownParts(
          frontMatter: bytes[(bytes.startIndex + start)..<(bytes.startIndex + lineStart)],
          body: bytes[(bytes.startIndex + scan.offset)...], bodyLine: line + 1)
      }
      scan.skipLine()
    }
    return isBlank ? whole : nil
  }
  if let result { return result }
  diagnostics.append(
    Diagnostic(
      .frontMatterOpen, "The front matter is never closed",
      at: SourcePosition(path: path, line: 1, column: 1, length: 3),
      help: "Close it with a line '---'"))
  let body = bytes.drop { $0 != UInt8(ascii: "\n") }.dropFirst()
  return MarkdownParts(body: body, bodyLine: 2)
}

/// A walk over lines.
private struct LineScan {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { offset >= bytes.count }

  var nextLineIsBlank: Bool {
    var index = offset
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    return index >= bytes.count || bytes[index] == 0x0A
  }

  /// Goes past a line of three such bytes and perhaps white space after them; stays if it is none.
  mutating func nextIsMarker(_ byte: UInt8) -> Bool {
    guard offset + 3 <= bytes.count, bytes[offset] == byte, bytes[offset + 1] == byte,
      bytes[offset + 2] == byte
    else { return false }
    var index = offset + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index >= bytes.count || bytes[index] == 0x0A else { return false }
    offset = min(bytes.count, index + 1)
    return true
  }

  mutating func skipLine() {
    while offset < bytes.count, bytes[offset] != 0x0A { offset += 1 }
    offset = min(bytes.count, offset + 1)
  }
}
