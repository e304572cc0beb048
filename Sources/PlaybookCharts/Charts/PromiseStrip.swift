/// Promises in their order: kept with a tick, missed with a cross, open ones dashed.
package struct PromiseStrip: Sendable {
  package enum Outcome: String, Sendable { case kept, missed, open }

  /// A promise.
  package struct Promise: Sendable {
    package let name: String
    package let outcome: Outcome

    package init(name: String, outcome: Outcome) {
      self.name = name
      self.outcome = outcome
    }
  }

  package let title: String
  package let promises: [Promise]

  package init(title: String, promises: [Promise]) {
    self.title = title
    self.promises = promises
  }

  private static let pitch = 25.0
  private static let columns = 16

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where nothing was promised.
  package func drawn(id: String) -> Drawing? {
    guard !promises.isEmpty else { return nil }
    var canvas = Canvas(prefix: id)
    canvas.label(Label(counts, at: Point(0, 0), .start, .top))
    for (index, promise) in promises.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: Self.columns)
      let point = Point(
        Double(column) * Self.pitch + 11, Double(row) * Self.pitch + 33)
      let title = "\(promise.name): \(promise.outcome.rawValue)"
      switch promise.outcome {
      case .kept:
        canvas.circle(point, radius: 9.5, "promise-kept", title: title)
        canvas.tick(point, "tick")
      case .missed:
        canvas.rectangle(Box(around: point, radius: 9), "promise-missed", title: title)
        canvas.path([Point(point.x - 4, point.y - 4), Point(point.x + 4, point.y + 4)], "missed")
        canvas.path([Point(point.x - 4, point.y + 4), Point(point.x + 4, point.y - 4)], "missed")
      case .open: canvas.circle(point, radius: 9, "missing", title: title)
      }
    }
    let rows = (promises.count + Self.columns - 1) / Self.columns
    return canvas.drawing(
      ChartWords(style: "chart-promises", title: title, description: counts + "."),
      height: 22 + Double(rows) * Self.pitch, table: table)
  }

  private var counts: String {
    let parts = [Outcome.kept, .missed, .open].compactMap { outcome -> String? in
      let count = promises.count { $0.outcome == outcome }
      return count == 0 ? nil : "\(count) \(outcome.rawValue)"
    }
    return parts.joined(separator: ", ")
  }

  private var table: ChartTable {
    ChartTable(
      title, words: ["Promise", "Outcome"], numbers: [],
      rows: promises.map { [.words($0.name), .words($0.outcome.rawValue)] })
  }
}
