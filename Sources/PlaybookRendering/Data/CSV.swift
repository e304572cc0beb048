internal import PlaybookDiagnostics

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
      // Numbers need no guard: they are ours.
      case .words(let text):
        bytes.append(cell: text.replacing("\u{A0}", with: " "), isGuarded: true)
      case .nothing: continue
      }
    }
    bytes += "\r\n".utf8
  }
}
