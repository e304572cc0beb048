/// The name that one entity uses for another: lower-case words and digits joined by single hyphens.
///
/// The initializer is the only way in, so a value of this type is proof that the text was checked.
package struct EntityID: Sendable, Hashable, Comparable, CustomStringConvertible {
  package static let longest = 63

  package let description: String

  package init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.longest, !text.isEmpty else { return nil }
    var previous = UInt8(ascii: "-")
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-") where previous != UInt8(ascii: "-"): break
      default: return nil
      }
      previous = byte
    }
    guard previous != UInt8(ascii: "-") else { return nil }
    description = String(text)
  }

  package static func < (a: EntityID, b: EntityID) -> Bool {
    a.description.utf8.lexicographicallyPrecedes(b.description.utf8)
  }

  /// The id in words, for an entity without a title: `reliable-support` is "Reliable support",
  /// `0004-second-desk` "0004 Second desk".
  package var inWords: String {
    // By bytes: ids are ASCII, and this is asked for on every page.
    let lower = UInt8(ascii: "a")...UInt8(ascii: "z")
    var isBeforeLetters = true
    let bytes = description.utf8.map { byte in
      if byte == UInt8(ascii: "-") { return UInt8(ascii: " ") }
      guard lower.contains(byte) else { return byte }
      defer { isBeforeLetters = false }
      return isBeforeLetters ? byte - 32 : byte
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
