/// Risks on a field of likelihood and impact, each from where it was to where it is now.
package struct RiskMap: Sendable {
  /// A place on the field; both from 1 to 5.
  package struct Rating: Sendable, Equatable {
    package let likelihood: Int
    package let impact: Int

    package init(likelihood: Int, impact: Int) {
      self.likelihood = likelihood
      self.impact = impact
    }

    var isOnField: Bool { (1...5).contains(likelihood) && (1...5).contains(impact) }
    var product: Int { likelihood * impact }
  }

  package struct Risk: Sendable {
    package let name: String
    /// Before anything is done about it.
    package let inherent: Rating?
    /// With what is done about it.
    package let residual: Rating?

    package init(name: String, inherent: Rating?, residual: Rating? = nil) {
      self.name = name
      self.inherent = inherent.flatMap { $0.isOnField ? $0 : nil }
      self.residual = residual.flatMap { $0.isOnField ? $0 : nil }
    }

    /// Where it stands now, as far as is known.
    fileprivate var current: Rating? { residual ?? inherent }
  }

  /// How grave a product of likelihood and impact is.
  package struct Band: Sendable {
    /// Shown by its first letter, so each begins with another.
    package let name: String
    /// The highest product that still belongs to it.
    package let upTo: Int

    package init(_ name: String, upTo: Int) {
      self.name = name
      self.upTo = upTo
    }
  }

  package let title: String
  /// From the least grave; four have tints of their own.
  package let bands: [Band]
  package let risks: [Risk]

  package init(title: String, bands: [Band], risks: [Risk]) {
    self.title = title
    self.bands = bands.sorted { $0.upTo < $1.upTo }
    self.risks = risks
  }

  private static let left = 24.0
  private static let top = 24.0
  private static let cell = (width: (Canvas.width - left) / 5, height: 58.0)
  private static let radius = 10.0

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no risk is rated.
  package func drawn(id: String) -> Drawing? {
    guard risks.contains(where: { $0.current != nil }) else { return nil }
    var canvas = Canvas(prefix: id)
    drawField(on: &canvas)
    drawRisks(on: &canvas)
    var y = Self.top + 5 * Self.cell.height + 64
    for (index, risk) in risks.enumerated() {
      let shown = scores(risk)
      canvas.circle(Point(12, y + 10), radius: Self.radius, "risk risk-now")
      canvas.label(Label("\(index + 1)", at: Point(12, y + 10), .middle, style: "on-series"))
      canvas.label(Label(shown, at: Point(Canvas.width, y + 10), .end, isBold: true))
      let room = Canvas.width - 38 - LabelPlacer.width(of: shown, isBold: true)
      canvas.label(Label(risk.name, at: Point(28, y + 10), within: room))
      y += 24
    }
    return canvas.drawing(
      ChartWords(style: "chart-risks", title: title, description: description), height: y,
      table: table)
  }

  private func band(_ product: Int) -> Int? {
    bands.firstIndex { product <= $0.upTo } ?? (bands.isEmpty ? nil : bands.count - 1)
  }

  private func level(_ product: Int) -> String { band(product).map { bands[$0].name } ?? "" }

  private func box(_ rating: Rating) -> Box {
    Box(
      x: Self.left + Double(rating.likelihood - 1) * Self.cell.width,
      y: Self.top + Double(5 - rating.impact) * Self.cell.height, width: Self.cell.width,
      height: Self.cell.height)
  }

  private func drawField(on canvas: inout Canvas) {
    canvas.label(Label("Impact", at: Point(0, 0), .start, .top, style: "chart-soft"))
    let bottom = Self.top + 5 * Self.cell.height
    for step in 1...5 {
      for other in 1...5 {
        let rating = Rating(likelihood: step, impact: other)
        let cell = box(rating)
        let inner = Box(
          x: cell.x + 1, y: cell.y + 1, width: cell.width - 2, height: cell.height - 2)
        let tint = min(band(rating.product) ?? 0, 3) + 1
        canvas.rectangle(inner, "band band-\(tint)", title: level(rating.product))
        canvas.label(
          Label(
            level(rating.product).prefix(1).uppercased(), at: Point(cell.right - 5, cell.y + 3),
            .end, .top, style: "chart-quiet"))
      }
      let edge = box(Rating(likelihood: step, impact: step))
      canvas.label(
        Label("\(step)", at: Point(10, edge.y + edge.height / 2), .middle, style: "chart-soft"))
      canvas.label(
        Label(
          "\(step)", at: Point(edge.x + edge.width / 2, bottom + 4), .middle, .top,
          style: "chart-soft"))
    }
    canvas.label(
      Label(
        "Likelihood. \(showsBefore ? "Ring: before, disc: now. " : "")\(bandKey)",
        at: Point(0, bottom + 23), .start, .top,
        lines: 2, style: "chart-soft"))
  }

  /// Many arrows would hide each other; the list has both scores anyway.
  private var showsBefore: Bool { risks.count <= 12 }

  private var bandKey: String {
    bands.map { "\($0.name.prefix(1).uppercased())\u{A0}\($0.name)" }.joined(separator: ", ")
  }

  /// Where in its cell a marker goes: two rows of three, clear of the letter in the corner.
  private func place(_ slot: Int, in box: Box) -> Point? {
    let places = [(0, 1), (1, 1), (2, 1), (0, 0), (1, 0)]
    guard places.indices.contains(slot) else { return nil }
    return Point(
      box.x + 14 + Double(places[slot].0) * 23, box.y + 15 + Double(places[slot].1) * 25)
  }

  private func drawRisks(on canvas: inout Canvas) {
    var used: [Int: Int] = [:]
    var markers: [(number: Int, at: Point, isNow: Bool)] = []
    func settle(_ rating: Rating, _ number: Int, isNow: Bool) -> Point? {
      let key = rating.likelihood * 10 + rating.impact
      used[key, default: 0] += 1
      guard let point = place((used[key] ?? 1) - 1, in: box(rating)) else { return nil }
      markers.append((number, point, isNow))
      return point
    }
    for (index, risk) in risks.enumerated() {
      let now = risk.current.flatMap { settle($0, index + 1, isNow: true) }
      guard let inherent = risk.inherent, let residual = risk.residual, inherent != residual,
        showsBefore, let before = settle(inherent, index + 1, isNow: false), let now
      else { continue }
      canvas.arrow(from: before, to: now, trim: Self.radius + 1, "risk-arrow")
    }
    for marker in markers {
      canvas.circle(
        marker.at, radius: Self.radius, marker.isNow ? "risk risk-now" : "risk risk-before",
        title: risks[marker.number - 1].name)
      canvas.label(
        Label(
          "\(marker.number)", at: marker.at, .middle, style: marker.isNow ? "on-series" : nil))
    }
    for (key, count) in used.sorted(by: { $0.key < $1.key }) where count > 5 {
      // Five have a place; the rest is counted where the letter of the level leaves room.
      let cell = box(Rating(likelihood: key / 10, impact: key % 10))
      canvas.labelIfFree(
        Label("+\(count - 5)", at: Point(cell.right - 4, cell.y + 30), .end, .top, isBold: true))
    }
  }

  private func scores(_ risk: Risk) -> String {
    switch (risk.inherent, risk.residual) {
    case (let before?, let now?): "\(before.product) → \(now.product)"
    case (let only?, nil), (nil, let only?): "\(only.product)"
    case (nil, nil): "not rated"
    }
  }

  private var description: String {
    risks.map { risk in
      let now = risk.current.map { ", now \(level($0.product))" } ?? ""
      return "\(risk.name): \(scores(risk))\(now)."
    }.joined(separator: " ")
  }

  private var table: ChartTable {
    func cells(_ rating: Rating?) -> [ChartTable.Cell] {
      guard let rating else { return [.missing, .missing] }
      return [
        .words("\(rating.likelihood) × \(rating.impact)"),
        ChartUnit().cell(Double(rating.product)),
      ]
    }
    return ChartTable(
      title, words: ["Risk"],
      numbers: ["Likelihood × impact before", "Before", "Likelihood × impact now", "Now"].map {
        .init(title: $0)
      },
      rows: risks.map { [.words($0.name)] + cells($0.inherent) + cells($0.current) })
  }
}

extension Canvas {
  /// An arrow between the edges of two discs.
  mutating func arrow(from start: Point, to end: Point, trim: Double, _ style: String) {
    let length = start.distance(to: end)
    guard length > 2 * trim + 2 else { return }
    let (x, y) = ((end.x - start.x) / length, (end.y - start.y) / length)
    let tip = Point(end.x - x * trim, end.y - y * trim)
    let neck = Point(tip.x - x * 7, tip.y - y * 7)
    line(Point(start.x + x * trim, start.y + y * trim), neck, style)
    polygon(
      [tip, Point(neck.x - y * 4, neck.y + x * 4), Point(neck.x + y * 4, neck.y - x * 4)],
      "\(style)-head")
  }
}
