/// What each option has cost by each month, and where one overtakes another.
package struct RunningLines: Sendable {
  /// An option's running total.
  package struct Line: Sendable {
    package let name: String
    /// From month 0 on; nothing where a month has no value.
    package let values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values.map { $0?.shown }
    }
  }

  /// A moment that matters.
  package struct Mark: Sendable {
    package enum Kind: Sendable { case payback, crossover }

    package let kind: Kind
    /// In months from the start; parts of a month are meant.
    package let month: Double
    /// What happens, as a sentence without a full stop: "Sierra Verde has paid back".
    package let text: String
    /// Which line it is on.
    package let line: Int

    package init(kind: Kind, month: Double, text: String, line: Int) {
      self.kind = kind
      self.month = month
      self.text = text
      self.line = line
    }
  }

  package let title: String
  package let unit: ChartUnit
  /// The most important first: those beyond the sixth are drawn pale and without a name.
  package let lines: [Line]
  package let marks: [Mark]

  package init(title: String, unit: ChartUnit, lines: [Line], marks: [Mark] = []) {
    self.title = title
    self.unit = unit
    self.lines = lines
    self.marks = marks.filter { $0.month.shown != nil && $0.month >= 0 }
  }

  private var months: Int { (lines.map(\.values.count).max() ?? 1) - 1 }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no value is known.
  package func drawn(id: String) -> Drawing? {
    let values = lines.flatMap(\.values).compactMap { $0 }
    guard let range = NiceRange(values + [0]), !values.isEmpty else { return nil }
    var canvas = Canvas(prefix: id)
    let ends = named.map { ($0.line.name, Optional(unit.axis($0.value))) }
    let top = 28.0
    let plot = Plot(
      left: Canvas.axisRoom(range, unit), right: Canvas.width - Canvas.endRoom(ends), top: top,
      bottom: top + max(200, Canvas.endHeight(ends) - 18))
    let x = LinearScale(domain: 0...Double(max(1, months)), places: (plot.left, plot.right))
    let y = LinearScale(domain: range.domain, places: (plot.bottom, plot.top))
    canvas.valueAxis(range, unit, y, plot)
    drawLines(on: &canvas, x, y)
    canvas.endLabels(
      named.map {
        EndLabel(series: $0.index, text: $0.line.name, detail: unit.axis($0.value), y: y($0.value))
      }, plot)
    let bottom = drawMonths(on: &canvas, x, plot)
    drawMarks(on: &canvas, x, y, top: bottom)
    return canvas.drawing(
      ChartWords(style: "chart-lines", title: title, description: description), table: table)
  }

  /// The lines that get a name, with where they end.
  private var named: [(index: Int, line: Line, value: Double)] {
    lines.prefix(SeriesStyle.count).enumerated().compactMap { index, line in
      line.values.last { $0 != nil }.flatMap { $0 }.map { (index, line, $0) }
    }
  }

  private func drawLines(on canvas: inout Canvas, _ x: LinearScale, _ y: LinearScale) {
    for (index, line) in lines.enumerated().reversed() {
      let points = line.values.enumerated().map { month, value in
        value.map { Point(x(Double(month)), y($0)) }
      }
      canvas.path(points, "line \(SeriesStyle.name(index))")
      guard index < SeriesStyle.count else { continue }
      let every = max(1, (months + 1) / 6)
      let last = points.lastIndex { $0 != nil } ?? 0
      for (month, point) in points.enumerated() {
        guard let point else { continue }
        let isAlone =
          (month == 0 || points[month - 1] == nil)
          && (month + 1 >= points.count || points[month + 1] == nil)
        let isTurn =
          month > 0 && month + every / 2 < last && (month + index).isMultiple(of: every)
        if isAlone || month == last || isTurn { canvas.marker(index, at: point, radius: 3.5) }
      }
    }
  }

  /// - Returns: the lower edge of the axis.
  private func drawMonths(on canvas: inout Canvas, _ x: LinearScale, _ plot: Plot) -> Double {
    let step = [1, 2, 3, 6, 12, 24, 60, 120].first { months / $0 <= 6 } ?? 240
    let ticks = stride(from: 0, through: months, by: step).map { $0 }
    // The ends first: they say most.
    for month in ticks.suffix(1) + ticks.dropLast() {
      let place = x(Double(month))
      canvas.line(Point(place, plot.bottom), Point(place, plot.bottom + 4), "axis")
      let text = month + step > months ? counted(month, "month") : "\(month)"
      canvas.labelIfFree(
        Label(text, at: Point(place, plot.bottom + 11), .middle, .top, style: "chart-soft"))
    }
    return plot.bottom + 32
  }

  /// Each mark on its line, and a sentence for it below.
  private func drawMarks(
    on canvas: inout Canvas, _ x: LinearScale, _ y: LinearScale, top: Double
  ) {
    var row = top
    let sorted = marks.sorted { ($0.month, $0.text) < ($1.month, $1.text) }
    for mark in sorted {
      guard let value = value(at: mark) else { continue }
      let style = "event event-\(mark.kind)"
      canvas.circle(Point(x(mark.month), y(value)), radius: 5.5, style, title: mark.text)
    }
    let limit = 8
    for mark in sorted.prefix(limit) {
      canvas.circle(Point(7, row + 9), radius: 5.5, "event event-\(mark.kind)")
      let box = canvas.label(
        Label(
          sentence(mark), at: Point(20, row), .start, .top, within: Canvas.width - 20, lines: 2))
      row = box.bottom + 2
    }
    if sorted.count > limit {
      canvas.label(
        Label("and \(sorted.count - limit) more, in the table", at: Point(20, row), .start, .top))
    }
  }

  private func sentence(_ mark: Mark) -> String {
    "Month \(ChartUnit().axis((mark.month * 10).rounded() / 10)): \(mark.text)"
  }

  /// What the mark's line has cost at its moment, between two months if need be.
  private func value(at mark: Mark) -> Double? {
    guard lines.indices.contains(mark.line), mark.month <= Double(months) else { return nil }
    let values = lines[mark.line].values
    let month = Int(mark.month)
    guard values.indices.contains(month), let before = values[month] else { return nil }
    guard values.indices.contains(month + 1), let after = values[month + 1] else { return before }
    return before + (after - before) * (mark.month - Double(month))
  }

  private var description: String {
    let ends = named.map { "\($0.line.name) \(unit.text($0.value))" }.joined(separator: ", ")
    let others = lines.count - named.count
    let more = others > 0 ? " \(counted(others, "more line")) in grey." : ""
    return "Running totals over \(counted(months, "month")). At the end: \(ends).\(more) "
      + marks.map { sentence($0) + "." }.joined(separator: " ")
  }

  private var table: ChartTable {
    let rows = (0...max(0, months)).map { month in
      [ChartUnit().cell(Double(month))]
        + lines.map { unit.cell($0.values.indices.contains(month) ? $0.values[month] : nil) }
    }
    return ChartTable(
      title, words: [], numbers: [.init(title: "Month")] + lines.map { unit.heading($0.name) },
      rows: rows)
  }
}
