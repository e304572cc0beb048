internal import PlaybookDiagnostics

/// Takes HTML that templates and pages have written apart, as far as the pack has to change it.
struct MarkupReader {
  enum Piece {
    /// Text, comments and the like, as they are.
    case other(ArraySlice<UInt8>)
    case start(Tag)
    /// The name, in lower case.
    case end(String)
  }

  struct Tag {
    /// In lower case.
    let name: String
    var attributes: [(name: String, value: String?)] = []
    var isSelfClosing = false

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var offset = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Piece? {
    guard offset < bytes.count else { return nil }
    let start = offset
    if bytes[start] != UInt8(ascii: "<") || !isTag(at: start) {
      offset += 1
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "<") { offset += 1 }
      return .other(bytes[start..<offset])
    }
    if bytes[start + 1] == UInt8(ascii: "/") {
      offset = start + 2
      let name = readName()
      while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") { offset += 1 }
      offset = min(offset + 1, bytes.count)
      return .end(name)
    }
    offset = start + 1
    return .start(readTag())
  }

  /// Leaves out all up to the end tag of an element whose text is no markup.
  mutating func skip(to name: String) {
    while let piece = next() {
      if case .end(name) = piece { return }
    }
  }

  private func isTag(at start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    if isLetter(bytes[start + 1]) { return true }
    return bytes[start + 1] == UInt8(ascii: "/") && start + 2 < bytes.count
      && isLetter(bytes[start + 2])
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte) && byte != 0x0B
  }

  private mutating func readName() -> String {
    let start = offset
    while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">"),
      bytes[offset] != UInt8(ascii: "/"), bytes[offset] != UInt8(ascii: "=")
    {
      offset += 1
    }
    return String(decoding: bytes[start..<offset], as: UTF8.self).lowercased()
  }

  private mutating func readTag() -> Tag {
    var tag = Tag(name: readName())
    while offset < bytes.count, bytes[offset] != UInt8(ascii: ">") {
      if isSpace(bytes[offset]) {
        offset += 1
      } else if bytes[offset] == UInt8(ascii: "/") || bytes[offset] == UInt8(ascii: "=") {
        tag.isSelfClosing = bytes[offset] == UInt8(ascii: "/")
        offset += 1
      } else {
        tag.isSelfClosing = false
        let start = offset
        while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">"),
          bytes[offset] != UInt8(ascii: "="), bytes[offset] != UInt8(ascii: "/")
        {
          offset += 1
        }
        // Names of SVG's attributes have capitals.
        let name = String(decoding: bytes[start..<offset], as: UTF8.self)
        tag.attributes.append((name, readValue()))
      }
    }
    offset = min(offset + 1, bytes.count)
    return tag
  }

  /// The value behind an attribute's name, unescaped; nothing where it has none.
  private mutating func readValue() -> String? {
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: "=") else { return nil }
    offset += 1
    guard offset < bytes.count else { return "" }
    let quote = bytes[offset]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = offset
      while offset < bytes.count, !isSpace(bytes[offset]), bytes[offset] != UInt8(ascii: ">") {
        offset += 1
      }
      return unescaped(bytes[start..<offset])
    }
    let start = offset + 1
    offset = start
    while offset < bytes.count, bytes[offset] != quote { offset += 1 }
    let value = unescaped(bytes[min(start, offset)..<offset])
    offset = min(offset + 1, bytes.count)
    return value
  }

  /// Undoes what our escaper does. What else was written stays, and is escaped once more: no page
  /// of ours writes it.
  private func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    var result = ""
    var rest = text[...]
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      rest = rest[start...]
      guard let pair = Self.entities.first(where: { rest.hasPrefix($0.0) }) else {
        result.append(rest.removeFirst())
        continue
      }
      result += pair.1
      rest = rest.dropFirst(pair.0.count)
    }
    return result + rest
  }

  private static let entities = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#96;", "`"),
  ]
}

extension [UInt8] {
  /// Appends a start tag, its values escaped.
  mutating func append(_ tag: MarkupReader.Tag) {
    append(UInt8(ascii: "<"))
    self += tag.name.utf8
    for (name, value) in tag.attributes {
      append(UInt8(ascii: " "))
      self += name.utf8
      guard let value else { continue }
      self += "=\"".utf8
      append(escaping: value.utf8)
      append(UInt8(ascii: "\""))
    }
    if tag.isSelfClosing { append(UInt8(ascii: "/")) }
    append(UInt8(ascii: ">"))
  }
}
