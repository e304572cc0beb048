/// Names for the findings of one report, by which the next report knows them again.
///
/// A name hangs on the code, the file and the sentence, and not on the line, so that what was found
/// before is not news because somebody wrote a line above it. Each is given once: equal findings
/// are numbered in the order of their places.
struct Fingerprints {
  private var counts: [UInt64: Int] = [:]

  /// Sixteen hexadecimal digits, a colon, and a number from 1.
  mutating func next(for diagnostic: Diagnostic) -> String {
    var hash = FowlerNollVo()
    for part in [diagnostic.code.name, diagnostic.position?.path ?? "", diagnostic.message] {
      hash.add(part.utf8)
      // No text holds this byte, so that parts cannot run into each other.
      hash.add(CollectionOfOne(0xFF))
    }
    let count = counts[hash.value, default: 0] + 1
    counts[hash.value] = count
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits + ":\(count)"
  }
}

/// FNV-1a with 64 bits (Fowler, Noll, Vo): the same number on every machine and in every version.
private struct FowlerNollVo {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
