/// How well each of some things fits each of others, from 1 to 5: a filling disc, a number and a
/// tint in every cell.
package struct HeatMap: Sendable {
  /// One line of cells.
  package struct Row: Sendable {
    package let name: String
    /// As many as there are columns; what is not between 1 and 5 counts as missing.
    package let values: [Double?]

    package init(name: String, values: [Double?]) {
      self.name = name
      self.values = values
    }
  }

  package let title: String
  package let columns: [String]
  package let rows: [Row]

  package init(title: String, columns: [String], rows: [Row]) {
    self.title = title
    self.columns = columns
    self.rows = rows.map { row in
      let values = columns.indices.map { index -> Double? in
        guard row.values.indices.contains(index), let value = row.values[index] else { return nil }
        return (1...5).contains(value) ? value : nil
      }
      return Row(name: row.name, values: values)
    }
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no value is known.
  package func drawn(id: String) -> Drawing? {
    guard rows.contains(where: { $0.values.contains { $0 != nil } }) else { return nil }
    var canvas = Canvas(prefix: id)
    // More columns than a phone shows side by side go into blocks below each other.
    let blocks = max(1, (columns.count + 5) / 6)
    let size = (columns.count + blocks - 1) / blocks
    var y = 0.0
    for start in stride(from: 0, to: columns.count, by: size) {
      y = drawBlock(start..<min(start + size, columns.count), on: &canvas, top: y) + 14
    }
    return canvas.drawing(
      ChartWords(style: "chart-heat", title: title, description: description), height: y - 12,
      table: table)
  }

  private func drawBlock(_ range: Range<Int>, on canvas: inout Canvas, top: Double) -> Double {
    // Few columns leave room for the rows' names beside the cells.
    let isBeside = range.count <= 3
    let left = isBeside ? 150.0 : 0
    let width = (Canvas.width - left) / Double(range.count)
    let heads = range.map { index in
      let label = Label(
        columns[index], at: Point(left + (Double(index - range.lowerBound) + 0.5) * width, 0),
        .middle, .bottom, within: width - 2, lines: 3, style: "chart-soft")
      return (label, canvas.placer.measured(label).box.height)
    }
    var y = top + (heads.map(\.1).max() ?? 0)
    for (label, _) in heads {
      var label = label
      label.at.y = y
      canvas.label(label)
    }
    y += 4
    for row in rows {
      let name = Label(
        row.name, at: Point(0, isBeside ? y + Self.cellHeight / 2 : y + 2), .start,
        isBeside ? .middle : .top, within: isBeside ? left - 8 : Canvas.width, lines: 1)
      canvas.label(name)
      if !isBeside { y += Self.lineRoom }
      for (offset, index) in range.enumerated() {
        let cell = Box(
          x: left + Double(offset) * width + 1, y: y, width: width - 2, height: Self.cellHeight)
        draw(row.values[index], on: &canvas, cell, title: "\(row.name), \(columns[index])")
      }
      y += Self.cellHeight + (isBeside ? 2 : 4)
    }
    return y
  }

  private static let cellHeight = 28.0
  private static let lineRoom = 20.0

  private func draw(_ value: Double?, on canvas: inout Canvas, _ cell: Box, title: String) {
    let middle = Point(cell.x + cell.width / 2, cell.y + cell.height / 2)
    guard let value else {
      canvas.rectangle(
        Box(x: cell.x + 1, y: cell.y + 1, width: cell.width - 2, height: cell.height - 2),
        "missing", title: "\(title): \(ChartTable.missing)")
      canvas.label(Label("–", at: middle, .middle, style: "chart-soft"))
      return
    }
    let text = ChartUnit().exact(value)
    canvas.rectangle(
      cell, "heat heat-\(Int(value.rounded()))",
      title: "\(title): \(text) of 5")
    canvas.disc(share: (value - 1) / 4, at: Point(middle.x - 10, middle.y), radius: 7)
    canvas.label(Label(text, at: Point(middle.x + 1, middle.y), .start, style: "on-heat"))
  }

  private var description: String {
    let known = rows.flatMap { row in
      row.values.enumerated().compactMap { index, value in value.map { ($0, row.name, index) } }
    }
    guard let best = known.map(\.0).max() else { return "" }
    let places = known.filter { $0.0 == best }.map { "\($0.1) with \(columns[$0.2])" }
    let more = places.count > 5 ? " and \(places.count - 5) more" : ""
    return "From 1, poor, to 5, good. Highest, \(ChartUnit().exact(best)): "
      + places.prefix(5).joined(separator: ", ") + more + "."
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Name"], numbers: columns.map { .init(title: $0) },
      rows: rows.map { row in
        [.words(row.name)] + row.values.map(ChartUnit().cell)
      })
  }
}

extension Canvas {
  /// A disc that is filled clockwise to a share between 0 and 1.
  mutating func disc(share: Double, at centre: Point, radius: Double) {
    circle(centre, radius: radius, share >= 1 ? "disc-full" : "disc")
    guard share > 0, share < 1 else { return }
    // Quarters are all that is asked for, so no trigonometry.
    let ends = [
      Point(centre.x + radius, centre.y), Point(centre.x, centre.y + radius),
      Point(centre.x - radius, centre.y),
    ]
    let end = ends[min(max(Int((share * 4).rounded()) - 1, 0), 2)]
    let arc = "A\(radius.coordinate) \(radius.coordinate) 0 \(share > 0.5 ? 1 : 0) 1"
    add(
      .element(
        "path",
        [
          .init("class", "disc-full"),
          .init(
            "d",
            "M\(centre.x.coordinate) \(centre.y.coordinate)V\((centre.y - radius).coordinate)"
              + "\(arc) \(end.x.coordinate) \(end.y.coordinate)Z"),
        ], []))
  }
}
