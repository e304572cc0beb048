/// A series small enough to stand beside its number: no text, the last value marked.
package struct Sparkline: Sendable {
  package let title: String
  package let unit: ChartUnit
  /// What each value belongs to, for the table, with the value.
  package let values: [(name: String, value: Double?)]
  package let target: Double?

  package init(
    title: String, unit: ChartUnit = ChartUnit(), values: [(name: String, value: Double?)],
    target: Double? = nil
  ) {
    self.title = title
    self.unit = unit
    self.values = values.map { ($0.name, $0.value?.shown) }
    self.target = target?.shown
  }

  private static let size = (width: 120.0, height: 32.0)

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no value is known.
  package func drawn(id: String) -> Drawing? {
    let known = values.compactMap(\.value)
    guard !known.isEmpty,
      let range = NiceRange(known + [target].compactMap { $0 }, isWidened: false)
    else { return nil }
    var canvas = Canvas(prefix: id, width: Self.size.width)
    let x = LinearScale(
      domain: 0...Double(max(1, values.count - 1)), places: (5, Self.size.width - 6))
    let y = LinearScale(domain: range.domain, places: (Self.size.height - 6, 6))
    if let target {
      canvas.line(Point(0, y(target)), Point(Self.size.width, y(target)), "reference-soft")
    }
    let points = values.enumerated().map { index, entry in
      entry.value.map {
        Point(values.count == 1 ? Self.size.width / 2 : x(Double(index)), y($0))
      }
    }
    canvas.path(points, "line series-1")
    for (index, point) in points.enumerated() {
      guard let point else { continue }
      let isAlone =
        (index == 0 || points[index - 1] == nil)
        && (index + 1 == points.count || points[index + 1] == nil)
      let isLast = points[(index + 1)...].allSatisfy { $0 == nil }
      if isLast || isAlone { canvas.marker(0, at: point, radius: isLast ? 4 : 2) }
    }
    return canvas.drawing(
      ChartWords(style: "chart-spark", title: title, description: description),
      height: Self.size.height, table: table)
  }

  private var description: String {
    let known = values.compactMap(\.value)
    let missing = values.count - known.count
    return "From \(unit.text(known.first)) to \(unit.text(known.last)) in "
      + "\(counted(values.count, "value"))" + (missing > 0 ? ", \(missing) missing" : "")
      + (target.map { "; target \(unit.text($0))" } ?? "") + "."
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["When"], numbers: [unit.heading("Value")],
      rows: values.map { [.words($0.name), unit.cell($0.value)] })
  }
}
