/// A table of GFM.
struct Table {
  let alignments: [Alignment]
  /// Row by row, the heading first.
  var cells: [TableCell] = []
}

enum TableCell {
  /// Bytes of the original text that are their own HTML but for escaping, as most cells are.
  case plain(Range<Int>)
  /// The number of the cell's paragraph in the text of cells.
  case paragraph(Int)

  var isEmpty: Bool {
    switch self {
    case .plain(let range): range.isEmpty
    case .paragraph: false
    }
  }
}

/// A table in the text, before anything is made of it.
struct FoundTable {
  let block: Node
  let alignments: [Alignment]
  /// The 1-based lines of the text, from the header to the last row.
  let lines: ClosedRange<Int>
  /// For each line but the delimiter row, the ranges of its cells.
  let rows: [[Range<Int>]]
  /// True if the paragraph holds nothing else, so that it can be replaced as it is.
  let isWhole: Bool
}

extension MarkdownExtension {
  /// Tables. Those that are whole paragraphs take the paragraph's place; for all others the text is
  /// rewritten and parsed again, as often as lines after a table hold another, up to four times.
  static let tables = MarkdownExtension(
    name: "tables", trigger: .table,
    lower: { root, lowering in
      guard lowering.passes < 4 else { return false }
      var finder = TableFinder(lowering.text, cellCount: lowering.cellCount)
      finder.search(root)
      lowering.tooLargeTable = lowering.tooLargeTable ?? finder.tooLarge
      if finder.tables.isEmpty { return false }
      let isSimple =
        lowering.markers.isEmpty && !lowering.mayHoldDefinitions
        && finder.tables.allSatisfy(\.isWhole)
      if isSimple {
        lowerWholeTables(finder.tables, &lowering)
        return false
      }
      lowerTables(finder.tables, &lowering)
      return true
    })
}

/// Finds the tables of a parsed text: a delimiter row below a line with as many cells.
struct TableFinder {
  private let text: SourceText
  private(set) var tables: [FoundTable] = []
  /// The line of the first table that is too large.
  private(set) var tooLarge: Int?
  private var cellCount: Int
  private var lastLine = 0

  init(_ text: SourceText, cellCount: Int) {
    self.text = text
    self.cellCount = cellCount
  }

  mutating func search(_ root: Node) {
    var here: (node: Node, entered: Bool)? = (root, true)
    while let (node, entered) = here {
      let kind = node.kind
      if kind == .paragraph || kind == .heading {
        if entered { read(node) }
        // Inlines hold no tables.
        here = node.step(entered: false, below: root)
      } else {
        here = node.step(entered: entered, below: root)
      }
    }
  }

  private mutating func read(_ block: Node) {
    let first = block.startLine
    let isSetext = block.kind == .heading
    if isSetext, beginsBlock(text.bytes, text.start(of: block)..<text.line(first).upperBound) {
      // A heading with number signs, which is one line.
      return
    }
    let last = isSetext ? max(block.endLine, first) + 1 : block.endLine
    guard last > first else { return }
    var containers: Containers?
    for line in first + 1...last where line <= text.lineCount && mayBeDelimiterRow(line) {
      if containers == nil { containers = Containers(around: block, in: text) }
      guard let containers, let table = table(in: block, containers, delimiterLine: line) else {
        continue
      }
      tables.append(table)
      return
    }
  }

  /// A quick look: the line ends as a delimiter row does.
  private func mayBeDelimiterRow(_ number: Int) -> Bool {
    let line = text.line(number)
    for index in line.reversed() {
      switch text.bytes[index] {
      case .hyphen, .colon, .pipe: return true
      case .space, .tab: continue
      default: return false
      }
    }
    return false
  }

  private mutating func table(
    in block: Node, _ containers: Containers, delimiterLine: Int
  ) -> FoundTable? {
    let bytes = text.bytes
    guard let delimiters = content(of: delimiterLine, in: block, containers),
      let alignments = tableAlignments(bytes, delimiters),
      let header = content(of: delimiterLine - 1, in: block, containers, isHeader: true)
    else { return nil }
    let headerCells = tableCells(bytes, header)
    guard headerCells.count == alignments.count, delimiterLine - 1 > lastLine else { return nil }
    if alignments.count > Limits.tableColumns { return refuse(delimiterLine - 1) }
    var rows = [headerCells]
    var line = delimiterLine
    let end = block.kind == .heading ? text.lineCount : block.endLine
    while line < end, let row = content(of: line + 1, in: block, containers),
      !beginsBlock(bytes, row)
    {
      let cells = tableCells(bytes, row)
      if cells.isEmpty { break }
      rows.append(cells)
      line += 1
    }
    cellCount += rows.count * alignments.count
    if cellCount > Limits.tableCells { return refuse(delimiterLine - 1) }
    lastLine = line
    return FoundTable(
      block: block, alignments: alignments, lines: delimiterLine - 1...line, rows: rows,
      isWhole: block.kind == .paragraph && block.startLine == delimiterLine - 1
        && line == block.endLine)
  }

  private mutating func refuse(_ line: Int) -> FoundTable? {
    if tooLarge == nil { tooLarge = line }
    return nil
  }

  /// The text of a line of the block, or nothing where it cannot belong to a table.
  private func content(
    of line: Int, in block: Node, _ containers: Containers, isHeader: Bool = false
  ) -> Range<Int>? {
    let end = text.line(line).upperBound
    if line == block.startLine { return text.start(of: block)..<end }
    let (cursor, isComplete) = containers.strip(line: line)
    let start = cursor.afterBlanks()
    guard start.byte != nil else { return nil }
    // The header belongs to a paragraph, and so may be indented or lazy; what follows may not.
    if !isHeader, !isComplete || start.column - cursor.column >= 4 { return nil }
    return start.offset..<end
  }
}
