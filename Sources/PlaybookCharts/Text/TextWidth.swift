/// How wide text will be, in ems: never less than what a browser draws with a common sans-serif.
///
/// Nothing here knows the reader's font, so Latin letters count as wide as in the widest of Noto
/// Sans, Inter and Liberation Sans, and each other script as its wide letters.
package enum TextWidth {
  /// - Parameter isBold: whether the text is set in a heavy weight.
  package static func ems(_ text: some StringProtocol, isBold: Bool = false) -> Double {
    var total = 0.0
    for character in text { total += ems(of: character) }
    return total * (isBold ? 1.1 : 1.04)
  }

  static func ems(of character: Character) -> Double {
    // What a joiner joins is drawn as one only by a font that knows it, so all parts count.
    character.unicodeScalars.reduce(0) { $0 + ems(of: $1) }
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return latin[Int(value) - 0x20] / 100 }
    return switch value {
    case 0..<0xA0: 0
    case 0xA0, 0x2007...0x200A, 0x202F: 0.3
    case 0x00A1..<0x0250: 0.8
    case 0x0300...0x036F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F: 0
    case 0x0370..<0x0590: 1.05
    case 0x0590..<0x05D0, 0x064B...0x065F: 0
    case 0x05D0..<0x0600: 0.75
    case 0x0600..<0x0900: 1
    case 0x0900..<0x1100: 1.1
    case 0x2010...0x2027: value == 0x2014 || value == 0x2026 ? 1.02 : 0.66
    case 0xFDFD: 8
    case 0xE0000...0xE0FFF: 0
    case 0x1F000...0x1FBFF: 1.3
    case 0x12000..<0x12550: 3
    default: 1.1
    }
  }

  /// Hundredths of an em, from the space on.
  private static let latin: [Double] = [
    28, 28, 41, 65, 64, 89, 73, 22, 36, 36, 55, 66, 28, 46, 28, 37, 62, 57, 61, 64, 64, 61, 62, 57,
    62, 62, 28, 28, 66, 66, 66, 56, 102, 68, 67, 73, 73, 67, 61, 78, 74, 34, 54, 67, 56, 91, 76, 78,
    67, 78, 72, 67, 64, 74, 68, 95, 67, 67, 62, 36, 37, 36, 57, 56, 50, 56, 62, 56, 62, 58, 36, 61,
    62, 26, 26, 54, 26, 93, 62, 60, 61, 61, 41, 52, 36, 62, 56, 81, 54, 56, 54, 38, 55, 38, 66,
  ]
}
