/// Who would win at which weight of one criterion: a line an alternative, who leads below.
package struct WeightSensitivity: Sendable {
  /// An alternative, whose score is a straight line over the weight.
  package struct Line: Sendable {
    package let name: String
    /// Its score where the criterion counts for nothing, and for everything.
    package let scoreAtNone: Double?
    package let scoreAtAll: Double?

    package init(name: String, scoreAtNone: Double?, scoreAtAll: Double?) {
      self.name = name
      self.scoreAtNone = scoreAtNone?.shown
      self.scoreAtAll = scoreAtAll?.shown
    }
  }

  package let title: String
  package let criterion: String
  /// Between 0 and 1.
  package let weight: Double
  /// Where the winner changes, nearest to the present weight.
  package let crossing: Double?
  /// The most important first: those beyond the sixth are drawn pale and without a name.
  package let lines: [Line]

  package init(
    title: String, criterion: String, weight: Double, crossing: Double? = nil, lines: [Line]
  ) {
    self.title = title
    self.criterion = criterion
    self.weight = weight
    self.crossing = crossing.flatMap { (0...1).contains($0) ? $0 : nil }
    self.lines = lines
  }

  /// An alternative with both scores known.
  private struct Known {
    var index: Int
    var name: String
    var none: Double
    var all: Double

    func score(at weight: Double) -> Double { none + (all - none) * weight }
  }

  private var known: [Known] {
    lines.enumerated().compactMap { index, line in
      guard let none = line.scoreAtNone, let all = line.scoreAtAll else { return nil }
      return Known(index: index, name: line.name, none: none, all: all)
    }
  }

  /// - Parameter id: what the ids in it begin with, unique on its page.
  /// - Returns: nothing where no alternative has both scores, or the weight is none.
  package func drawn(id: String) -> Drawing? {
    let known = known
    guard let range = NiceRange(known.flatMap { [$0.none, $0.all] }), (0...1).contains(weight)
    else { return nil }
    var canvas = Canvas(prefix: id)
    let named = known.filter { $0.index < SeriesStyle.count }
    let ends = named.map { ($0.name, String?.none) }
    let left = Canvas.axisRoom(range, ChartUnit())
    let right = Canvas.width - Canvas.endRoom(ends)
    let x = LinearScale(domain: 0...1, places: (left, right))
    // Names at the right begin half a line above the plot, where a mark near it has its text.
    let top = canvas.raise(markLabels(x, known), top: 0, gap: 10)
    let plot = Plot(
      left: left, right: right, top: top,
      bottom: top + max(190, Canvas.endHeight(ends) - 18))
    let y = LinearScale(domain: range.domain, places: (plot.bottom, plot.top))
    canvas.valueAxis(range, ChartUnit(), y, plot)
    draw(known, on: &canvas, x, y, plot)
    canvas.endLabels(
      named.map { EndLabel(series: $0.index, text: $0.name, y: y($0.all)) }, plot)
    drawLeaders(known, on: &canvas, x, top: plot.bottom + 8)
    for tick in [0, 0.25, 0.5, 0.75, 1] {
      canvas.labelIfFree(
        Label(
          percent(tick), at: Point(x(tick), plot.bottom + 34), .middle, .top,
          style: "chart-soft"))
    }
    canvas.label(
      Label(
        "Weight of \(criterion); below the lines, who leads", at: Point(0, plot.bottom + 54),
        .start, .top, lines: 3, style: "chart-soft"))
    return canvas.drawing(
      ChartWords(style: "chart-weights", title: title, description: description), table: table)
  }

  private func markLabels(_ x: LinearScale, _ known: [Known]) -> [DroppedLabel] {
    var labels = [DroppedLabel(x(weight), "now \(percent(weight))", isBold: true)]
    if let crossing {
      labels.append(DroppedLabel(x(crossing), "changes at \(percent(crossing))"))
    }
    return labels
  }

  private func draw(
    _ known: [Known], on canvas: inout Canvas, _ x: LinearScale, _ y: LinearScale, _ plot: Plot
  ) {
    canvas.line(Point(x(weight), plot.top), Point(x(weight), plot.bottom + 28), "reference")
    if let crossing {
      canvas.line(
        Point(x(crossing), plot.top), Point(x(crossing), plot.bottom + 28), "reference-soft")
    }
    for line in known.reversed() {
      let ends = [Point(x(0), y(line.none)), Point(x(1), y(line.all))]
      canvas.path(ends, "line \(SeriesStyle.name(line.index))")
      guard line.index < SeriesStyle.count else { continue }
      for place in [0, 0.5, 1] {
        canvas.marker(line.index, at: Point(x(place), y(line.score(at: place))), radius: 3.5)
      }
    }
    if let crossing, let best = known.map({ $0.score(at: crossing) }).max() {
      canvas.circle(Point(x(crossing), y(best)), radius: 5.5, "event event-crossover")
    }
  }

  /// A strip that says who leads from which weight to which.
  private func drawLeaders(
    _ known: [Known], on canvas: inout Canvas, _ x: LinearScale, top: Double
  ) {
    for part in leaders(known) {
      let box = Box(
        x: x(part.from), y: top, width: x(part.to) - x(part.from), height: 20)
      let style = SeriesStyle.name(part.line.index)
      canvas.rectangle(box, "part \(style)", title: sentence(part))
      let size = LabelPlacer.width(of: part.line.name, isBold: true)
      if size <= box.width - 6, part.line.index < SeriesStyle.count {
        canvas.label(
          Label(
            part.line.name, at: Point(box.x + box.width / 2, top + 10), .middle,
            within: box.width - 4, style: "on-series"))
      } else if box.width > 14, part.line.index < SeriesStyle.count {
        canvas.marker(
          part.line.index, at: Point(box.x + box.width / 2, top + 10), radius: 5, "is-planned")
      }
    }
  }

  private func sentence(_ part: Part) -> String {
    "\(part.line.name) leads from \(percent(part.from)) to \(percent(part.to))"
  }

  private struct Part {
    var line: Known
    var from: Double
    var to: Double
  }

  /// Who has the highest score, from weight to weight; of equals the first.
  private func leaders(_ known: [Known]) -> [Part] {
    var turns: Set<Double> = [0, 1]
    for (offset, one) in known.enumerated() {
      for other in known[(offset + 1)...] {
        let slope = (one.all - one.none) - (other.all - other.none)
        guard slope != 0 else { continue }
        let weight = (other.none - one.none) / slope
        if weight > 0, weight < 1 { turns.insert(weight) }
      }
    }
    var parts: [Part] = []
    let sorted = turns.sorted()
    for (from, to) in zip(sorted, sorted.dropFirst()) {
      let middle = (from + to) / 2
      guard let best = known.map({ $0.score(at: middle) }).max(),
        let leader = known.first(where: { $0.score(at: middle) == best })
      else { continue }
      if let last = parts.last, last.line.index == leader.index {
        parts[parts.count - 1].to = to
      } else {
        parts.append(Part(line: leader, from: from, to: to))
      }
    }
    return parts
  }

  private func percent(_ weight: Double) -> String {
    ChartUnit("%").short((weight * 1000).rounded() / 10)
  }

  private var description: String {
    let change =
      crossing.map { "The winner changes at \(percent($0)). " } ?? "The winner does not change. "
    return "\(criterion) weighs \(percent(weight)) now. " + change
      + leaders(known).map { sentence($0) + "." }.joined(separator: " ")
  }

  private var table: ChartTable {
    let unit = ChartUnit()
    let now = "Score at \(percent(weight))"
    return ChartTable(
      title, words: ["Alternative"],
      numbers: ["Score at 0\u{A0}%", now, "Score at 100\u{A0}%"].map { .init(title: $0) },
      rows: lines.enumerated().map { index, line in
        let score = known.first { $0.index == index }?.score(at: weight)
        return [
          .words(line.name), unit.cell(line.scoreAtNone), unit.cell(score),
          unit.cell(line.scoreAtAll),
        ]
      })
  }
}
