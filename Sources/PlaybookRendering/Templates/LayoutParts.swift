/// The texts and the pieces that layouts are made of, by number. What several layouts share, such
/// as the head of a page, is kept and parsed once.
struct LayoutParts: Sendable {
  /// What templates write between their tags.
  var texts = NumberedBytes()
  /// Stretches of tags and marks for the library.
  var pieces = NumberedBytes()
}

/// Byte strings by number; equal ones have the same.
struct NumberedBytes: Sendable {
  private var numbers: [[UInt8]: Int] = [:]
  private(set) var all: [[UInt8]] = []

  mutating func number(of bytes: [UInt8]) -> Int {
    if let known = numbers[bytes] { return known }
    numbers[bytes] = all.count
    all.append(bytes)
    return all.count - 1
  }
}

/// The signs between which the library writes numbers; each ends at a semicolon.
enum Mark {
  static let text = UInt8(ascii: "L")
  static let escaped = UInt8(ascii: "E")
  static let raw = UInt8(ascii: "R")
  static let address = UInt8(ascii: "A")
  static let listStart = UInt8(ascii: "O")
  static let entry = UInt8(ascii: "N")
  static let listEnd = UInt8(ascii: "C")
  static let end = UInt8(ascii: ";")
}
