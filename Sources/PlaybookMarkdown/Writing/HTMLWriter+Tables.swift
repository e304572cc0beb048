extension HTMLWriter {
  /// Writes a table row by row.
  ///
  /// Wide tables scroll in a box of their own. It can take the focus, because without a mouse there
  /// is no other way to scroll; it has a name, because everything that takes the focus needs one.
  mutating func writeTable(_ table: Table) {
    putLineBreak()
    if !options.isVerbatim {
      put("<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">\n")
    }
    put("<table>\n<thead>\n")
    let columns = max(1, table.alignments.count)
    var start = 0
    while start + columns <= table.cells.count {
      put("<tr>\n")
      for column in 0..<columns {
        writeCell(table.cells[start + column], table.alignments[column], isHeader: start == 0)
      }
      put("</tr>\n")
      if start == 0 { put("</thead>\n") }
      start += columns
      if start == columns, start < table.cells.count { put("<tbody>\n") }
    }
    if table.cells.count > columns { put("</tbody>\n") }
    put("</table>\n")
    if !options.isVerbatim { put("</div>\n") }
  }

  private mutating func writeCell(_ cell: TableCell, _ alignment: Alignment, isHeader: Bool) {
    // A header that says nothing is none: a reader's aid would announce it for every cell below.
    let isHeader = isHeader && (options.isVerbatim || !cell.isEmpty)
    put(isHeader ? "<th" : "<td")
    if isHeader && !options.isVerbatim { put(" scope=\"col\"") }
    put(alignment.classAttribute)
    html.append(.greaterThan)
    switch cell {
    case .plain(let range):
      places.original.bytes.withUnsafeBufferPointer {
        putEscaped(NodeText(rebasing: $0[range.clamped(to: $0.indices)]))
      }
    case .paragraph(let number): if number < cells.count { writeCellContent(cells[number]) }
    }
    put(isHeader ? "</th>\n" : "</td>\n")
  }

  /// Writes the inlines of a cell's paragraph, without the no-break space that they begin with.
  private mutating func writeCellContent(_ paragraph: Node) {
    let outer = text
    text = cellText
    isInCell = true
    applyInlineExtensions(to: paragraph)
    var child = paragraph.firstChild
    if let first = child, first.kind == .text, first.literal.begins(with: "\u{A0}") {
      putEscaped(NodeText(rebasing: first.literal.dropFirst(2)))
      child = first.next
    }
    while let node = child {
      child = node.next
      noteDepth(write(node))
    }
    closeElements(in: paragraph)
    text = outer
    isInCell = false
  }
}
