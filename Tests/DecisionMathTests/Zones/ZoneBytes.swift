/// Builds the bytes of a TZif file, so that tests need no zone data.
struct ZoneBytes {
  var version: UInt8 = 2
  /// Instants, each with the index of the type that holds from then on.
  var changes: [(instant: Int64, type: UInt8)] = []
  /// Seconds east of UTC.
  var offsets: [Int32] = [0]
  var leapSeconds: [(instant: Int64, total: Int32)] = []
  var footer = ""

  var bytes: [UInt8] {
    let older = block(timeSize: 4)
    guard version > 1 else { return older }
    return older + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
  }

  private func block(timeSize: Int) -> [UInt8] {
    var bytes = Array("TZif".utf8) + [version > 1 ? version + 0x30 : 0]
    bytes += [UInt8](repeating: 0, count: 15)
    for count in [0, 0, leapSeconds.count, changes.count, offsets.count, 4] {
      bytes += bigEndian(UInt32(count))
    }
    for change in changes { bytes += time(change.instant, timeSize) }
    bytes += changes.map(\.type)
    for offset in offsets { bytes += bigEndian(UInt32(bitPattern: offset)) + [0, 0] }
    bytes += Array("ABC\0".utf8)
    for leap in leapSeconds {
      bytes += time(leap.instant, timeSize) + bigEndian(UInt32(bitPattern: leap.total))
    }
    return bytes
  }

  private func time(_ instant: Int64, _ size: Int) -> [UInt8] {
    size == 8
      ? bigEndian(UInt64(bitPattern: instant))
      : bigEndian(UInt32(bitPattern: Int32(truncatingIfNeeded: instant)))
  }

  private func bigEndian(_ value: some FixedWidthInteger) -> [UInt8] {
    withUnsafeBytes(of: value.bigEndian) { Array($0) }
  }
}
