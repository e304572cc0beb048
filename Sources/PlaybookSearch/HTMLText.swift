/// A tag or a comment in the HTML of a page.
struct HTMLTag {
  /// Behind its `>`.
  let end: Int
  /// True where a word may go on behind it, as behind `<em>`.
  let isInline: Bool

  /// - Parameter start: where its `<` stands.
  init(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let nameStart = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "/") ? 2 : 1
    var index = start + nameStart
    var name: UInt64 = 0
    while index < bytes.count, bytes[index].isASCIIAlphanumeric {
      name = name << 8 | UInt64(bytes[index] | 0x20)
      index += 1
    }
    isInline = Self.mayBeInline >> (name & 63) & 1 == 1 && Self.inlineNames.contains(name)
    if name == 0, bytes[start...].starts(with: "<!--".utf8) {
      end = Self.find("-->", in: bytes, from: index)
      return
    }
    var quote: UInt8 = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    // What stands in these is no text of the page.
    if nameStart == 1, name == Self.number("script") {
      index = Self.find("</script", in: bytes, from: index)
    } else if nameStart == 1, name == Self.number("style") {
      index = Self.find("</style", in: bytes, from: index)
    }
    end = index
  }

  private static func find(
    _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let length = text.utf8CodeUnitCount
    var index = start
    while index + length <= bytes.count {
      let isHere = text.withUTF8Buffer { wanted in
        bytes[index..<index + length].elementsEqual(wanted) { $0 == $1 || $0 | 0x20 == $1 }
      }
      if isHere { return index + length }
      index += 1
    }
    return bytes.count
  }

  private static func number(_ name: StaticString) -> UInt64 {
    name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | UInt64($1) } }
  }

  /// Names as numbers, a byte each.
  private static let inlineNames: [UInt64] =
    ([
      "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd",
      "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
    ] as [StaticString]).map(number)

  /// The last six bits of the inline names, so that most others cost one look.
  private static let mayBeInline = inlineNames.reduce(into: UInt64(0)) { $0 |= 1 << ($1 & 63) }
}

/// Where a reference such as `&amp;` ends; just behind the `&` where it is none.
func endOfCharacterReference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
  var index = start + 1
  while index < bytes.count, index < start + 34,
    bytes[index].isASCIIAlphanumeric
      || bytes[index] == UInt8(ascii: "#")
  {
    index += 1
  }
  return index < bytes.count && bytes[index] == UInt8(ascii: ";") ? index + 1 : start + 1
}

extension [UInt8] {
  /// Appends the text of HTML or of plain text on one line, cut between words.
  ///
  /// - Parameter limit: how many bytes are appended at most, with an ellipsis where it was cut.
  mutating func append(text bytes: UnsafeBufferPointer<UInt8>, isHTML: Bool, limit: Int) {
    let start = count
    let end = start + Swift.max(0, limit - 3)
    var index = 0
    var needsSpace = false
    var lastSpace = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= 0x20 || byte == 0x7F {
        needsSpace = true
        index += 1
        continue
      }
      if isHTML, byte == UInt8(ascii: "<") {
        let tag = HTMLTag(bytes, at: index)
        if !tag.isInline { needsSpace = true }
        index = tag.end
        continue
      }
      if needsSpace, count > start {
        lastSpace = count
        append(UInt8(ascii: " "))
      }
      needsSpace = false
      if isHTML, byte == UInt8(ascii: "&") {
        let next = endOfCharacterReference(bytes, at: index)
        append(contentsOf: meaning(ofReference: bytes[index..<next]))
        index = next
      } else {
        append(byte)
        index += 1
      }
      if count > end {
        removeLast(count - (lastSpace > start ? lastSpace : scalarStart(notAfter: end)))
        append(contentsOf: "…".utf8)
        return
      }
    }
  }

  /// The last place at or before one where no character is cut in two.
  private func scalarStart(notAfter end: Int) -> Int {
    var index = Swift.min(end, count - 1)
    while index > 0, self[index] & 0xC0 == 0x80 { index -= 1 }
    return Swift.max(0, index)
  }
}

/// What one of the five references that we write ourselves means; a space for those of authors.
private func meaning(ofReference bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String.UTF8View {
  if bytes.count < 3 { return "&".utf8 }
  if bytes.elementsEqual("&amp;".utf8) { return "&".utf8 }
  if bytes.elementsEqual("&lt;".utf8) { return "<".utf8 }
  if bytes.elementsEqual("&gt;".utf8) { return ">".utf8 }
  if bytes.elementsEqual("&quot;".utf8) { return "\"".utf8 }
  if bytes.elementsEqual("&#39;".utf8) { return "'".utf8 }
  return " ".utf8
}

extension UInt8 {
  fileprivate var isASCIIAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: false
    }
  }
}
