internal import PlaybookDiagnostics

/// Reads YAML that is a flat map of one-line texts and lists, as front matter mostly is.
///
/// Nothing stands for "not mine": whatever is not plainly simple is left to Yams. What it does read
/// it reads as Yams would, places included, which a differential test holds it to.
package func readFlatYAML(_ source: YAMLSource) -> YAMLReading? {
  source.bytes.withUnsafeBufferPointer { bytes in
    var reader = FlatReader(bytes: bytes, path: source.path, line: source.firstLine)
    return reader.read()
  }
}

private struct FlatReader {
  /// More keys than this are no front matter, and looking for repetitions would be quadratic.
  static let maximumKeys = 48
  static let maximumValue = 4096

  let bytes: UnsafeBufferPointer<UInt8>
  let path: String
  var line: Int
  /// Where the line at hand begins.
  var lineStart = 0
  var offset = 0
  var entries: [YAMLEntry] = []

  init(bytes: UnsafeBufferPointer<UInt8>, path: String, line: Int) {
    self.bytes = bytes
    self.path = path
    self.line = line
  }

  mutating func read() -> YAMLReading? {
    entries.reserveCapacity(8)
    while offset < bytes.count {
      lineStart = offset
      switch bytes[offset] {
      case UInt8(ascii: "\n"): break
      case UInt8(ascii: "#"):
        guard skipComment() else { return nil }
      default:
        guard entries.count < Self.maximumKeys, readEntry() else { return nil }
      }
      offset += 1
      line &+= 1
    }
    guard let first = entries.first else { return .nothing }
    let start = first.key.position
    let position = SourcePosition(path: path, line: start.line, column: start.column)
    return .value(Located(.map(entries), at: position))
  }

  /// Reads `key: value` to the end of its line.
  private mutating func readEntry() -> Bool {
    guard let key = readKey() else { return false }
    for entry in entries where entry.key.value == key.value { return false }
    skipSpaces()
    guard let value = readValue() else { return false }
    skipSpaces()
    guard isAtLineEnd || isAtComment && skipComment() else { return false }
    // An indented line or an item goes on with this value.
    if offset + 1 < bytes.count {
      let next = bytes[offset + 1]
      if next == UInt8(ascii: " ") || next == UInt8(ascii: "-") { return false }
      if next == UInt8(ascii: "\n") || next == UInt8(ascii: "#"), continues() { return false }
    }
    entries.append(YAMLEntry(key: key, value: value))
    return true
  }

  /// True where the first line with something on it, after blank ones and comments, is indented.
  private func continues() -> Bool {
    var index = offset + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "#"):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "\t"): return true
      default: return false
      }
    }
    return false
  }

  private mutating func readKey() -> Located<String>? {
    let start = offset
    while offset < bytes.count, isKeyByte(bytes[offset], isFirst: offset == start) { offset += 1 }
    let length = offset - start
    guard length > 0, length <= 128, offset < bytes.count, bytes[offset] == UInt8(ascii: ":")
    else { return nil }
    offset += 1
    guard offset == bytes.count || bytes[offset] == UInt8(ascii: " ") || isAtLineEnd else {
      return nil
    }
    return Located(text(start, offset - 1), at: position(from: start, length: length))
  }

  private mutating func readValue() -> Located<YAMLValue>? {
    guard !isAtLineEnd, !isAtComment else {
      // Yams puts a missing value right after the colon.
      var after = offset
      while bytes[after - 1] == UInt8(ascii: " ") { after -= 1 }
      return Located(.scalar("", .plain), at: position(from: after, length: 1))
    }
    switch bytes[offset] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return readQuoted()
    case UInt8(ascii: "["): return readList()
    default: return readPlain()
    }
  }

  private mutating func readPlain() -> Located<YAMLValue>? {
    let start = offset
    guard isPlainStart(bytes[offset]) else { return nil }
    var end = start
    var scalars = 0
    var scalarsAtEnd = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: " ") {
        if offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "#") { break }
      } else {
        if byte == UInt8(ascii: ":"), isSpaceOrEnd(offset + 1) { return nil }
        guard byte > 0x20, byte != 0x7F, byte < 0x80 || isPlainScalar(at: offset) else {
          return nil
        }
        end = offset + 1
        scalarsAtEnd = scalars + (byte & 0xC0 == 0x80 ? 0 : 1)
      }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      offset += 1
    }
    guard end - start <= Self.maximumValue else { return nil }
    let length = scalarsAtEnd
    return Located(
      .scalar(text(start, end), .plain), at: position(from: start, length: length))
  }

  private mutating func readQuoted() -> Located<YAMLValue>? {
    let quote = bytes[offset]
    let start = offset
    offset += 1
    while offset < bytes.count, bytes[offset] != quote {
      let byte = bytes[offset]
      guard byte >= 0x20, byte != 0x7F, byte != UInt8(ascii: "\\") || quote != UInt8(ascii: "\""),
        byte < 0x80 || isPlainScalar(at: offset)
      else { return nil }
      offset += 1
    }
    guard offset < bytes.count, offset - start <= Self.maximumValue else { return nil }
    offset += 1
    // Two quotes in a row are one quote of the text; after the text comes nothing, or a comma.
    guard offset == bytes.count || bytes[offset] != quote else { return nil }
    let length = scalarCount(start, offset)
    return Located(
      .scalar(text(start + 1, offset - 1), .quoted), at: position(from: start, length: length))
  }

  private mutating func readList() -> Located<YAMLValue>? {
    let start = offset
    var items: [Located<YAMLValue>] = []
    offset += 1
    skipSpaces()
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "]") {
      guard let item = readItem() else { return nil }
      items.append(item)
      skipSpaces()
      guard offset < bytes.count else { return nil }
      if bytes[offset] == UInt8(ascii: "]") { break }
      guard bytes[offset] == UInt8(ascii: ",") else { return nil }
      offset += 1
      skipSpaces()
      guard offset < bytes.count, bytes[offset] != UInt8(ascii: "]") else { return nil }
    }
    guard offset < bytes.count, offset - start <= Self.maximumValue else { return nil }
    offset += 1
    return Located(.list(items), at: position(from: start, length: 1))
  }

  private mutating func readItem() -> Located<YAMLValue>? {
    if bytes[offset] == UInt8(ascii: "\"") || bytes[offset] == UInt8(ascii: "'") {
      return readQuoted()
    }
    let start = offset
    var end = start
    while offset < bytes.count {
      let byte = bytes[offset]
      let isWord = isKeyByte(byte, isFirst: false) && (offset > start || byte != UInt8(ascii: "-"))
      if isWord || byte >= 0x80 && isPlainScalar(at: offset) {
        end = offset + 1
      } else if byte != UInt8(ascii: " ") {
        break
      }
      offset += 1
    }
    guard end > start else { return nil }
    return Located(
      .scalar(text(start, end), .plain),
      at: position(from: start, length: scalarCount(start, end)))
  }

  // MARK: Bytes

  private var isAtLineEnd: Bool { offset >= bytes.count || bytes[offset] == UInt8(ascii: "\n") }

  /// True at a number sign that a space stands before.
  private var isAtComment: Bool {
    offset < bytes.count && bytes[offset] == UInt8(ascii: "#") && offset > 0
      && bytes[offset - 1] == UInt8(ascii: " ")
  }

  private mutating func skipSpaces() {
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") { offset += 1 }
  }

  /// Goes to the end of the line; false where the comment holds what YAML may not hold.
  private mutating func skipComment() -> Bool {
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") {
      let byte = bytes[offset]
      guard byte >= 0x20 || byte == 0x09, byte != 0x7F, byte < 0x80 || isPlainScalar(at: offset)
      else { return false }
      offset += 1
    }
    return true
  }

  private func isSpaceOrEnd(_ index: Int) -> Bool {
    index >= bytes.count || bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n")
  }

  private func isKeyByte(_ byte: UInt8, isFirst: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "_"):
      true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): !isFirst
    default: false
    }
  }

  /// What a text without quotes may plainly begin with; signs that mean something to YAML in some
  /// places are left to Yams in all.
  private func isPlainStart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "/"),
      UInt8(ascii: "."), UInt8(ascii: "("), UInt8(ascii: "$"), UInt8(ascii: "+"),
      UInt8(ascii: "~"):
      true
    default: byte >= 0x80
    }
  }

  /// False within a scalar that YAML forbids or takes for a line end: C1 controls with U+0085,
  /// U+2028, U+2029, U+FEFF, U+FFFE and U+FFFF. The bytes are UTF-8 and were checked to be.
  private func isPlainScalar(at index: Int) -> Bool {
    func byte(_ distance: Int) -> UInt8 {
      index + distance < bytes.count ? bytes[index + distance] : 0
    }
    switch bytes[index] {
    case 0xC2: return byte(1) >= 0xA0
    case 0xE2: return !(byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9))
    case 0xEF:
      let isMark = byte(1) == 0xBB && byte(2) == 0xBF
      return !isMark && !(byte(1) == 0xBF && byte(2) >= 0xBE)
    default: return true
    }
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  private func scalarCount(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for index in start..<end where bytes[index] & 0xC0 != 0x80 { count += 1 }
    return count
  }

  private func position(from start: Int, length: Int) -> SourcePosition {
    SourcePosition(
      path: path, line: line, column: scalarCount(lineStart, start) + 1, length: length)
  }
}
