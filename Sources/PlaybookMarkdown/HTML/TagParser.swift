/// A start tag or an end tag as it was written.
struct HTMLTag {
  struct Attribute {
    /// In lower case.
    let name: String
    /// Where the value stands in the parsed bytes, without quotes; empty for an attribute without.
    let value: Range<Int>
  }

  /// In lower case.
  let name: String
  let isEnd: Bool
  let isSelfClosing: Bool
  /// Of attributes with the same name the first alone, as in browsers.
  let attributes: [Attribute]
}

/// Takes raw HTML apart, by the grammar that CommonMark has for tags. What is no well-formed tag,
/// comment or declaration is text.
struct TagParser {
  enum Token {
    case text(Range<Int>)
    case tag(HTMLTag)
    /// A comment, a declaration, a processing instruction or a CDATA section.
    case comment
  }

  let bytes: [UInt8]
  private(set) var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var rest: ArraySlice<UInt8> { bytes[index...] }
  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// The next token, or nothing at the end.
  mutating func next() -> Token? {
    guard index < bytes.count else { return nil }
    let start = index
    if byte == .lessThan {
      if let tag = readTag() { return .tag(tag) }
      if skipComment() { return .comment }
      index += 1
    }
    while let byte, byte != .lessThan { index += 1 }
    return .text(start..<index)
  }

  /// Skips to behind the end tag of an element whose content is no markup; to the end without one.
  mutating func skipElement(_ name: String) {
    while index < bytes.count {
      if byte == .lessThan, index + 1 < bytes.count, bytes[index + 1] == .slash {
        let candidate = bytes[(index + 2)...].prefix { $0.isLetterOrDigit }
        if String(decoding: candidate, as: UTF8.self).lowercased() == name {
          while let byte, byte != .greaterThan { index += 1 }
          index = min(bytes.count, index + 1)
          return
        }
      }
      index += 1
    }
  }

  /// Reads a tag here; reads nothing where there is none.
  mutating func readTag() -> HTMLTag? {
    let start = index
    guard let tag = parseTag() else {
      index = start
      return nil
    }
    return tag
  }

  private mutating func parseTag() -> HTMLTag? {
    guard byte == .lessThan else { return nil }
    index += 1
    let isEnd = byte == .slash
    if isEnd { index += 1 }
    guard let first = byte, first.isLetter else { return nil }
    let name = readName { $0.isLetterOrDigit || $0 == .hyphen }
    var attributes: [HTMLTag.Attribute] = []
    if !isEnd {
      while let attribute = readAttribute() {
        if !attributes.contains(where: { $0.name == attribute.name }) {
          attributes.append(attribute)
        }
        // Where the same names come by the thousand, the search above would be quadratic.
        if attributes.count > 100 { return nil }
      }
    }
    skipWhitespace()
    let isSelfClosing = !isEnd && byte == .slash
    if isSelfClosing { index += 1 }
    guard byte == .greaterThan else { return nil }
    index += 1
    return HTMLTag(
      name: name, isEnd: isEnd, isSelfClosing: isSelfClosing, attributes: attributes)
  }

  /// Reads white space and an attribute; reads nothing where there is none.
  private mutating func readAttribute() -> HTMLTag.Attribute? {
    let start = index
    skipWhitespace()
    guard index > start, let first = byte,
      first.isLetter || first == .underscore || first == .colon
    else {
      index = start
      return nil
    }
    let name = readName {
      $0.isLetterOrDigit || $0 == .underscore || $0 == .dot || $0 == .colon || $0 == .hyphen
    }
    let afterName = index
    skipWhitespace()
    guard byte == .equals else {
      index = afterName
      return HTMLTag.Attribute(name: name, value: afterName..<afterName)
    }
    index += 1
    skipWhitespace()
    guard let value = readValue() else {
      index = start
      return nil
    }
    return HTMLTag.Attribute(name: name, value: value)
  }

  private mutating func readValue() -> Range<Int>? {
    guard let first = byte else { return nil }
    if first == .quotationMark || first == .apostrophe {
      let start = index + 1
      guard let end = bytes[start...].firstIndex(of: first) else { return nil }
      index = end + 1
      return start..<end
    }
    let start = index
    while let byte, !byte.isWhitespace, byte != .quotationMark, byte != .apostrophe,
      byte != .equals, byte != .lessThan, byte != .greaterThan, byte != .backtick
    {
      index += 1
    }
    return index > start ? start..<index : nil
  }

  private mutating func readName(_ isPart: (UInt8) -> Bool) -> String {
    let start = index
    while let byte, isPart(byte) { index += 1 }
    return String(decoding: bytes[start..<index].map(\.lowercased), as: UTF8.self)
  }

  private mutating func skipWhitespace() {
    while let byte, byte.isWhitespace { index += 1 }
  }

  /// Skips `<!-- … -->`, `<? … ?>`, `<![CDATA[ … ]]>` or `<! … >`; a comment without an end goes on
  /// to the end of the text.
  private mutating func skipComment() -> Bool {
    let rest = bytes[index...]
    if rest.begins(with: "<!--") { return skip(past: "-->", from: 4) }
    if rest.begins(with: "<?") { return skip(past: "?>", from: 2) }
    if rest.begins(with: "<![CDATA[") { return skip(past: "]]>", from: 9) }
    guard rest.begins(with: "<!"), let letter = rest.dropFirst(2).first, letter.isLetter else {
      return false
    }
    return skip(past: ">", from: 2)
  }

  private mutating func skip(past end: StaticString, from distance: Int) -> Bool {
    // `<!-->` and `<!--->` are whole comments.
    index += distance == 4 ? 2 : distance
    while index < bytes.count {
      if bytes[index] == end.utf8Start.pointee, bytes[index...].begins(with: end) {
        index += end.utf8CodeUnitCount
        return true
      }
      index += 1
    }
    return true
  }
}
