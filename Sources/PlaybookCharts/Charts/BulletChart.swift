/// How far a key result has come: from where it began, past what is tolerable, to its target.
/// Better is always further right, whichever way its numbers go.
package struct BulletChart: Sendable {
  package let title: String
  /// What is measured; shown above the bar.
  package let name: String
  package let unit: ChartUnit
  package let baseline: Double?
  package let threshold: Double?
  package let target: Double?
  package let stretch: Double?
  package let actual: Double?
  package let status: ChartStatus
  /// Whether lower numbers are better; by default, whether the target lies below the baseline.
  package let isLowerBetter: Bool?

  package init(
    title: String, name: String, unit: ChartUnit = ChartUnit(), baseline: Double?,
    threshold: Double? = nil, target: Double?, stretch: Double? = nil, actual: Double?,
    status: ChartStatus = .unknown, isLowerBetter: Bool? = nil
  ) {
    self.title = title
    self.name = name
    self.unit = unit
    self.baseline = baseline?.shown
    self.threshold = threshold?.shown
    self.target = target?.shown
    self.stretch = stretch?.shown
    self.actual = actual?.shown
    self.status = status
    self.isLowerBetter = isLowerBetter
  }

  /// Marks with their words, without the actual value.
  private var marks: [(name: String, value: Double)] {
    [("baseline", baseline), ("threshold", threshold), ("target", target), ("stretch", stretch)]
      .compactMap { name, value in value.map { (name, $0) } }
  }

  private var goesDown: Bool {
    isLowerBetter ?? ((target ?? stretch ?? 0) < (baseline ?? target ?? 0))
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no value is known.
  package func drawn(id: String) -> Drawing? {
    let values = marks.map(\.value) + [actual].compactMap { $0 }
    guard let range = NiceRange(values, isWidened: false) else { return nil }
    var canvas = Canvas(prefix: id)
    canvas.status(status, at: Point(13, 15))
    let shown = unit.text(actual, within: 170, isBold: true)
    let size = LabelPlacer.width(of: shown, isBold: true)
    canvas.label(
      Label(
        shown, at: Point(Canvas.width, 15), .end, within: 170, isBold: actual != nil,
        style: actual == nil ? "chart-soft" : nil))
    canvas.label(
      Label(name, at: Point(32, 15), within: Canvas.width - 32 - min(size, 170) - 12, lines: 1))
    drawBar(on: &canvas, range)
    return canvas.drawing(
      ChartWords(style: "chart-bullet", title: title, description: description), table: table)
  }

  private func drawBar(on canvas: inout Canvas, _ range: NiceRange) {
    let (left, right) = (6.0, Canvas.width - 6)
    let scale = LinearScale(
      domain: range.domain, places: goesDown ? (right, left) : (left, right))
    let (top, height) = (34.0, 20.0)
    canvas.rectangle(Box(x: 0, y: top, width: Canvas.width, height: height), "track")
    if let threshold {
      let from = scale(threshold)
      canvas.rectangle(
        Box(x: from, y: top, width: Canvas.width - from, height: height), "track-near")
    }
    if let target {
      let from = scale(target)
      canvas.rectangle(
        Box(x: from, y: top, width: Canvas.width - from, height: height), "track-met")
    }
    if let actual {
      let start = baseline.map { scale($0) } ?? 0
      let end = scale(actual)
      canvas.rectangle(
        Box(x: min(start, end), y: top + 6, width: abs(end - start), height: height - 12),
        "bar \(Certainty.actual.style)", title: unit.text(actual))
      canvas.polygon(
        [
          Point(end, top + 3), Point(end + 5, top + 10), Point(end, top + 17),
          Point(end - 5, top + 10),
        ], "bar \(Certainty.actual.style)", title: unit.text(actual))
    }
    for (name, value) in marks {
      let x = scale(value)
      if name == "target" {
        canvas.rectangle(
          Box(x: x - 2.5, y: top - 4, width: 5, height: height + 8),
          "outline \(Certainty.planned.style)")
      } else {
        canvas.line(Point(x, top - 2), Point(x, top + height + 2), "mark-\(name)")
      }
    }
    canvas.drop(
      marks.map {
        DroppedLabel(scale($0.value), "\($0.name) \(unit.text($0.value))", style: "chart-soft")
      },
      from: top + height + 4, top: top + height + 8)
  }

  private var description: String {
    let parts = marks.map { "\($0.name) \(unit.text($0.value))" }
    let way = goesDown ? "Lower is better; further right is better." : "Higher is better."
    return
      "\(name): \(actual == nil ? "no value yet" : unit.text(actual)), \(status.word). "
      + parts.joined(separator: ", ").capitalisedFirst + (parts.isEmpty ? "" : ". ") + way
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Mark"], numbers: [unit.heading("Value")],
      rows: marks.map { [.words($0.name), unit.cell($0.value)] }
        + [[.words("actual"), unit.cell(actual)]])
  }
}

extension String {
  /// The text with a capital first letter.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
