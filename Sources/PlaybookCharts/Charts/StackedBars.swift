/// What each option is made of: one bar an option, one part a category, each with a letter.
package struct StackedBars: Sendable {
  /// An option.
  package struct Bar: Sendable {
    package let name: String
    /// As many as there are categories; nothing where a value is not known.
    package let parts: [Double?]

    package init(name: String, parts: [Double?]) {
      self.name = name
      self.parts = parts.map { $0?.shown }
    }
  }

  package let title: String
  package let unit: ChartUnit
  /// Those beyond the sixth largest are drawn together; the table has each.
  package let categories: [String]
  package let bars: [Bar]

  package init(title: String, unit: ChartUnit, categories: [String], bars: [Bar]) {
    self.title = title
    self.unit = unit
    self.categories = categories
    self.bars = bars.map { bar in
      let missing = [Double?](repeating: nil, count: max(0, categories.count - bar.parts.count))
      return Bar(name: bar.name, parts: bar.parts.prefix(categories.count) + missing)
    }
  }

  /// Categories as they are drawn: a name and which parts it sums up.
  private struct Group {
    var name: String
    var members: [Int]

    /// The sum of what is known; nothing where none of it is.
    func sum(in bar: Bar) -> Double? {
      let known = members.compactMap { bar.parts[$0] }
      return known.isEmpty ? nil : known.reduce(0, +)
    }
  }

  private var groups: [Group] {
    let all = categories.indices.map { Group(name: categories[$0], members: [$0]) }
    guard all.count > SeriesStyle.count else { return all }
    let sizes = all.map { group in
      bars.reduce(0) { $0 + (group.sum(in: $1)?.magnitude ?? 0) }
    }
    let largest = Set(
      all.indices.sorted { (sizes[$0], -$0) > (sizes[$1], -$1) }.prefix(SeriesStyle.count - 1))
    let rest = all.indices.filter { !largest.contains($0) }
    return all.indices.filter(largest.contains).map { all[$0] }
      + [Group(name: "\(rest.count) others", members: rest)]
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no value is known.
  package func drawn(id: String) -> Drawing? {
    let groups = groups
    guard bars.contains(where: { $0.parts.contains { $0 != nil } }) else { return nil }
    var canvas = Canvas(prefix: id)
    let parts = bars.map { bar in groups.map { $0.sum(in: bar) } }
    let high = parts.map { $0.compactMap { $0 }.filter { $0 > 0 }.reduce(0, +) }.max() ?? 0
    let low = parts.map { $0.compactMap { $0 }.filter { $0 < 0 }.reduce(0, +) }.min() ?? 0
    let scale = LinearScale(
      domain: low...max(high, low + Double.leastNormalMagnitude), places: (1, Canvas.width - 1))
    var y = canvas.key(
      groups.indices.map { groups[$0].name }, top: 0
    ) { canvas, index, point in
      canvas.rectangle(Box(around: point, radius: 8), "part \(SeriesStyle.name(index))")
      canvas.label(Label(SeriesStyle.letter(index), at: point, .middle, style: "on-series"))
    }
    y += 6
    for (bar, parts) in zip(bars, parts) {
      draw(bar, parts, groups, on: &canvas, scale, top: y)
      y += Self.rowHeight
    }
    return canvas.drawing(
      ChartWords(style: "chart-stacks", title: title, description: description), height: y - 4,
      table: table)
  }

  private static let rowHeight = 48.0

  private func draw(
    _ bar: Bar, _ parts: [Double?], _ groups: [Group], on canvas: inout Canvas,
    _ scale: LinearScale, top: Double
  ) {
    let total = total(of: bar, parts, within: 230)
    let size = min(LabelPlacer.width(of: total, isBold: true), 230)
    canvas.label(
      Label(total, at: Point(Canvas.width, top), .end, .top, within: 230, isBold: true))
    canvas.label(
      Label(bar.name, at: Point(0, top), .start, .top, within: Canvas.width - size - 10))
    var (plus, minus) = (0.0, 0.0)
    for (index, part) in parts.enumerated() {
      guard let part, part != 0 else { continue }
      let start = part > 0 ? plus : minus
      if part > 0 { plus += part } else { minus += part }
      let (from, to) = (scale(start), scale(start + part))
      let box = Box(x: min(from, to), y: top + 19, width: abs(to - from), height: 20)
      canvas.rectangle(
        box, "part \(SeriesStyle.name(index))",
        title: "\(SeriesStyle.letter(index)) \(groups[index].name): \(unit.text(part))")
      if box.width >= 15 {
        canvas.label(
          Label(
            SeriesStyle.letter(index), at: Point(box.x + box.width / 2, box.y + 10), .middle,
            style: "on-series"))
      }
    }
    canvas.line(Point(scale(0), top + 18), Point(scale(0), top + 40), "axis")
  }

  /// The sum, and what is not in it.
  private func total(
    of bar: Bar, _ parts: [Double?], within width: Double = .infinity
  ) -> String {
    let known = parts.compactMap { $0 }
    if known.isEmpty { return ChartTable.missing }
    let missing = parts.indices.filter { parts[$0] == nil }.map(SeriesStyle.letter)
    let without = missing.isEmpty ? "" : " without \(missing.joined(separator: ", "))"
    let room = width - LabelPlacer.width(of: without, isBold: true)
    return unit.text(known.reduce(0, +), within: room, isBold: true) + without
  }

  private var description: String {
    let groups = groups
    return bars.map { bar in
      "\(bar.name): \(total(of: bar, groups.map { $0.sum(in: bar) }))."
    }.joined(separator: " ")
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Option"],
      numbers: (categories + ["Total"]).map(unit.heading),
      rows: bars.map { bar in
        let known = bar.parts.compactMap { $0 }
        return [.words(bar.name)] + bar.parts.map(unit.cell)
          + [unit.cell(known.isEmpty ? nil : known.reduce(0, +))]
      })
  }
}
