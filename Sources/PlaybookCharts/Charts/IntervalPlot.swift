/// What each arm of a pilot measured, how sure that is, and the line that means success.
package struct IntervalPlot: Sendable {
  /// An arm of a pilot.
  package struct Arm: Sendable {
    package let name: String
    /// What it rests on, such as "312 of 400"; may be empty.
    package let detail: String
    package let estimate: Double?
    package let low: Double?
    package let high: Double?
    package let certainty: Certainty

    package init(
      name: String, detail: String = "", estimate: Double?, low: Double?, high: Double?,
      certainty: Certainty = .actual
    ) {
      self.name = name
      self.detail = detail
      self.estimate = estimate?.shown
      self.low = low?.shown
      self.high = high?.shown
      self.certainty = certainty
    }
  }

  package let title: String
  package let unit: ChartUnit
  package let arms: [Arm]
  /// The value that has to be reached.
  package let success: Double?
  /// What is written at it, such as "success from 86 %"; by default "success" and the value.
  package let successLabel: String

  package init(
    title: String, unit: ChartUnit, arms: [Arm], success: Double? = nil, successLabel: String = ""
  ) {
    self.title = title
    self.unit = unit
    self.arms = arms
    self.success = success?.shown
    self.successLabel =
      successLabel.isEmpty ? "success \(unit.text(success))" : successLabel
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no arm has a value.
  package func drawn(id: String) -> Drawing? {
    let values = arms.flatMap { [$0.estimate, $0.low, $0.high] }.compactMap { $0 }
    guard !values.isEmpty, let range = NiceRange(values + [success].compactMap { $0 }) else {
      return nil
    }
    var canvas = Canvas(prefix: id)
    let x = LinearScale(domain: range.domain, places: (10, Canvas.width - 10))
    var top = 0.0
    if let success {
      top = canvas.raise([DroppedLabel(x(success), successLabel, isBold: true)], top: 0)
    }
    let bottom = top + Double(arms.count) * Self.rowHeight
    for tick in range.ticks {
      canvas.line(Point(x(tick), top), Point(x(tick), bottom + 4), "grid")
    }
    if let success {
      canvas.line(Point(x(success), top), Point(x(success), bottom + 4), "reference")
    }
    for (index, arm) in arms.enumerated() {
      draw(arm, index, on: &canvas, x, top: top + Double(index) * Self.rowHeight + 4)
    }
    canvas.horizontalAxis(range, unit, x, top: bottom + 7)
    return canvas.drawing(
      ChartWords(style: "chart-intervals", title: title, description: description), table: table)
  }

  private static let rowHeight = 50.0

  private func draw(
    _ arm: Arm, _ index: Int, on canvas: inout Canvas, _ x: LinearScale, top: Double
  ) {
    let full = text(arm)
    let isWide = LabelPlacer.width(of: full, isBold: true) > 190
    let shown = isWide ? brief(arm) : full
    let size = min(LabelPlacer.width(of: shown, isBold: true), 190)
    canvas.label(Label(shown, at: Point(Canvas.width, top), .end, .top, within: 190, isBold: true))
    let room = Canvas.width - size - 10
    let box = canvas.label(Label(arm.name, at: Point(0, top), .start, .top, within: room))
    let detail = LabelPlacer.width(of: arm.detail)
    if !arm.detail.isEmpty, box.right + 8 + detail <= room {
      canvas.label(
        Label(
          arm.detail, at: Point(box.right + 8, top), .start, .top, within: detail + 1,
          style: "chart-soft"))
    }
    let y = top + 32
    // Each has its row and its name, so looks may come again.
    let look = index % SeriesStyle.count
    let style = "\(SeriesStyle.name(look)) \(arm.certainty.style)"
    if let low = arm.low, let high = arm.high {
      canvas.line(Point(x(low), y), Point(x(high), y), "line whisker \(style)")
      for end in [x(low), x(high)] {
        canvas.line(Point(end, y - 6), Point(end, y + 6), "line \(style)")
      }
    }
    if let estimate = arm.estimate {
      canvas.marker(look, at: Point(x(estimate), y), radius: 6, arm.certainty.style)
    }
  }

  private func text(_ arm: Arm) -> String {
    guard let estimate = arm.estimate else { return ChartTable.missing }
    guard let low = arm.low, let high = arm.high else { return unit.text(estimate) }
    return "\(unit.text(estimate)) (\(unit.exact(low))–\(unit.exact(high)))"
  }

  /// The same where room is short.
  private func brief(_ arm: Arm) -> String {
    guard let estimate = arm.estimate else { return ChartTable.missing }
    guard let low = arm.low, let high = arm.high else { return unit.axis(estimate) }
    return "\(unit.axis(estimate)) (\(unit.axis(low))–\(unit.axis(high)))"
  }

  private var description: String {
    let line = success == nil ? "" : "\(successLabel.capitalisedFirst). "
    return line + arms.map { "\($0.name): \(text($0))." }.joined(separator: " ")
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Arm", "Rests on"],
      numbers: ["Measured", "At least", "At most"].map(unit.heading),
      rows: arms.map {
        [
          .words($0.name), .words($0.detail), unit.cell($0.estimate), unit.cell($0.low),
          unit.cell($0.high),
        ]
      })
  }
}

extension Canvas {
  /// Round values along the lower edge, and the unit at the last.
  mutating func horizontalAxis(
    _ range: NiceRange, _ unit: ChartUnit, _ x: LinearScale, top: Double
  ) {
    let ticks = range.ticks.enumerated().map { index, tick in
      (tick, index == range.ticks.count - 1 ? unit.short(tick) : unit.axis(tick))
    }
    // The ends first: they say most.
    for (tick, text) in ticks.suffix(1) + ticks.dropLast() {
      labelIfFree(Label(text, at: Point(x(tick), top), .middle, .top, style: "chart-soft"))
    }
  }
}
