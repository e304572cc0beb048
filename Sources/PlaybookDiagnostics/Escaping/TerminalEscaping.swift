extension String {
  /// The text on one line, with nothing in it that could move a cursor, change a colour, reorder
  /// the letters or begin a line: C0, C1, DEL, line separators and bidirectional controls are
  /// shown as `\u{…}`. A tab becomes a space.
  package var escapedForTerminal: String {
    var result = ""
    for scalar in unicodeScalars {
      if scalar == "\t" {
        result.unicodeScalars.append(" ")
      } else if scalar.isControlForTerminals {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// True for what a terminal or a reader could be deceived with.
  package var isControlForTerminals: Bool {
    switch value {
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    case 0xFEFF: true
    default: false
    }
  }
}
