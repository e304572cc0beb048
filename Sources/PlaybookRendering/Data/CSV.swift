/// Writes tables as RFC 4180 has them: UTF-8, commas, lines that end with CR LF.
enum CSV {
  static func bytes(of table: DataTable) -> [UInt8] {
    var bytes: [UInt8] = []
    append(table.headings.map { .words($0) }, to: &bytes)
    for row in table.rows { append(row, to: &bytes) }
    return bytes
  }

  private static func append(_ row: [DataTable.Field], to bytes: inout [UInt8]) {
    for (index, field) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .number(let digits): bytes += digits.utf8
      case .words(let text): append(text, to: &bytes)
      case .nothing: continue
      }
    }
    bytes += "\r\n".utf8
  }

  /// Words, quoted where they must be.
  ///
  /// A spreadsheet takes a cell that begins with one of `= + - @`, a tab or a line's end for a
  /// formula, and what contributors write could so run on who opens the file. An apostrophe before
  /// it makes it words again. Numbers have none: they are ours.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let text = text.replacing("\u{A0}", with: " ")
    let isFormula = text.utf8.first.map { formulaStarts.contains($0) } ?? false
    let mustQuote = text.utf8.contains { special.contains($0) } || text != text.trimmedOfSpaces
    if mustQuote { bytes.append(UInt8(ascii: "\"")) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    if mustQuote { bytes.append(UInt8(ascii: "\"")) }
  }

  private static let formulaStarts: Set<UInt8> = Set("=+-@\t\r\n".utf8)
  private static let special: Set<UInt8> = Set(",\"\r\n".utf8)
}

extension String {
  fileprivate var trimmedOfSpaces: Substring {
    var rest = self[...]
    while rest.utf8.first == UInt8(ascii: " ") { rest.removeFirst() }
    while rest.utf8.last == UInt8(ascii: " ") { rest.removeLast() }
    return rest
  }
}
