/// Where a byte of HTML stands, as a browser's tokenizer sees it, coarsely.
struct HTMLState: Equatable {
  enum Place: Equatable {
    case text
    case afterLessThan
    case afterSlash
    case tagName
    case insideTag
    /// Behind a name that a section may have ended: only white space or the tag's end may follow.
    case behindName
    case attributeName
    case afterAttributeName
    case beforeValue
    case quoted(UInt8)
    case unquoted
    case declaration
    case comment(CommentPart)
    /// `<!DOCTYPE`, `<?`, `</!`: all that ends at the next `>`.
    case bogusComment
    /// In a script, style, title …; how much of the end tag, or of `<!--`, stands before.
    case raw(matched: Int, opening: Int)
  }

  /// What stands before in a comment.
  enum CommentPart: Equatable { case oneHyphenOfTwo, start, startHyphen, words, hyphen, end, bang }

  /// A place where a browser would read on differently than this follower does.
  enum Trouble: Error {
    case nameNotSeparated
    case valueWithoutName
    case tagInPlainText
    case commentInScript
    case characterData
  }

  var place = Place.text
  /// The tag that is open, or the element that holds the raw text; in lower case.
  private(set) var element: [UInt8] = []
  private(set) var attribute: [UInt8] = []
  private var isEndTag = false
  /// `<meta http-equiv>`, whose content may be an address.
  private var isDirective = false
  /// The part of the attribute's value so far, in lower case, of a `content` attribute only.
  private var value: [UInt8] = []

  mutating func read(_ byte: UInt8) throws(Trouble) {
    switch place {
    case .text: if byte == UInt8(ascii: "<") { place = .afterLessThan }
    case .afterLessThan: readAfterLessThan(byte)
    case .afterSlash:
      if isLetter(byte) {
        openTag(byte, isEnd: true)
      } else {
        place = byte == UInt8(ascii: ">") ? .text : .bogusComment
      }
    case .tagName:
      if isSeparator(byte) { try readInsideTag(byte) } else { element.append(lowercased(byte)) }
    case .insideTag: try readInsideTag(byte)
    case .behindName:
      guard isSeparator(byte) else { throw .nameNotSeparated }
      try readInsideTag(byte)
    case .attributeName, .afterAttributeName: try readAttributeName(byte)
    case .beforeValue, .quoted, .unquoted: readValue(byte)
    case .declaration, .comment, .bogusComment: try readComment(byte)
    case .raw(let matched, let opening):
      try readRaw(byte, matched: matched, opening: opening)
    }
  }

  private mutating func readAfterLessThan(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/"): place = .afterSlash
    case UInt8(ascii: "!"): place = .declaration
    case UInt8(ascii: "?"): place = .bogusComment
    case UInt8(ascii: "<"): break
    default: if isLetter(byte) { openTag(byte, isEnd: false) } else { place = .text }
    }
  }

  private mutating func openTag(_ byte: UInt8, isEnd: Bool) {
    place = .tagName
    element = [lowercased(byte)]
    isEndTag = isEnd
  }

  private mutating func readInsideTag(_ byte: UInt8) throws(Trouble) {
    switch byte {
    case UInt8(ascii: ">"): closeTag()
    case UInt8(ascii: "="): throw .valueWithoutName
    default:
      if isSeparator(byte) {
        place = .insideTag
      } else {
        place = .attributeName
        attribute = [lowercased(byte)]
      }
    }
  }

  private mutating func closeTag() {
    let isRaw = !isEndTag && Self.rawElements.contains(String(decoding: element, as: UTF8.self))
    self = HTMLState(keeping: isRaw ? element : [])
  }

  private init(keeping element: [UInt8]) {
    self.element = element
    place = element.isEmpty ? .text : .raw(matched: 0, opening: 0)
  }

  init() {}

  private mutating func readAttributeName(_ byte: UInt8) throws(Trouble) {
    if byte == UInt8(ascii: "=") {
      place = .beforeValue
      if attribute == Array("http-equiv".utf8) { isDirective = true }
    } else if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") {
      endAttribute()
      try readInsideTag(byte)
    } else if isSeparator(byte) {
      place = .afterAttributeName
    } else if place == .attributeName {
      attribute.append(lowercased(byte))
    } else {
      endAttribute()
      try readInsideTag(byte)
    }
  }

  private mutating func readValue(_ byte: UInt8) {
    switch place {
    case .quoted(let quote):
      if byte == quote { endAttribute() } else { remember(byte) }
    case .beforeValue where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'"):
      place = .quoted(byte)
    case .beforeValue where isSeparator(byte) && byte != UInt8(ascii: ">") && byte != slash: break
    default:
      place = .unquoted
      if byte == UInt8(ascii: ">") {
        closeTag()
      } else if isSeparator(byte), byte != slash {
        endAttribute()
      }
    }
  }

  private mutating func remember(_ byte: UInt8) {
    if attribute == Array("content".utf8), value.count < 1000 { value.append(lowercased(byte)) }
  }

  private mutating func endAttribute() {
    place = .insideTag
    attribute = []
    value = []
  }

  private mutating func readComment(_ byte: UInt8) throws(Trouble) {
    switch (place, byte) {
    case (.declaration, UInt8(ascii: "[")): throw .characterData
    case (.declaration, UInt8(ascii: "-")): place = .comment(.oneHyphenOfTwo)
    case (.declaration, UInt8(ascii: ">")), (.bogusComment, UInt8(ascii: ">")):
      self = HTMLState()
    case (.declaration, _): place = .bogusComment
    case (.comment(let part), _):
      if let next = Self.part(after: part, byte) { place = next } else { self = HTMLState() }
    default: break
    }
  }

  /// The place behind a byte of a comment, or nothing where the comment has ended.
  private static func part(after part: CommentPart, _ byte: UInt8) -> Place? {
    switch (part, byte) {
    case (.oneHyphenOfTwo, UInt8(ascii: "-")): .comment(.start)
    case (.oneHyphenOfTwo, UInt8(ascii: ">")): nil
    case (.oneHyphenOfTwo, _): .bogusComment
    case (.start, UInt8(ascii: ">")), (.startHyphen, UInt8(ascii: ">")): nil
    case (.end, UInt8(ascii: ">")), (.bang, UInt8(ascii: ">")): nil
    case (.start, UInt8(ascii: "-")): .comment(.startHyphen)
    case (.words, UInt8(ascii: "-")), (.bang, UInt8(ascii: "-")): .comment(.hyphen)
    case (.startHyphen, UInt8(ascii: "-")), (.hyphen, UInt8(ascii: "-")): .comment(.end)
    case (.end, UInt8(ascii: "-")): .comment(.end)
    case (.end, UInt8(ascii: "!")): .comment(.bang)
    default: .comment(.words)
    }
  }

  private mutating func readRaw(_ byte: UInt8, matched: Int, opening: Int) throws(Trouble) {
    let end = [UInt8(ascii: "<"), slash] + element
    if matched == end.count, isSeparator(byte) {
      isEndTag = true
      place = .insideTag
      return try readInsideTag(byte)
    }
    let comment = Array("<!--".utf8)
    let openingNow =
      opening < comment.count && comment[opening] == byte
      ? opening + 1 : (byte == UInt8(ascii: "<") ? 1 : 0)
    if openingNow == comment.count, element == Array("script".utf8) { throw .commentInScript }
    if matched < end.count, lowercased(byte) == end[matched] {
      place = .raw(matched: matched + 1, opening: openingNow % comment.count)
    } else {
      if matched > 0, isPlainText, isLetter(byte) || byte == slash { throw .tagInPlainText }
      let first = byte == UInt8(ascii: "<") ? 1 : 0
      place = .raw(matched: first, opening: openingNow % comment.count)
    }
  }

  private static let rawElements: Set<String> = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext", "title", "textarea",
  ]
}

extension HTMLState {
  mutating func forgetAttribute() {
    attribute = []
    value = []
  }

  /// Whether a browser reads on alike in both, but for what it remembers of the tag.
  func isCompatible(with other: HTMLState) -> Bool {
    place == other.place && element == other.element && attribute == other.attribute
      && isEndTag == other.isEndTag
  }

  /// What has to be assumed where either may have been.
  func merged(with other: HTMLState) -> HTMLState {
    var result = self
    result.isDirective = isDirective || other.isDirective
    if other.value.count > value.count { result.value = other.value }
    return result
  }

  /// In a title or a text area, where entities are resolved and tags are not.
  var isPlainText: Bool {
    element == Array("title".utf8) || element == Array("textarea".utf8)
  }

  /// What the browser does with the attribute's value.
  var attributeUse: AttributeUse {
    let name = String(decoding: attribute, as: UTF8.self)
    if name.hasPrefix("on") { return .script }
    if name == "style" { return .style }
    if name == "srcdoc" { return .markup }
    if Self.addresses.contains(name) { return .address }
    let saysAddress = isDirective || String(decoding: value, as: UTF8.self).contains("url=")
    return name == "content" && saysAddress ? .address : .text
  }

  enum AttributeUse { case text, address, script, style, markup }

  /// Attributes whose value a browser loads or follows.
  private static let addresses: Set<String> = [
    "action", "archive", "background", "cite", "classid", "codebase", "data", "dynsrc",
    "formaction", "href", "icon", "imagesrcset", "longdesc", "lowsrc", "manifest", "ping",
    "poster", "profile", "src", "srcset", "usemap", "xlink:href", "xml:base",
  ]
}

private let slash = UInt8(ascii: "/")

private func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
}

/// What ends the name of a tag.
private func isSeparator(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x09, 0x0A, 0x0C, 0x0D, 0x20, UInt8(ascii: "/"), UInt8(ascii: ">"): true
  default: false
  }
}
