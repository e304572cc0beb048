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
  rows.map { $0.map(\.quotedForCSV).joined(separator: ",") + "\n" }.joined()
}

extension String {
  /// As a cell of CSV.
  fileprivate var quotedForCSV: String {
    guard utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else { return self }
    return "\"" + replacing("\"", with: "\"\"") + "\""
  }
}
