internal import PlaybookDiagnostics

/// A line and a column of a YAML text, both from 1; columns count scalars.
struct TextMark: Hashable, Comparable {
  let line: Int
  let column: Int

  static func < (a: TextMark, b: TextMark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

/// The bytes that the parser reads, with what must be looked up in them afterwards.
struct YAMLText {
  private(set) var bytes: [UInt8]
  private(set) var lines: LineTable
  /// The keys that were repetitions and have got another name.
  private(set) var renamed: Set<TextMark> = []

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = Array(bytes)
    lines = LineTable(self.bytes)
  }

  /// The byte offset of a mark; nothing beyond the end of its line.
  func offset(of mark: TextMark) -> Int? {
    guard lines.starts.indices.contains(mark.line - 1) else { return nil }
    var offset = lines.starts[mark.line - 1]
    var column = 1
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      if bytes[offset] & 0xC0 != 0x80 {
        if column == mark.column { return offset }
        column += 1
      }
      offset += 1
    }
    return nil
  }

  func byte(at mark: TextMark) -> UInt8? { offset(of: mark).map { bytes[$0] } }

  /// True where a tag stands, perhaps after an anchor.
  func hasTag(at mark: TextMark) -> Bool {
    guard var offset = offset(of: mark) else { return false }
    if bytes[offset] == UInt8(ascii: "&") {
      let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      let space = bytes[offset...].firstIndex(where: isSpace) ?? bytes.count
      offset = bytes[space...].firstIndex { !isSpace($0) } ?? bytes.count
    }
    return offset < bytes.count && bytes[offset] == UInt8(ascii: "!")
  }

  /// How many spaces stand before the first line with something on it, below a mark.
  func indentation(after mark: TextMark) -> Int {
    for start in lines.starts.dropFirst(mark.line) {
      let text = bytes[start...].firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.count
      if text < bytes.count, bytes[text] != UInt8(ascii: "\n") { return text - start }
    }
    return 0
  }

  /// How much of its first line a value takes up, in scalars.
  func length(of value: String, quotes: Int, at mark: TextMark) -> Int {
    let length = value.unicodeScalars.count + quotes
    guard let start = offset(of: mark) else { return 1 }
    var offset = start
    var count = 0
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"), count < length {
      if bytes[offset] & 0xC0 != 0x80 { count += 1 }
      offset += 1
    }
    return max(1, count)
  }

  /// The complaint about the first character that YAML may not hold.
  func forbiddenCharacter() -> YAMLFailure {
    var offset = 0
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
        0x1_0000...0x10_FFFF:
        offset += scalar.utf8.count
      default:
        let place = lines.position(of: offset..<offset, in: bytes, path: "")
        let code = String(scalar.value, radix: 16, uppercase: true)
        let padded = String(repeating: "0", count: max(0, 4 - code.utf8.count)) + code
        return YAMLFailure(
          message: "The character U+\(padded) may not stand in YAML", line: place.line,
          column: place.column)
      }
    }
    return YAMLFailure(message: "The YAML holds a character that it may not", line: 1, column: 1)
  }

  // MARK: Repeated keys

  /// Finds the second time that a map has a key and gives it a name that nobody writes, without
  /// moving anything; nothing where it cannot be found.
  ///
  /// Yams says only where the first one stands.
  mutating func renameRepetition(of key: String, after first: TextMark) -> TextMark? {
    guard let start = offset(of: first), !key.isEmpty else { return nil }
    let lineStart = lines.starts[first.line - 1]
    let isBlock = bytes[lineStart..<start].allSatisfy {
      $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "?")
    }
    let found = isBlock ? inBlock(key, after: first) : inFlow(key, from: start)
    guard let found else { return nil }
    let place = lines.position(of: found, in: bytes, path: "")
    var range = found
    if let quote = bytes[found].first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    }
    guard let mask = Unicode.Scalar(0xE000 + UInt32(renamed.count)) else { return nil }
    let name = String(repeating: String(mask), count: bytes[range].scalarCount)
    bytes.replaceSubrange(range, with: name.utf8)
    lines = LineTable(bytes)
    let mark = TextMark(line: place.line, column: place.column)
    renamed.insert(mark)
    return mark
  }

  private func inBlock(_ key: String, after first: TextMark) -> Range<Int>? {
    for line in lines.starts.indices.dropFirst(first.line) {
      let start = lines.starts[line]
      var offset = start
      while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
      guard offset < bytes.count, bytes[offset] != UInt8(ascii: "\n"),
        bytes[offset] != UInt8(ascii: "#")
      else { continue }
      let column = offset - start + 1
      if column < first.column { return nil }
      if column == first.column, let range = keyRange(key, at: offset) { return range }
    }
    return nil
  }

  private func inFlow(_ key: String, from start: Int) -> Range<Int>? {
    var depth = 0
    var offset = keyRange(key, at: start)?.upperBound ?? start + 1
    var expectsKey = false
    while offset < bytes.count {
      let byte = bytes[offset]
      if expectsKey, byte != UInt8(ascii: " "), byte != UInt8(ascii: "\n") {
        if let range = keyRange(key, at: offset) { return range }
        expectsKey = false
      }
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth -= 1
        if depth < 0 { return nil }
      case UInt8(ascii: ",") where depth == 0: expectsKey = true
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        offset = bytes[(offset + 1)...].firstIndex(of: byte) ?? bytes.count
      default: break
      }
      offset += 1
    }
    return nil
  }

  /// The key with its quotes, if it stands here and a colon follows.
  private func keyRange(_ key: String, at offset: Int) -> Range<Int>? {
    for spelling in [key, "\"\(key)\"", "'\(key)'"] {
      guard bytes[offset...].starts(with: spelling.utf8) else { continue }
      let end = offset + spelling.utf8.count
      let rest = bytes[end...].drop { $0 == UInt8(ascii: " ") }
      if rest.first == UInt8(ascii: ":") { return offset..<end }
    }
    return nil
  }
}
