/// For how long others suit for each function: now across, for years upwards, and what it costs as
/// an area.
package struct Quadrant: Sendable {
  /// A function of the company.
  package struct Item: Sendable {
    package let name: String
    /// From 1 to 5.
    package let short: Double?
    package let long: Double?
    /// What it costs a month; nothing where that is not known.
    package let cost: Double?
    /// Whether customers come for it.
    package let isCore: Bool

    package init(name: String, short: Double?, long: Double?, cost: Double?, isCore: Bool) {
      self.name = name
      self.short = short?.shown.flatMap { (1...5).contains($0) ? $0 : nil }
      self.long = long?.shown.flatMap { (1...5).contains($0) ? $0 : nil }
      self.cost = cost?.shown.flatMap { $0 >= 0 ? $0 : nil }
      self.isCore = isCore
    }
  }

  package let title: String
  package let unit: ChartUnit
  package let items: [Item]
  /// From which rating on others suit.
  package let split: Double

  package init(title: String, unit: ChartUnit, items: [Item], split: Double = 3) {
    self.title = title
    self.unit = unit
    self.items = items
    self.split = min(max(split, 1), 5)
  }

  /// An item in its place.
  private struct Bubble {
    var index: Int
    var item: Item
    var at: Point
    var radius: Double
  }

  private static let plot = Plot(left: 22, right: Canvas.width - 2, top: 22, bottom: 322)

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no item has both ratings.
  package func drawn(id: String) -> Drawing? {
    let bubbles = settled
    guard !bubbles.isEmpty else { return nil }
    var canvas = Canvas(prefix: id)
    let plot = Self.plot
    drawField(on: &canvas)
    for bubble in bubbles {
      let title = "\(bubble.item.name): \(unit.text(bubble.item.cost))"
      draw(bubble.item.isCore, on: &canvas, at: bubble.at, radius: bubble.radius, title: title)
      canvas.keepClear(Box(around: bubble.at, radius: bubble.radius))
    }
    // All by name if that can be done without one over another, or else all by number.
    var named = canvas
    let isNamed = bubbles.allSatisfy { bubble in
      named.label(
        Label(bubble.item.name, at: bubble.at, within: 190),
        atOneOf: Self.places(around: bubble), in: plot.box)
    }
    var bottom = plot.bottom + 44
    if isNamed { canvas = named } else { bottom = number(bubbles, on: &canvas, top: bottom) }
    nameCorners(on: &canvas)
    bottom = canvas.key(
      ["core", "context", "area: cost a month"], top: bottom
    ) { canvas, index, point in
      draw(index == 0, on: &canvas, at: point, radius: index == 2 ? 4 : 7, title: nil)
    }
    return canvas.drawing(
      ChartWords(style: "chart-quadrant", title: title, description: description),
      height: bottom, table: table)
  }

  private func place(_ item: Item) -> Point? {
    guard let short = item.short, let long = item.long else { return nil }
    let plot = Self.plot
    return Point(
      plot.left + (short - 0.5) / 5 * (plot.right - plot.left),
      plot.bottom - (long - 0.5) / 5 * (plot.bottom - plot.top))
  }

  /// The items as near to their places as they can be without lying on each other.
  private var settled: [Bubble] {
    let highest = items.compactMap(\.cost).max() ?? 0
    let largest = items.count > 12 ? 13.0 : 26
    var bubbles = items.enumerated().compactMap { index, item in
      place(item).map { point in
        let share = highest > 0 ? (item.cost ?? 0) / highest : 0
        return Bubble(
          index: index, item: item, at: point, radius: max(9, largest * share.squareRoot()))
      }
    }
    bubbles.sort { ($0.radius, -$0.index) > ($1.radius, -$1.index) }
    var done: [Bubble] = []
    for bubble in bubbles {
      let spot = Self.spots(around: bubble.at, radius: bubble.radius).first { point in
        done.allSatisfy { $0.at.distance(to: point) >= $0.radius + bubble.radius + 2 }
      }
      var moved = bubble
      moved.at = spot ?? bubble.at
      done.append(moved)
    }
    return done.sorted { $0.index < $1.index }
  }

  /// Places at growing distances from one, inside the plot.
  private static func spots(around point: Point, radius: Double) -> [Point] {
    let directions = [
      (1.0, 0.0), (-1, 0), (0, 1), (0, -1), (0.7, 0.7), (-0.7, -0.7), (0.7, -0.7), (-0.7, 0.7),
      (0.38, 0.92), (-0.38, -0.92), (0.92, -0.38), (-0.92, 0.38),
    ]
    var result = [point]
    for ring in 1...70 {
      for (x, y) in directions {
        result.append(Point(point.x + x * Double(ring) * 5, point.y + y * Double(ring) * 5))
      }
    }
    return result.filter { plot.box.holds(Box(around: $0, radius: radius + 1)) }
  }

  private static func places(around bubble: Bubble) -> [(Point, LabelAnchor, LabelRise)] {
    let (at, gap) = (bubble.at, bubble.radius + 3)
    return [
      (Point(at.x + gap, at.y), .start, .middle), (Point(at.x - gap, at.y), .end, .middle),
      (Point(at.x, at.y + gap), .middle, .top), (Point(at.x, at.y - gap), .middle, .bottom),
      (Point(at.x + gap - 4, at.y + gap - 4), .start, .top),
      (Point(at.x + gap - 4, at.y - gap + 4), .start, .bottom),
      (Point(at.x - gap + 4, at.y + gap - 4), .end, .top),
      (Point(at.x - gap + 4, at.y - gap + 4), .end, .bottom),
    ]
  }

  private func draw(
    _ isCore: Bool, on canvas: inout Canvas, at point: Point, radius: Double, title: String?
  ) {
    // Squares and discs of one radius would differ in area: the side is that of equal area.
    if isCore {
      canvas.rectangle(Box(around: point, radius: radius * 0.886), "core", title: title)
    } else {
      canvas.circle(point, radius: radius, "context", title: title)
    }
  }

  private func drawField(on canvas: inout Canvas) {
    let plot = Self.plot
    let x = plot.left + (split - 1) / 5 * (plot.right - plot.left)
    let y = plot.bottom - (split - 1) / 5 * (plot.bottom - plot.top)
    let both = Box(x: x, y: plot.top, width: plot.right - x, height: y - plot.top)
    canvas.rectangle(both, "field-both")
    canvas.rectangle(plot.box, "field")
    canvas.line(Point(x, plot.top), Point(x, plot.bottom), "grid")
    canvas.line(Point(plot.left, y), Point(plot.right, y), "grid")
    for step in 1...5 {
      let share = (Double(step) - 0.5) / 5
      canvas.label(
        Label(
          "\(step)", at: Point(plot.left + share * (plot.right - plot.left), plot.bottom + 4),
          .middle, .top, style: "chart-soft"))
      canvas.label(
        Label(
          "\(step)", at: Point(8, plot.bottom - share * (plot.bottom - plot.top)), .middle,
          style: "chart-soft"))
    }
    canvas.label(
      Label("Suits for years ↑", at: Point(0, 0), .start, .top, style: "chart-soft"))
    canvas.label(
      Label(
        "Suits for now →", at: Point(plot.right, plot.bottom + 22), .end, .top,
        style: "chart-soft"))
  }

  /// Says what each corner means, where nothing else stands there.
  private func nameCorners(on canvas: inout Canvas) {
    let plot = Self.plot
    let (top, bottom, left, right) = (
      plot.top + 4, plot.bottom - 4, plot.left + 5, plot.right - 5
    )
    let corners: [(String, [(Point, LabelAnchor, LabelRise)])] = [
      ("both", [(Point(right, top), .end, .top), (Point(right - 90, top), .end, .top)]),
      (
        "only for years", [(Point(left, top), .start, .top), (Point(left, top + 60), .start, .top)]
      ),
      (
        "only for now",
        [(Point(right, bottom), .end, .bottom), (Point(right, bottom - 60), .end, .bottom)]
      ),
      (
        "neither",
        [
          (Point(left, bottom), .start, .bottom), (Point(left + 85, bottom), .start, .bottom),
          (Point(left, bottom - 75), .start, .bottom),
        ]
      ),
    ]
    for (text, places) in corners {
      _ = canvas.label(
        Label(text, at: Point(0, 0), style: "chart-soft"), atOneOf: places, in: plot.box)
    }
  }

  /// - Returns: the lower edge of the list.
  private func number(_ bubbles: [Bubble], on canvas: inout Canvas, top: Double) -> Double {
    var y = top
    for (number, bubble) in bubbles.enumerated() {
      canvas.label(
        Label("\(number + 1)", at: bubble.at, .middle, style: "on-series"))
      canvas.label(Label("\(number + 1)", at: Point(20, y), .end, .top, isBold: true))
      let cost = unit.text(bubble.item.cost, within: 150)
      let size = min(LabelPlacer.width(of: cost), 150)
      canvas.label(Label(cost, at: Point(Canvas.width, y), .end, .top, within: 150))
      canvas.label(
        Label(
          bubble.item.name, at: Point(28, y), .start, .top, within: Canvas.width - 38 - size))
      y += Canvas.lineHeight + 2
    }
    return y + 6
  }

  private var description: String {
    func names(_ title: String, _ isMeant: (Item) -> Bool) -> String? {
      let found = items.filter { $0.short != nil && $0.long != nil && isMeant($0) }.map(\.name)
      return found.isEmpty ? nil : "\(title): \(found.joined(separator: ", "))."
    }
    func suits(_ rating: Double?) -> Bool { (rating ?? 0) >= split }
    return [
      names("Suit for now and for years") { suits($0.short) && suits($0.long) },
      names("Only for now") { suits($0.short) && !suits($0.long) },
      names("Only for years") { !suits($0.short) && suits($0.long) },
      names("Neither") { !suits($0.short) && !suits($0.long) },
    ].compactMap { $0 }.joined(separator: " ")
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Function", "Role"],
      numbers: [
        .init(title: "Suits for now"), .init(title: "Suits for years"),
        unit.heading("Cost a month"),
      ],
      rows: items.map {
        [
          .words($0.name), .words($0.isCore ? "core" : "context"), ChartUnit().cell($0.short),
          ChartUnit().cell($0.long), unit.cell($0.cost),
        ]
      })
  }
}
