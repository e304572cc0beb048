/// Where something stands in its phases: those behind it solid, the present one large, those ahead
/// outlined.
package struct PhaseStepper: Sendable {
  package let title: String
  package let phases: [String]
  /// Which phase it is in; nothing before the first, and their count after the last.
  package let current: Int?

  package init(title: String, phases: [String], current: Int?) {
    self.title = title
    self.phases = phases
    self.current = current
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where there are no phases.
  package func drawn(id: String) -> Drawing? {
    guard !phases.isEmpty else { return nil }
    var canvas = Canvas(prefix: id)
    let pitch = Canvas.width / Double(phases.count)
    let radius = min(11, pitch / 2 - 1)
    let places = phases.indices.map { Point((Double($0) + 0.5) * pitch, 16) }
    let present = current ?? -1
    for (index, (from, to)) in zip(places, places.dropFirst()).enumerated() {
      canvas.line(from, to, index < present ? "done-line" : "axis")
    }
    for (index, place) in places.enumerated() {
      let isPresent = index == present
      let style = index < present ? "done" : isPresent ? "present" : "ahead"
      if isPresent { canvas.circle(place, radius: radius + 3.5, "present-ring") }
      canvas.circle(
        place, radius: radius, "step step-\(style)", title: "\(phases[index]): \(word(index))")
      if radius >= 10 {
        if index < present {
          canvas.tick(place, "tick")
        } else {
          canvas.label(
            Label("\(index + 1)", at: place, .middle, style: isPresent ? "on-series" : nil))
        }
      }
    }
    canvas.drop(labels(places), from: 32, top: 36)
    return canvas.drawing(
      ChartWords(style: "chart-phases", title: title, description: description), height: 34,
      table: table)
  }

  /// Every phase's name, or the present one alone where they would stand in too many rows.
  private func labels(_ places: [Point]) -> [DroppedLabel] {
    let present = current ?? -1
    if phases.count <= 8 {
      return phases.indices.map { index in
        DroppedLabel(
          places[index].x, phases[index], style: index == present ? nil : "chart-soft",
          isBold: index == present)
      }
    }
    guard phases.indices.contains(present) else { return [] }
    return [
      DroppedLabel(
        places[present].x, "\(present + 1) of \(phases.count): \(phases[present])", isBold: true)
    ]
  }

  private func word(_ index: Int) -> String {
    guard let current, index <= current else { return "ahead" }
    return index < current ? "done" : "now"
  }

  private var description: String {
    guard let current, phases.indices.contains(current) else {
      return current == nil ? "Not begun." : "All \(phases.count) phases done."
    }
    return "Phase \(current + 1) of \(phases.count): \(phases[current])."
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Phase", "State"], numbers: [],
      rows: phases.indices.map { [.words(phases[$0]), .words(word($0))] })
  }
}

extension Canvas {
  /// A tick within a disc.
  mutating func tick(_ centre: Point, _ style: String) {
    path(
      [
        Point(centre.x - 4.5, centre.y), Point(centre.x - 1, centre.y + 3.5),
        Point(centre.x + 5, centre.y - 4),
      ], style)
  }
}
