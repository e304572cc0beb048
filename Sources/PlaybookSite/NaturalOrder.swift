/// A name's place in natural order, as bytes that compare like the names do.
///
/// Runs of digits compare by their value, so that `page-9` stands before `page-10`, whatever zeros
/// lead them; ASCII letters compare without regard to case. Names that differ in nothing else have
/// equal keys, and their own bytes must decide.
func naturalKey(_ name: String) -> [UInt8] {
  name.withBytes { bytes in
    var key: [UInt8] = []
    key.reserveCapacity(bytes.count + 4)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isDigit(byte) {
        while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
        let start = index
        while index < bytes.count, isDigit(bytes[index]) { index += 1 }
        // A number stands where its digits would; then more digits mean a greater value.
        key.append(UInt8(ascii: "0"))
        key.append(UInt8(clamping: index - start))
        key.append(contentsOf: bytes[start..<index])
      } else {
        key.append(isUpperCase(byte) ? byte + 32 : byte)
        index += 1
      }
    }
    return key
  }
}

/// What decides the order of the pages and folders of one folder.
struct SortKey: Comparable, Sendable {
  /// Smaller first, none last.
  let weight: Int
  private let key: [UInt8]
  private let name: String
  /// A page stands before a folder of the same name.
  private let isFolder: Bool

  init(weight: Int?, name: String, isFolder: Bool) {
    self.weight = weight ?? .max
    self.key = naturalKey(name)
    self.name = name
    self.isFolder = isFolder
  }

  static func < (a: SortKey, b: SortKey) -> Bool {
    if a.weight != b.weight { return a.weight < b.weight }
    if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
    if !a.name.utf8.elementsEqual(b.name.utf8) {
      return a.name.utf8.lexicographicallyPrecedes(b.name.utf8)
    }
    return !a.isFolder && b.isFolder
  }

  static func == (a: SortKey, b: SortKey) -> Bool {
    a.weight == b.weight && a.key == b.key && a.isFolder == b.isFolder
      && a.name.utf8.elementsEqual(b.name.utf8)
  }
}

func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

func isUpperCase(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
