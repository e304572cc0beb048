import PlaybookBuild
import Testing

@Suite struct XXH64Tests {
  /// The published sums of the sanity buffer of xxHash's own tests, seed 0, and those that the
  /// reference implementation gives for the lengths around a block.
  @Test(
    arguments: [
      (0, 0xEF46_DB37_51D8_E999), (1, 0xE934_A84A_DB05_2768), (14, 0x8282_DCC4_994E_35C8),
      (222, 0xB641_AE8C_B691_C174),
    ] as [(Int, UInt64)])
  func equalsThePublishedSums(length: Int, sum: UInt64) {
    var generator: UInt64 = 2_654_435_761
    let buffer = (0..<length).map { _ in
      defer { generator &*= 11_400_714_785_074_694_797 }
      return UInt8(generator >> 56)
    }
    #expect(xxh64(buffer) == sum)
  }

  @Test func readsBytesAndNotWords() {
    #expect(xxh64(Array("abc".utf8)) == 0x44BC_2CF5_AD77_0999)
  }
}
