extension String {
  /// Gives the text's UTF-8, without a copy wherever it can.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// True where the text's bytes come before the other's: an order that is the same everywhere.
  func precedesByBytes(_ other: String) -> Bool {
    withBytes { a in
      other.withBytes { b in
        let common = commonPrefix(a, b)
        if common < a.count, common < b.count { return a[common] < b[common] }
        return a.count < b.count
      }
    }
  }
}

/// How many bytes at the beginning are the same, found eight at a time.
func commonPrefix(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Int {
  let count = min(a.count, b.count)
  let (first, second) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
  var index = 0
  while index + 8 <= count {
    let difference =
      UInt64(littleEndian: first.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      ^ UInt64(littleEndian: second.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    if difference != 0 { return index + difference.trailingZeroBitCount / 8 }
    index += 8
  }
  while index < count, a[index] == b[index] { index += 1 }
  return index
}

/// Bytes of ASCII, asked for with one look.
struct ByteSet: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// Letters, digits and the characters given.
  init(alphanumericsAnd characters: StaticString) {
    for byte in UInt8(ascii: "0")...UInt8(ascii: "9") { insert(byte) }
    for byte in UInt8(ascii: "a")...UInt8(ascii: "z") { insert(byte) }
    for byte in UInt8(ascii: "A")...UInt8(ascii: "Z") { insert(byte) }
    characters.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  func contains(_ byte: UInt8) -> Bool {
    if byte < 64 { return low >> UInt64(byte) & 1 == 1 }
    return byte < 128 && high >> UInt64(byte & 63) & 1 == 1
  }

  func containsAll(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes where !contains(byte) { return false }
    return true
  }
}
