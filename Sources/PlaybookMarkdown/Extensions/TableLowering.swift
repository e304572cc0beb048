/// Cells are inlines, and libcmark parses inlines in paragraphs only. So each cell becomes a line
/// of its own behind a no-break space, which is not stripped, opens no block, and counts as white
/// space for emphasis: `# x` or `- x` in a cell stay text.
struct CellText {
  private(set) var builder: SourceTextBuilder
  private(set) var count: Int
  private let text: SourceText
  private static let marker: [UInt8] = [0xC2, 0xA0]

  init(_ text: SourceText, count: Int) {
    self.text = text
    self.count = count
    builder = SourceTextBuilder(from: text)
  }

  /// Adds the cells of a table, row by row; missing ones are empty, those too many are dropped.
  mutating func add(_ found: FoundTable) -> Table {
    var table = Table(alignments: found.alignments)
    for row in found.rows {
      for column in found.alignments.indices {
        let cell = column < row.count ? row[column] : 0..<0
        if isPlain(cell) {
          let start = text.origin(of: cell.lowerBound)
          table.cells.append(.plain(start..<start + cell.count))
          continue
        }
        table.cells.append(.paragraph(count))
        count += 1
        builder.addLine(prefix: Self.marker, copying: cell, dropping: escapes(in: cell))
        builder.addLine([], for: cell.upperBound)
      }
    }
    return table
  }

  mutating func addLines(_ lines: some Sequence<Int>) {
    for line in lines { builder.addLine(line) }
  }

  mutating func addMarker(for line: Int, of block: Node, _ containers: Containers) {
    let range = text.line(line)
    var prefix: [UInt8]
    if line == block.startLine {
      prefix = Array(text.bytes[range.lowerBound..<text.start(of: block)])
    } else {
      // A lazy header has no prefix of its own, but the delimiter row below has.
      var line = line
      if !containers.strip(line: line).isComplete { line += 1 }
      let cursor = containers.strip(line: line).cursor
      prefix = Array(text.bytes[text.line(line).lowerBound..<cursor.offset])
      prefix += [UInt8](repeating: .space, count: cursor.partialColumns)
    }
    builder.addLine(prefix + Array("<!---->".utf8), for: range.lowerBound)
  }

  /// True for a cell without a byte that inlines, addresses or footnotes could begin with.
  private func isPlain(_ cell: Range<Int>) -> Bool {
    text.bytes.withUnsafeBufferPointer { bytes in
      for index in cell {
        switch bytes[index] {
        case .backslash, .backtick, .ampersand, .underscore, .asterisk, .openBracket,
          .closeBracket, .lessThan, .exclamationMark, .tilde, .colon, .at:
          return false
        case .dot:
          // As in `www.`
          if index > cell.lowerBound, bytes[index - 1] | 0x20 == 0x77 { return false }
        default: continue
        }
      }
      return true
    }
  }

  /// The backslashes before pipes, which the cell is written without.
  private func escapes(in cell: Range<Int>) -> [Int] {
    cell.dropLast().filter { text.bytes[$0] == .backslash && text.bytes[$0 + 1] == .pipe }
  }
}

/// Gives the tables of a page whose paragraphs hold nothing else, and the text of their cells.
func lowerWholeTables(_ found: [FoundTable], _ lowering: inout Lowering) {
  var cells = CellText(lowering.text, count: 0)
  for table in found {
    lowering.wholeTables.append((table.block, lowering.tables.count))
    lowering.tables.append(cells.add(table))
  }
  if cells.count > 0 { lowering.cellText = cells.builder.finish() }
}

/// Rewrites a text for tables that share a paragraph with other text, or whose cells may use the
/// page's link definitions: cells come first, and a comment stands for each line of a table.
///
/// A comment interrupts a paragraph and, unlike a blank line, keeps a tight list tight. It is known
/// by its line, so that no author's comment can pass for one.
func lowerTables(_ found: [FoundTable], _ lowering: inout Lowering) {
  let text = lowering.text
  let oldLines = lowering.cellLines
  var cells = CellText(text, count: lowering.cellCount)
  cells.addLines(1..<oldLines + 1)
  let tables = found.map { cells.add($0) }
  let shift = cells.builder.nextLine - 1 - oldLines
  var markers: [Int: Lowering.Marker] = [:]
  for (line, marker) in lowering.markers { markers[line + shift] = marker }
  var line = oldLines + 1
  for (index, table) in found.enumerated() {
    cells.addLines(line..<max(line, table.lines.lowerBound))
    let containers = Containers(around: table.block, in: text)
    for row in table.lines {
      let isFirst = row == table.lines.lowerBound
      markers[row + shift] = isFirst ? .table(lowering.tables.count + index) : .nothing
      cells.addMarker(for: row, of: table.block, containers)
    }
    line = table.lines.upperBound + 1
  }
  cells.addLines(line..<max(line, text.lineCount + 1))
  lowering.tables += tables
  lowering.markers = markers
  lowering.cellCount = cells.count
  lowering.cellLines = oldLines + shift
  lowering.text = cells.builder.finish()
  lowering.passes += 1
}
