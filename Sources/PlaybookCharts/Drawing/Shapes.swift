/// How a series looks: a colour of the palette and a shape, so that colour is never the only sign.
enum SeriesStyle {
  /// How many series a reader can tell apart.
  static let count = 6

  /// The class of a series; those beyond the palette look alike, and pale.
  static func name(_ index: Int) -> String {
    (0..<count).contains(index) ? "series-\(index + 1)" : "series-other"
  }

  /// `A` to `F`.
  static func letter(_ index: Int) -> String {
    let letters = ["A", "B", "C", "D", "E", "F"]
    return letters.indices.contains(index) ? letters[index] : "·"
  }
}

/// Whether something is planned, has happened or is foreseen: outlined, solid or dashed, on every
/// chart.
package enum Certainty: String, Sendable {
  case planned, actual, forecast

  var style: String { "is-\(rawValue)" }
}

/// How something stands: a letter and a shape beside the colour.
package enum ChartStatus: String, Sendable, CaseIterable {
  case good, warn, bad, unknown

  var letter: String {
    switch self {
    case .good: "G"
    case .warn: "A"
    case .bad: "R"
    case .unknown: "?"
    }
  }

  /// The word for a table and a description.
  var word: String {
    switch self {
    case .good: "green"
    case .warn: "amber"
    case .bad: "red"
    case .unknown: "not known"
    }
  }
}

extension Canvas {
  mutating func line(_ start: Point, _ end: Point, _ style: String) {
    add(
      .element(
        "line",
        [
          .init("class", style), .init("x1", start.x), .init("y1", start.y), .init("x2", end.x),
          .init("y2", end.y),
        ], []))
  }

  /// - Parameter title: what a pointer over it shows.
  mutating func rectangle(_ box: Box, _ style: String, title: String? = nil, rounded: Double = 0) {
    var attributes: [SVG.Attribute] = [
      .init("class", style), .init("x", box.x), .init("y", box.y),
      .init("width", max(0, box.width)), .init("height", max(0, box.height)),
    ]
    if rounded > 0 { attributes.append(.init("rx", rounded)) }
    add(.element("rect", attributes, Self.titled(title)))
  }

  mutating func circle(_ centre: Point, radius: Double, _ style: String, title: String? = nil) {
    add(
      .element(
        "circle",
        [
          .init("class", style), .init("cx", centre.x), .init("cy", centre.y), .init("r", radius),
        ], Self.titled(title)))
  }

  mutating func polygon(_ corners: [Point], _ style: String, title: String? = nil) {
    let places = corners.map { "\($0.x.coordinate),\($0.y.coordinate)" }.joined(separator: " ")
    add(
      .element("polygon", [.init("class", style), .init("points", places)], Self.titled(title)))
  }

  /// A line through points, with a gap where one is missing; a point alone between gaps is drawn
  /// by its marker, which is the caller's.
  mutating func path(_ points: [Point?], _ style: String) {
    var data = ""
    var isDrawing = false
    for (index, point) in points.enumerated() {
      guard let point else {
        isDrawing = false
        continue
      }
      let next = index + 1 < points.count ? points[index + 1] : nil
      if !isDrawing, next == nil { continue }
      data += "\(isDrawing ? "L" : "M")\(point.x.coordinate) \(point.y.coordinate)"
      isDrawing = true
    }
    guard !data.isEmpty else { return }
    add(.element("path", [.init("class", style), .init("d", data)], []))
  }

  /// The shape of a series at a point.
  mutating func marker(_ index: Int, at point: Point, radius: Double = 4, _ style: String = "") {
    let name = "mark \(SeriesStyle.name(index))\(style.isEmpty ? "" : " " + style)"
    let (x, y, r) = (point.x, point.y, radius)
    switch index {
    case 1: rectangle(Box(around: point, radius: r * 0.9), name)
    case 2:
      polygon([Point(x, y - r * 1.2), Point(x + r * 1.1, y + r), Point(x - r * 1.1, y + r)], name)
    case 3:
      polygon(
        [
          Point(x, y - r * 1.3), Point(x + r * 1.3, y), Point(x, y + r * 1.3),
          Point(x - r * 1.3, y),
        ],
        name)
    case 4:
      polygon([Point(x, y + r * 1.2), Point(x + r * 1.1, y - r), Point(x - r * 1.1, y - r)], name)
    case 5:
      rectangle(Box(x: x - r * 1.3, y: y - r * 0.55, width: r * 2.6, height: r * 1.1), name)
    default: circle(point, radius: index == 0 ? r : r * 0.6, name)
    }
  }

  /// A status as its shape with its letter, 16 units square around a point.
  mutating func status(_ status: ChartStatus, at point: Point) {
    let (x, y) = (point.x, point.y)
    let style = "status status-\(status.rawValue)"
    switch status {
    case .good: circle(point, radius: 9, style, title: status.word)
    case .warn:
      polygon(
        [Point(x, y - 11.5), Point(x + 12, y + 9), Point(x - 12, y + 9)], style, title: status.word)
    case .bad:
      polygon(
        [Point(x, y - 12), Point(x + 12, y), Point(x, y + 12), Point(x - 12, y)], style,
        title: status.word)
    case .unknown: rectangle(Box(around: point, radius: 9), style, title: status.word)
    }
    let drop = status == .warn ? 2.5 : 0
    label(
      Label(status.letter, at: Point(x, y + drop), .middle, isBold: true, style: "on-status"))
  }

  static func titled(_ title: String?) -> [SVG] {
    title.map { [.element("title", [], [.text($0)])] } ?? []
  }
}
