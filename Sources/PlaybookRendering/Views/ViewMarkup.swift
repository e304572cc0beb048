internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

/// Writes views as HTML.
struct ViewMarkup {
  private let scope: LinkScope
  /// Where the rest stands of what a chart's table has no room for.
  private let page: Link?
  private(set) var html: [UInt8] = []
  private var data: Data

  /// Where the tables of the view that is written can be downloaded.
  private struct Data {
    let view: String
    let entity: EntityReference?
    var charts = DataParts([], from: .chart)
    var tables = DataParts([], from: .table)
  }

  init(_ scope: LinkScope, _ view: View, _ entity: EntityReference?, page: Link? = nil) {
    self.scope = scope
    self.page = page
    data = Data(view: view.name, entity: entity)
  }

  /// A view as a figure of the prose, under its caption.
  mutating func write(_ blocks: [ViewBlock], caption: String) {
    tag("<figure class=\"view\">\n<figcaption>")
    text(caption)
    tag("</figcaption>\n")
    write(blocks)
    tag("</figure>\n")
  }

  /// A view as it is.
  mutating func write(_ blocks: [ViewBlock]) {
    for block in blocks { write(block) }
  }

  mutating func write(_ block: ViewBlock) {
    switch block {
    case .chart(let drawing, let answer): write(drawing, answer)
    case .deferred(let make):
      let table = make()
      write(table)
      writeDownload(
        DataFile(
          view: data.view, entity: data.entity, source: .table, part: data.tables.add(table)))
    case .sentence(let sentence):
      tag("<p>")
      text(sentence)
      tag("</p>\n")
    case .rest(let rest): write(rest)
    }
  }

  private mutating func write(_ drawing: Drawing, _ answer: String) {
    tag("<figure class=\"chart-figure\">\n<figcaption>")
    text(answer)
    tag("</figcaption>\n")
    html += drawing.markup.utf8
    let table = drawing.table.viewTable(page: page)
    tag("\n<details class=\"chart-data\"><summary>The figures of this chart</summary>\n")
    write(table)
    writeDownload(
      DataFile(view: data.view, entity: data.entity, source: .chart, part: data.charts.add(table)))
    tag("</details>\n</figure>\n")
  }

  private mutating func writeDownload(_ file: DataFile) {
    tag("<p class=\"download\"><a href=\"")
    text(scope.prefix + file.path)
    tag("\" download>Download as CSV</a></p>\n")
  }

  private mutating func write(_ table: ViewTable) {
    tag("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    text(table.caption)
    tag("\">\n<table>\n<caption class=\"hidden-text\">")
    text(table.caption)
    tag("</caption>\n<thead>\n<tr>")
    for column in table.columns {
      tag(column.isNumber ? "<th scope=\"col\" class=\"number\">" : "<th scope=\"col\">")
      text(column.heading ?? column.title)
      tag("</th>")
    }
    tag("</tr>\n</thead>\n<tbody>\n")
    for row in 0..<min(table.count, ViewTable.mostRows) {
      tag("<tr>")
      for (index, pair) in zip(table.row(row), table.columns).enumerated() {
        let (cell, column) = pair
        if case .covered = cell { continue }
        var style = column.isNumber ? " class=\"number\"" : ""
        if case .group(_, let rows) = cell, rows > 1 { style += " rowspan=\"\(rows)\"" }
        tag(index == 0 ? "<th scope=\"row\"\(style)>" : "<td\(style)>")
        write(cell)
        tag(index == 0 ? "</th>" : "</td>")
      }
      tag("</tr>\n")
    }
    tag("</tbody>\n</table>\n</div>\n")
    if let rest = table.rest { write(rest) }
  }

  private mutating func write(_ rest: ViewRest) {
    tag("<p class=\"aside\">")
    text(rest.sentence)
    if let page = rest.page {
      tag(" ")
      write(.link(page))
    }
    tag("</p>\n")
  }

  private mutating func write(_ cell: ViewCell) {
    switch cell {
    case .text(let words): text(words)
    case .note(let words):
      tag("<small>")
      text(words)
      tag("</small>")
    case .absent(let reason):
      tag("<span class=\"absent\">")
      text(reason)
      tag("</span>")
    case .link(let link):
      guard let address = link.address(scope) else { return text(link.title) }
      tag(link.page == nil ? "<a rel=\"noopener\" href=\"" : "<a href=\"")
      text(address)
      tag("\">")
      text(link.title)
      tag("</a>")
    case .pill(let pill): html.append(pill: pill.word, tone: pill.tone.rawValue)
    case .dots(let filled, let all, let word):
      tag("<span class=\"keep\"><span aria-hidden=\"true\">")
      for index in 0..<max(0, all) { text(index < filled ? "●" : "○") }
      tag("</span> ")
      text(word)
      tag("</span>")
    case .group(let cell, _), .value(_, let cell), .part(_, _, let cell): write(cell)
    case .covered: return
    case .list(let cells):
      tag("<ul class=\"plain-list\">")
      for cell in cells {
        tag("<li>")
        write(cell)
        tag("</li>")
      }
      tag("</ul>")
    case .stack(let cells):
      for (index, cell) in cells.enumerated() {
        // A note stands on a line of its own.
        if index > 0, !cell.isNote, !cells[index - 1].isNote { tag("<br>") }
        write(cell)
      }
    }
  }

  private mutating func tag(_ markup: String) { html += markup.utf8 }
  private mutating func text(_ text: String) { html.append(escaping: text.utf8) }
}

extension ViewCell {
  fileprivate var isNote: Bool {
    switch self {
    case .note, .covered: true
    case .value(_, let shown), .part(_, _, let shown): shown.isNote
    default: false
    }
  }
}
