/// What one Unicode scalar is to the search.
enum Letter: Equatable {
  /// Part of a word, folded to lower case without marks.
  case letter(Unicode.Scalar)
  /// A letter that is written as two: `ß` as `ss`.
  case pair(UInt8, UInt8)
  /// A mark above or below a letter, which is dropped.
  case mark
  /// Of a script that sets no spaces between words: indexed two by two.
  case gram(Unicode.Scalar)
  /// Ends a word.
  case separator

  init(_ scalar: Unicode.Scalar) {
    let value = scalar.value
    if value >= 0x300, value <= 0x36F {
      self = .mark
    } else if Self.isWrittenWithoutSpaces(value) {
      self = scalar.properties.isWord ? .gram(scalar) : .separator
    } else if value < 0x600 {
      self = Self.common[Int(value)]
    } else {
      self = Self.looked(up: scalar)
    }
  }

  /// What texts are full of is looked up once: asking Unicode's tables costs much more.
  private static let common: [Letter] = (0..<0x600).map { value in
    Unicode.Scalar(UInt32(value)).map { looked(up: $0) } ?? .separator
  }

  private static func looked(up scalar: Unicode.Scalar) -> Letter {
    let properties = scalar.properties
    guard properties.isWord else { return .separator }
    var lower = scalar
    if properties.changesWhenLowercased,
      let first = properties.lowercaseMapping.unicodeScalars.first
    {
      lower = first
    }
    switch lower {
    case "ß": return .pair(UInt8(ascii: "s"), UInt8(ascii: "s"))
    case "æ", "ǣ", "ǽ": return .pair(UInt8(ascii: "a"), UInt8(ascii: "e"))
    case "œ": return .pair(UInt8(ascii: "o"), UInt8(ascii: "e"))
    default: break
    }
    if lower.value < 0x2000, let folded = Unicode.Scalar(FoldedLetters.table[Int(lower.value)]),
      folded.value != 0
    {
      lower = folded
    }
    return .letter(lower)
  }

  /// Thai, Lao, Myanmar, Khmer, Hangul's parts, Kana, Han and Hangul. A browser's search holds the
  /// same ranges.
  private static func isWrittenWithoutSpaces(_ value: UInt32) -> Bool {
    switch value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}

extension Unicode.Scalar.Properties {
  /// Letters, numbers and the marks that belong to them.
  fileprivate var isWord: Bool {
    switch generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }
}
