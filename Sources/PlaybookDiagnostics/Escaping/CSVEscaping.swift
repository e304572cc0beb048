extension [UInt8] {
  /// Appends a text as a cell of CSV (RFC 4180), quoted where it must be.
  ///
  /// - Parameter isGuarded: true for a file that is opened in a spreadsheet. It takes a cell that
  ///   begins with one of `= + - @`, a tab or a line's end for a formula, and what contributors
  ///   write could so run on who opens the file; an apostrophe before it makes it words again.
  ///   Some drop blanks around a cell, so that these are quoted too.
  package mutating func append(cell text: String, isGuarded: Bool) {
    let bytes = text.utf8
    let blank = UInt8(ascii: " ")
    let mustQuote =
      bytes.contains { $0.mustBeQuotedInCSV }
      || isGuarded && (bytes.first == blank || bytes.last == blank)
    if mustQuote { append(UInt8(ascii: "\"")) }
    if isGuarded, let first = bytes.first, first.beginsFormula { append(UInt8(ascii: "'")) }
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    if mustQuote { append(UInt8(ascii: "\"")) }
  }
}

extension UInt8 {
  fileprivate var mustBeQuotedInCSV: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  fileprivate var beginsFormula: Bool {
    switch self {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"),
      UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
      true
    default: false
    }
  }
}
