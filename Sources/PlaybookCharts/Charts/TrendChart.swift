/// Measurements over time: a line a subject, with gaps where nothing was measured, the targets, and
/// where a line leads.
package struct TrendChart: Sendable {
  /// A measurement, or that one is missing.
  package struct Reading: Sendable {
    /// Days since 1 January 1970.
    package let day: Int
    package let value: Double?

    package init(day: Int, value: Double?) {
      self.day = day
      self.value = value?.shown
    }
  }

  /// Two ends of a fitted line, and where it leads.
  package struct Fit: Sendable {
    package let start: Reading
    package let end: Reading
    /// Where the line is expected to be on a later day.
    package let forecast: Reading?

    package init(start: Reading, end: Reading, forecast: Reading? = nil) {
      self.start = start
      self.end = end
      self.forecast = forecast
    }
  }

  /// A subject.
  package struct Series: Sendable {
    package let name: String
    package let readings: [Reading]
    package let fit: Fit?

    package init(name: String, readings: [Reading], fit: Fit? = nil) {
      self.name = name
      self.readings = readings.filter { $0.day.magnitude < 4_000_000 }.sorted { $0.day < $1.day }
      self.fit = fit
    }

    fileprivate var last: Reading? { readings.last { $0.value != nil } }
    fileprivate var forecast: Reading? { fit?.forecast.flatMap { $0.value == nil ? nil : $0 } }
    fileprivate var fitted: [Reading] {
      [fit?.start, fit?.end, fit?.forecast].compactMap { $0 }.filter {
        $0.value != nil && $0.day.magnitude < 4_000_000
      }
    }
  }

  /// A value to be reached.
  package struct Target: Sendable {
    package let name: String
    package let value: Double

    package init(name: String, value: Double) {
      self.name = name
      self.value = value
    }
  }

  package let title: String
  package let unit: ChartUnit
  package let calendar: ChartCalendar
  /// The most important first: those beyond the sixth are drawn pale and without a name.
  package let series: [Series]
  package let targets: [Target]

  package init(
    title: String, unit: ChartUnit, calendar: ChartCalendar, series: [Series],
    targets: [Target] = []
  ) {
    self.title = title
    self.unit = unit
    self.calendar = calendar
    self.series = series
    self.targets = targets.filter { $0.value.shown != nil }
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where nothing was measured.
  package func drawn(id: String) -> Drawing? {
    let values = series.flatMap { $0.readings + $0.fitted }.compactMap(\.value)
    guard series.contains(where: { $0.last != nil }),
      let range = NiceRange(values + targets.map(\.value))
    else { return nil }
    var canvas = Canvas(prefix: id)
    let ends = endTexts
    let top = unit.name.isEmpty ? 10.0 : 28
    let plot = Plot(
      left: Canvas.axisRoom(range, unit), right: Canvas.width - Canvas.endRoom(ends), top: top,
      bottom: top + max(180, Canvas.endHeight(ends) - 18))
    let x = timeScale(plot)
    let y = LinearScale(domain: range.domain, places: (plot.bottom, plot.top))
    canvas.valueAxis(range, unit, y, plot)
    drawTime(on: &canvas, x, plot)
    for target in targets {
      canvas.line(
        Point(plot.left, y(target.value)), Point(plot.right, y(target.value)), "reference")
      canvas.keepClear(
        Box(x: plot.left, y: y(target.value) - 1, width: plot.right - plot.left, height: 2))
    }
    for index in series.indices.reversed() { draw(index, on: &canvas, x, y, plot) }
    canvas.endLabels(endLabels(y), plot)
    labelLast(on: &canvas, x, y, plot)
    if series.prefix(SeriesStyle.count).contains(where: { $0.readings.contains { $0.value == nil } }
    ) {
      canvas.label(
        Label(
          "× where a value is missing", at: Point(0, plot.bottom + 30), .start, .top,
          style: "chart-soft"))
    }
    return canvas.drawing(
      ChartWords(style: "chart-trend", title: title, description: description),
      height: plot.bottom + 26, table: table)
  }

  private var named: [(index: Int, series: Series)] {
    series.prefix(SeriesStyle.count).enumerated().filter { $0.element.last != nil }
      .map { ($0.offset, $0.element) }
  }

  private func detail(_ series: Series) -> String {
    if let forecast = series.forecast?.value { return "→ \(brief(forecast))" }
    return brief(series.last?.value)
  }

  /// A value that fits beside the plot.
  private func brief(_ value: Double?) -> String { unit.text(value, within: 95) }

  private var endTexts: [(text: String, detail: String?)] {
    named.map { ($0.series.name, detail($0.series)) }
      + targets.map { ($0.name, brief($0.value)) }
  }

  private func endLabels(_ y: LinearScale) -> [EndLabel] {
    named.map { index, series in
      let end = series.forecast?.value ?? series.last?.value ?? 0
      return EndLabel(series: index, text: series.name, detail: detail(series), y: y(end))
    }
      + targets.map { target in
        EndLabel(
          series: nil, text: target.name, detail: brief(target.value), y: y(target.value))
      }
  }

  private var days: ClosedRange<Int> {
    let all = series.flatMap { $0.readings + $0.fitted }.map(\.day)
    let (first, last) = (all.min() ?? 0, all.max() ?? 0)
    return first == last ? first - 15...last + 15 : first...last
  }

  private func timeScale(_ plot: Plot) -> LinearScale {
    LinearScale(
      domain: Double(days.lowerBound)...Double(days.upperBound),
      places: (plot.left + 5, plot.right))
  }

  private func drawTime(on canvas: inout Canvas, _ x: LinearScale, _ plot: Plot) {
    canvas.line(Point(plot.left, plot.bottom), Point(plot.right, plot.bottom), "axis")
    var ticks = calendar.ticks(
      from: days.lowerBound, to: days.upperBound, about: Int((plot.right - plot.left) / 48))
    if ticks.isEmpty {
      ticks = [(days.upperBound, calendar.text(days.upperBound))]
    }
    // Years first: without them a month's name says too little.
    for (day, text) in ticks.filter({ $0.text.count > 3 }) + ticks.filter({ $0.text.count <= 3 }) {
      let place = x(Double(day))
      canvas.line(Point(place, plot.bottom), Point(place, plot.bottom + 4), "axis")
      canvas.labelIfFree(
        Label(text, at: Point(place, plot.bottom + 9), .middle, .top, style: "chart-soft"))
    }
  }

  private func draw(
    _ index: Int, on canvas: inout Canvas, _ x: LinearScale, _ y: LinearScale, _ plot: Plot
  ) {
    let line = series[index]
    let style = SeriesStyle.name(index)
    func point(_ reading: Reading) -> Point? {
      reading.value.map { Point(x(Double(reading.day)), y($0)) }
    }
    canvas.path(line.fitted.map(point), "line \(Certainty.forecast.style) \(style)")
    let points = line.readings.map(point)
    canvas.path(points, "line \(style)")
    guard index < SeriesStyle.count else { return }
    let isCrowded = points.count > 40
    for (offset, point) in points.enumerated() {
      guard let point else {
        canvas.cross(
          Point(x(Double(line.readings[offset].day)), plot.bottom - 5), "line \(style)",
          title: "\(ChartTable.missing): \(line.name), \(calendar.text(line.readings[offset].day))")
        continue
      }
      let isAlone =
        (offset == 0 || points[offset - 1] == nil)
        && (offset + 1 == points.count || points[offset + 1] == nil)
      let isLast = points[(offset + 1)...].allSatisfy { $0 == nil }
      if !isCrowded || isAlone || isLast { canvas.marker(index, at: point) }
    }
    if let forecast = line.forecast.flatMap(point) {
      canvas.marker(index, at: forecast, Certainty.forecast.style)
    }
  }

  /// The last measured value at its point, where the name at the end bears a forecast.
  private func labelLast(
    on canvas: inout Canvas, _ x: LinearScale, _ y: LinearScale, _ plot: Plot
  ) {
    for (index, series) in named where series.forecast != nil {
      guard let last = series.last, let value = last.value else { continue }
      let (across, up) = (x(Double(last.day)), y(value))
      _ = canvas.label(
        Label(
          unit.text(value), at: Point(across, up), isBold: true,
          style: "text \(SeriesStyle.name(index))"),
        atOneOf: [
          (Point(across, up - 7), .middle, .bottom), (Point(across, up + 7), .middle, .top),
          (Point(across + 8, up + 10), .start, .top), (Point(across + 8, up - 10), .start, .bottom),
        ], in: plot.box)
    }
  }

  private var description: String {
    let lines = series.map { line in
      let known = line.readings.filter { $0.value != nil }
      guard let first = known.first, let last = known.last else {
        return "\(line.name): \(ChartTable.missing)."
      }
      let missing = line.readings.count - known.count
      return "\(line.name): \(unit.text(first.value)) on \(calendar.text(first.day)), "
        + "\(unit.text(last.value)) on \(calendar.text(last.day))"
        + (missing > 0 ? ", \(missing) missing" : "")
        + (line.forecast.map {
          "; at this pace \(unit.text($0.value)) on \(calendar.text($0.day))"
        } ?? "") + "."
    }
    let aims = targets.map { "\($0.name.capitalisedFirst): \(unit.text($0.value))." }
    return (lines + aims).joined(separator: " ")
  }

  private var table: ChartTable {
    let days = Set(series.flatMap { $0.readings.map(\.day) }).sorted()
    var rows = days.map { day in
      [calendar.cell(day)]
        + series.map { line in unit.cell(line.readings.last { $0.day == day }?.value) }
    }
    let forecasts = Set(series.compactMap { $0.forecast?.day }).sorted()
    rows += forecasts.map { day in
      [calendar.cell(day, ", forecast")]
        + series.map { line in unit.cell(line.forecast?.day == day ? line.forecast?.value : nil) }
    }
    return ChartTable(
      title, words: ["Date"], numbers: series.map { unit.heading($0.name) }, rows: rows)
  }
}

extension Canvas {
  /// A small cross that says that a value is missing.
  mutating func cross(_ centre: Point, _ style: String, title: String) {
    let (x, y) = (centre.x, centre.y)
    let data =
      "M\((x - 3).coordinate) \((y - 3).coordinate)L\((x + 3).coordinate) \((y + 3).coordinate)"
      + "M\((x - 3).coordinate) \((y + 3).coordinate)L\((x + 3).coordinate) \((y - 3).coordinate)"
    add(
      .element("path", [.init("class", style), .init("d", data)], Self.titled(title)))
  }
}
