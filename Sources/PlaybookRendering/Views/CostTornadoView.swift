internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What moves the discounted saving of a cost plan most, for each function that it fits; nothing
  /// for the plan that the others are compared with.
  static let costTornado = View(name: "cost-tornado") { entity, place in
    let scope = place.scope
    guard let entity, let plan = scope.playbook.entity(entity) as? CostPlan else { return [] }
    return scope.figures.comparisons(by: plan).prefix(mostTornados).compactMap { comparison in
      guard let base = comparison.saving.value?.presentValue.value,
        let bars = scope.figures.tornado(of: comparison).value
      else { return nil }
      let function = scope.link(.function, comparison.function).title
      let chart = Tornado(
        title: "What moves the saving: \(function)",
        unit: ChartUnit(scope.settings.currency ?? ""), base: base,
        rows: bars.map {
          Tornado.Row(name: $0.input.sentence, atLow: $0.low, atHigh: $0.high)
        })
      guard let drawing = chart.drawn(id: place.id(comparison.function.description)) else {
        return nil
      }
      return .chart(drawing, answer: strongest(of: bars, base, scope))
    }
  }

  /// A plan without a function fits each; the table on its page has them all.
  private static let mostTornados = 3

  /// "The discounted saving is USD 178,045. The price moves it most: a fifth lower or higher makes
  /// it USD 113,000 to USD 243,000. None of these makes it dearer than our own people."
  private static func strongest(
    of bars: [TornadoBar], _ base: Double, _ scope: LinkScope
  ) -> String {
    let lead =
      base < 0
      ? "Discounted, it costs \(scope.money(-base)) more than our own people."
      : "Discounted, it saves \(scope.money(base)) against our own people."
    guard let first = bars.first else { return lead }
    let (low, high) = (min(first.low, first.high), max(first.low, first.high))
    let range =
      "“\(first.input.sentence)” moves that most: a fifth lower or higher makes it a saving of "
      + "\(scope.money(low)) to \(scope.money(high))."
    let turns = bars.filter { bar in
      [bar.low, bar.high].contains { ($0 < 0) != (base < 0) }
    }
    let names = turns.map { "“\($0.input.sentence)”" }.inASentence
    let verdict =
      turns.isEmpty
      ? "No single one of these turns the result round."
      : "The result turns round with \(names)."
    return "\(lead) \(range) \(verdict)"
  }
}
