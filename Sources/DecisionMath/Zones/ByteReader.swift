/// Walks over bytes; every function returns nothing, or false, where there are too few.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: some Collection<UInt8>) { rest = Array(bytes)[...] }

  var count: Int { rest.count }

  mutating func skip(_ count: Int) -> Bool {
    guard count >= 0, count <= rest.count else { return false }
    rest = rest.dropFirst(count)
    return true
  }

  /// An unsigned big-endian number of up to 4 bytes.
  mutating func unsigned(_ size: Int) -> Int? {
    let bytes = rest.prefix(size)
    guard bytes.count == size, skip(size) else { return nil }
    return bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// A signed big-endian number of 4 or 8 bytes.
  mutating func signed(_ size: Int) -> Int64? {
    let bytes = rest.prefix(size)
    guard bytes.count == size, skip(size) else { return nil }
    let pattern = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return size == 4 ? Int64(Int32(truncatingIfNeeded: pattern)) : Int64(bitPattern: pattern)
  }

  /// The bytes up to a line feed, which is taken too.
  mutating func line() -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: 10) else { return nil }
    let line = rest[..<end]
    rest = rest[(end + 1)...]
    return line
  }
}
