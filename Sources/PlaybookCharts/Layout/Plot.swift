/// The part of a picture between its axes.
struct Plot: Sendable {
  var left: Double
  var right: Double
  var top: Double
  var bottom: Double

  var box: Box { Box(x: left, y: top, width: right - left, height: bottom - top) }
}

/// The name of a line at its end.
struct EndLabel: Sendable {
  /// Which series, for its colour; nothing for a line that is no series.
  var series: Int?
  var text: String
  /// The value where the line ends, on a second line.
  var detail: String?
  var y: Double
}

extension Canvas {
  /// Room that the texts of a value axis take at the left.
  static func axisRoom(_ range: NiceRange, _ unit: ChartUnit) -> Double {
    (range.ticks.map { LabelPlacer.width(of: unit.axis($0)) }.max() ?? 0) + 7
  }

  /// Lines across the plot at round values, each named at its left, and the unit above them.
  mutating func valueAxis(_ range: NiceRange, _ unit: ChartUnit, _ scale: LinearScale, _ plot: Plot)
  {
    for tick in range.ticks {
      let y = scale(tick)
      line(Point(plot.left, y), Point(plot.right, y), tick == 0 ? "axis" : "grid")
      labelIfFree(
        Label(unit.axis(tick), at: Point(plot.left - 6, y), .end, style: "chart-soft"))
    }
    if !unit.name.isEmpty {
      labelIfFree(
        Label(unit.name, at: Point(0, 0), .start, .top, within: width / 2, style: "chart-soft"))
    }
  }

  /// The room that names at the ends of lines take at the right.
  static func endRoom(_ labels: [(text: String, detail: String?)]) -> Double {
    let widths = labels.map { label in
      max(
        LabelPlacer.width(of: label.text, isBold: true),
        label.detail.map { LabelPlacer.width(of: $0) } ?? 0)
    }
    // A hair more, or rounding would shorten the longest.
    return min(widths.max() ?? 0, 118) + 14.5
  }

  /// The height that names at the ends of lines take together.
  static func endHeight(_ labels: [(text: String, detail: String?)]) -> Double {
    labels.reduce(0) { $0 + ($1.detail == nil ? 1 : 2) * lineHeight + 3 }
  }

  /// Names lines at their right ends, moved apart where they are close.
  mutating func endLabels(_ labels: [EndLabel], _ plot: Plot) {
    let sizes = labels.map { ($0.detail == nil ? 1 : 2) * Self.lineHeight + 3 }
    // Half a line beyond the plot, so that a name can stand beside an end at its edge.
    let range = (plot.top - 9)...(max(plot.bottom, plot.top) + 9)
    let places = spread(labels.map(\.y), sizes: sizes, in: range)
    for ((label, y), size) in zip(zip(labels, places), sizes) {
      let style = label.series.map { "text \(SeriesStyle.name($0))" } ?? "chart-soft"
      line(Point(plot.right + 5, label.y), Point(plot.right + 11, y), "leader")
      let room = width - plot.right - 14
      let top = y - size / 2 + 1.5
      self.label(
        Label(
          label.text, at: Point(plot.right + 14, top), .start, .top, within: room,
          isBold: label.series != nil, style: style))
      if let detail = label.detail {
        self.label(
          Label(
            detail, at: Point(plot.right + 14, top + Self.lineHeight), .start, .top, within: room))
      }
    }
  }

  /// Short texts, each with a sign before it, flowing from left to right.
  ///
  /// - Parameter sign: draws the sign, 14 units wide, around a point.
  /// - Returns: the lower edge.
  mutating func key(
    _ entries: [String], top: Double, sign: (inout Canvas, _ index: Int, _ at: Point) -> Void
  ) -> Double {
    var (x, y) = (0.0, top)
    for (index, entry) in entries.enumerated() {
      let size = min(LabelPlacer.width(of: entry), width - 22)
      if x > 0, x + 22 + size > width { (x, y) = (0, y + Self.lineHeight + 3) }
      sign(&self, index, Point(x + 8, y + Self.lineHeight / 2))
      label(Label(entry, at: Point(x + 20, y), .start, .top, within: size + 1))
      x += 22 + size + 14
    }
    return y + Self.lineHeight + 3
  }
}
