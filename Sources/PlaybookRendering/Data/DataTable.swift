internal import PlaybookCharts
internal import PlaybookDiagnostics

/// A table for programs: one value in each cell, units in the heading.
struct DataTable: Sendable, Equatable {
  private(set) var headings: [String] = []
  private(set) var rows: [[Field]] = []

  /// What stands in a cell.
  enum Field: Sendable, Equatable {
    case number(String)
    case words(String)
    case nothing
  }

  /// All tables of one kind, below each other; where there are several, the first column says which
  /// one a row is of.
  init(_ tables: [ViewTable]) {
    guard let first = tables.first else { return }
    let rows = tables.flatMap { table in
      (0..<table.count).map { (table.caption, table.row($0)) }
    }
    if tables.count > 1 {
      headings.append("Table")
      self.rows = rows.map { [.words($0.0)] }
    } else {
      self.rows = rows.map { _ in [] }
    }
    for (index, column) in first.columns.enumerated() {
      append(column, rows.map { index < $0.1.count ? $0.1[index] : .text("") })
    }
  }

  /// A column of the page becomes as many here as its cells hold values of different kinds.
  private mutating func append(_ column: ViewTable.Column, _ cells: [ViewCell]) {
    var above = ViewCell.text("")
    let parts = cells.map { cell -> Parts in
      switch cell {
      case .covered: return Parts(above)
      case .group(let inner, _): above = inner
      default: above = cell
      }
      return Parts(cell)
    }
    var names = [""]
    for name in parts.flatMap(\.names) where !names.contains(name) { names.append(name) }
    for name in names {
      let values = parts.map { $0[name] }
      let units = Set(values.compactMap { $0?.unit }.filter { !$0.isEmpty })
      var heading = column.title
      if !name.isEmpty { heading += ", \(name)" }
      if units.count == 1, let unit = units.first { heading += " (\(unit))" }
      headings.append(heading)
      for (row, value) in values.enumerated() { rows[row].append(value?.field ?? .nothing) }
      guard units.count > 1 else { continue }
      headings.append(heading + ", unit")
      for (row, value) in values.enumerated() {
        rows[row].append(value.map { $0.unit.isEmpty ? .nothing : .words($0.unit) } ?? .nothing)
      }
    }
  }
}

/// The values of one cell by what they are; the main one has no name.
private struct Parts {
  private var values: [(name: String, value: Datum)] = []

  var names: [String] { values.map(\.name) }

  subscript(_ name: String) -> Datum? { values.first { $0.name == name }?.value }

  init(_ cell: ViewCell) {
    var words: [String] = []
    add(cell, words: &words)
    let text = words.filter { !$0.isEmpty }.joined(separator: "; ")
    guard !text.isEmpty else { return }
    // What is said beside a number must not spoil its column.
    values.append((self[""] == nil ? "" : "note", Datum(text: text, isNumber: false)))
  }

  private mutating func add(_ cell: ViewCell, words: inout [String]) {
    switch cell {
    case .text(let text), .note(let text): words.append(text)
    case .absent(let reason): if reason != "–" { words.append(reason) }
    case .link(let link): words.append(link.title)
    case .pill(let pill): words.append(pill.word)
    case .dots(_, _, let word): words.append(word)
    case .stack(let cells), .list(let cells): for cell in cells { add(cell, words: &words) }
    case .group(let cell, _): add(cell, words: &words)
    case .covered: return
    case .value(let datum, let shown): add("", datum, shown, words: &words)
    case .part(let name, let datum, let shown): add(name, datum, shown, words: &words)
    }
  }

  private mutating func add(
    _ name: String, _ datum: Datum?, _ shown: ViewCell, words: inout [String]
  ) {
    if let datum, self[name] == nil {
      values.append((name, datum))
    } else {
      add(shown, words: &words)
    }
  }
}

extension Datum {
  fileprivate var field: DataTable.Field {
    if text.isEmpty { return .nothing }
    return isNumber ? .number(text) : .words(text)
  }
}

extension ChartTable {
  /// The facts of a chart as a table of a view.
  func viewTable(page: Link? = nil) -> ViewTable {
    let units = columns.map(\.unit)
    return ViewTable(
      caption,
      columns.map {
        .init(title: $0.title, heading: $0.heading, isNumber: $0.alignment == .end)
      }, of: rows, page: page
    ) { row in
      zip(row, units).map { cell, unit in
        switch cell.value {
        case .number(let value): .value(.number(value, unit: unit), .text(cell.text))
        case .day(let day): .value(Datum(text: day, isNumber: false), .text(cell.text))
        case .words: .text(cell.text)
        case .missing: .value(Datum(text: "", isNumber: false), .text(cell.text))
        }
      }
    }
  }
}
