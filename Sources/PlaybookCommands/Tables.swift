internal import PlaybookDiagnostics

/// Rows in columns that are as wide as their widest cell; the last column may be of any width.
func alignedTable(_ rows: [[String]]) -> String {
  let columns = (rows.first?.count ?? 0) - 1
  let widths = (0..<max(0, columns)).map { column in
    rows.map { $0[column].count }.max() ?? 0
  }
  return rows.map { row in
    let cells = zip(row, widths).map { text, width in
      text + String(repeating: " ", count: width - text.count + 2)
    }
    var line = cells.joined() + (row.last ?? "")
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }.joined()
}

/// Rows as CSV (RFC 4180), with LF.
func csvText(_ rows: [[String]]) -> String {
  var bytes: [UInt8] = []
  for row in rows {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(cell: cell, isGuarded: false)
    }
    bytes.append(UInt8(ascii: "\n"))
  }
  return String(decoding: bytes, as: UTF8.self)
}
