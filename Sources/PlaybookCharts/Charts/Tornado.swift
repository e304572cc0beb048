/// How far a result moves when one input after the other is changed; the strongest first.
package struct Tornado: Sendable {
  /// An input and the result at its two ends.
  package struct Row: Sendable {
    package let name: String
    package let atLow: Double?
    package let atHigh: Double?

    package init(name: String, atLow: Double?, atHigh: Double?) {
      self.name = name
      self.atLow = atLow?.shown
      self.atHigh = atHigh?.shown
    }

    fileprivate var swing: Double {
      guard let atLow, let atHigh else { return -1 }
      return (atHigh - atLow).magnitude
    }
  }

  package let title: String
  package let unit: ChartUnit
  /// The result as planned.
  package let base: Double?
  /// What the two ends are: "at 80 %", "at 120 %".
  package let lowLabel: String
  package let highLabel: String
  package let rows: [Row]

  package init(
    title: String, unit: ChartUnit, base: Double?, lowLabel: String = "at 80\u{A0}%",
    highLabel: String = "at 120\u{A0}%", rows: [Row]
  ) {
    self.title = title
    self.unit = unit
    self.base = base?.shown
    self.lowLabel = lowLabel
    self.highLabel = highLabel
    self.rows = rows
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where the result as planned or all others are unknown.
  package func drawn(id: String) -> Drawing? {
    let values = rows.flatMap { [$0.atLow, $0.atHigh] }.compactMap { $0 }
    guard let base, !values.isEmpty, let range = NiceRange(values + [base], isWidened: false) else {
      return nil
    }
    var canvas = Canvas(prefix: id)
    let room = (values.map { LabelPlacer.width(of: unit.axis($0)) }.max() ?? 0) + 8
    let x = LinearScale(
      domain: range.domain, places: (min(room, 120), Canvas.width - min(room, 120)))
    let key = canvas.key([lowLabel, highLabel], top: 0) { canvas, index, point in
      canvas.rectangle(
        Box(x: point.x - 8, y: point.y - 6, width: 16, height: 12), index == 0 ? "low" : "high")
    }
    let top = canvas.raise(
      [DroppedLabel(x(base), "as planned \(unit.text(base))", isBold: true)], top: key + 2)
    let bottom = top + Double(rows.count) * Self.rowHeight
    if range.domain.contains(0), range.domain.lowerBound < 0 {
      canvas.line(Point(x(0), top + 4), Point(x(0), bottom + 4), "reference-soft")
      canvas.drop([DroppedLabel(x(0), "0", style: "chart-soft")], from: bottom, top: bottom + 6)
    }
    for (index, row) in sorted.enumerated() {
      draw(row, base, on: &canvas, x, top: top + Double(index) * Self.rowHeight)
    }
    canvas.line(Point(x(base), top), Point(x(base), bottom + 2), "reference")
    return canvas.drawing(
      ChartWords(style: "chart-tornado", title: title, description: description),
      height: bottom + 4, table: table)
  }

  private static let rowHeight = 44.0

  private var sorted: [Row] {
    rows.enumerated().sorted {
      ($0.element.swing, -$0.offset) > ($1.element.swing, -$1.offset)
    }.map(\.element)
  }

  private func draw(
    _ row: Row, _ base: Double, on canvas: inout Canvas, _ x: LinearScale, top: Double
  ) {
    canvas.label(Label(row.name, at: Point(0, top + 4), .start, .top))
    let y = top + 23
    let ends = [(row.atLow, "low", lowLabel), (row.atHigh, "high", highLabel)]
    let known = ends.compactMap { value, style, label in value.map { ($0, style, label) } }
      .sorted { ($0.0 - base).magnitude > ($1.0 - base).magnitude }
    for (value, style, label) in known {
      let (from, to) = (min(x(base), x(value)), max(x(base), x(value)))
      canvas.rectangle(
        Box(x: from, y: y, width: to - from, height: 16), style,
        title: "\(label): \(unit.text(value))")
    }
    let places = known.map { x($0.0) } + [x(base)]
    let leftmost = places.min() ?? x(base)
    let rightmost = places.max() ?? x(base)
    for (value, _, _) in known {
      let isLeft = value < base || (value == base && known.contains { $0.0 > base })
      canvas.labelIfFree(
        Label(
          unit.axis(value),
          at: Point(isLeft ? leftmost - 5 : rightmost + 5, y + 8), isLeft ? .end : .start,
          within: 115))
    }
    if known.isEmpty {
      canvas.label(
        Label(ChartTable.missing, at: Point(x(base) + 6, y + 8), style: "chart-soft"))
    }
  }

  private var description: String {
    "As planned \(unit.text(base)). "
      + sorted.map { row in
        "\(row.name): \(unit.text(row.atLow)) \(lowLabel), \(unit.text(row.atHigh)) \(highLabel)."
      }.joined(separator: " ")
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Input"], numbers: [lowLabel, highLabel].map(unit.heading),
      rows: sorted.map { [.words($0.name), unit.cell($0.atLow), unit.cell($0.atHigh)] })
  }
}
