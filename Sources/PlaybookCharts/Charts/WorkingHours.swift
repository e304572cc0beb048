/// When each side works, in our time, and when both do.
package struct WorkingHours: Sendable {
  /// Minutes after midnight; those of the day before or after count as of this one. A window that
  /// ends before it begins goes past midnight, and one that ends where it begins is a whole day.
  package struct Window: Sendable, Equatable {
    package let from: Int
    package let to: Int

    package init(from: Int, to: Int) {
      self.from = from
      self.to = to
    }
  }

  /// A supplier, or a season of one.
  package struct Row: Sendable {
    package let name: String
    package let ours: [Window]
    package let theirs: [Window]
    /// How long both work, in minutes; counted from the windows where nothing is said.
    package let sharedMinutes: Int?

    package init(name: String, ours: [Window], theirs: [Window], sharedMinutes: Int? = nil) {
      self.name = name
      self.ours = ours
      self.theirs = theirs
      self.sharedMinutes = sharedMinutes
    }
  }

  package let title: String
  package let rows: [Row]

  package init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where there is no row.
  package func drawn(id: String) -> Drawing? {
    guard !rows.isEmpty else { return nil }
    var canvas = Canvas(prefix: id)
    let x = LinearScale(domain: 0...1440, places: (8, Canvas.width - 8))
    let top =
      canvas.key(["we work", "they work", "both"], top: 0) { canvas, index, point in
        let box = Box(x: point.x - 8, y: point.y - 4, width: 16, height: 8)
        canvas.rectangle(
          index == 2 ? Box(around: point, radius: 8) : box, ["ours", "theirs", "shared"][index])
      } + 4
    let bottom = top + Double(rows.count) * Self.rowHeight - 6
    for hour in [0, 6, 12, 18, 24] {
      let place = x(Double(hour * 60))
      canvas.line(Point(place, top + 20), Point(place, bottom + 3), "grid")
      canvas.label(
        Label(
          hour < 10 ? "0\(hour):00" : "\(hour):00", at: Point(place, bottom + 6), .middle, .top,
          style: "chart-soft"))
    }
    for (index, row) in rows.enumerated() {
      draw(row, on: &canvas, x, top: top + Double(index) * Self.rowHeight)
    }
    return canvas.drawing(
      ChartWords(style: "chart-hours", title: title, description: description), table: table)
  }

  private static let rowHeight = 56.0

  private func draw(_ row: Row, on canvas: inout Canvas, _ x: LinearScale, top: Double) {
    let shared = "\(duration(sharedMinutes(row))) shared"
    let size = LabelPlacer.width(of: shared, isBold: true)
    canvas.label(Label(shared, at: Point(Canvas.width, top), .end, .top, isBold: true))
    canvas.label(
      Label(row.name, at: Point(0, top), .start, .top, within: Canvas.width - size - 10))
    for span in overlaps(row) {
      canvas.rectangle(
        Box(x: x(span.0), y: top + 19, width: x(span.1) - x(span.0), height: 28), "shared",
        title: "both work \(clock(span))")
    }
    for (windows, style, y) in [(row.ours, "ours", top + 22), (row.theirs, "theirs", top + 35)] {
      for span in windows.flatMap(spans) {
        canvas.rectangle(
          Box(x: x(span.0), y: y, width: x(span.1) - x(span.0), height: 9), style,
          title: "\(style == "ours" ? "we" : "they") work \(clock(span))")
      }
    }
  }

  /// A window as one or two stretches of the day.
  private func spans(_ window: Window) -> [(Double, Double)] {
    let from = Double(((window.from % 1440) + 1440) % 1440)
    let to = Double(((window.to % 1440) + 1440) % 1440)
    if from < to { return [(from, to)] }
    return [(from, 1440), (0, to)].filter { $0.0 < $0.1 }
  }

  private func overlaps(_ row: Row) -> [(Double, Double)] {
    let theirs = row.theirs.flatMap(spans)
    return row.ours.flatMap(spans).flatMap { ours in
      theirs.compactMap { their in
        let (from, to) = (max(ours.0, their.0), min(ours.1, their.1))
        return from < to ? (from, to) : nil
      }
    }
  }

  private func sharedMinutes(_ row: Row) -> Int {
    max(0, row.sharedMinutes ?? Int(overlaps(row).reduce(0) { $0 + $1.1 - $1.0 }))
  }

  private func duration(_ minutes: Int) -> String {
    let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
    let parts = [
      hours == 0 && rest != 0 ? nil : "\(hours)\u{A0}h", rest == 0 ? nil : "\(rest)\u{A0}min",
    ]
    return parts.compactMap { $0 }.joined(separator: "\u{A0}")
  }

  private func clock(_ span: (Double, Double)) -> String {
    "\(clock(Int(span.0)))–\(clock(Int(span.1)))"
  }

  private func clock(_ minutes: Int) -> String {
    let inDay = minutes == 1440 ? minutes : ((minutes % 1440) + 1440) % 1440
    let (hours, rest) = inDay.quotientAndRemainder(dividingBy: 60)
    return "\(hours < 10 ? "0" : "")\(hours):\(rest < 10 ? "0" : "")\(rest)"
  }

  private func clock(_ windows: [Window]) -> String {
    windows.isEmpty
      ? ChartTable.missing
      : windows.map { "\(clock($0.from))–\(clock($0.to))" }.joined(separator: ", ")
  }

  private var description: String {
    "In our time. "
      + rows.map { row in
        "\(row.name): we work \(clock(row.ours)), they work \(clock(row.theirs)), "
          + "\(duration(sharedMinutes(row))) shared."
      }.joined(separator: " ")
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Who", "We work", "They work, in our time"], numbers: [.init(title: "Shared")],
      rows: rows.map {
        [
          .words($0.name), .words(clock($0.ours)), .words(clock($0.theirs)),
          .words(duration(sharedMinutes($0))),
        ]
      })
  }
}
