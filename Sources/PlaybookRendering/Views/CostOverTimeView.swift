internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What each alternative of an evaluation has cost by each month, and when it has paid back.
  static let costOverTime = View(name: "cost-over-time") { entity, place in
    guard let entity, let figures = place.scope.figures.evaluation(entity.id) else { return [] }
    let scope = place.scope
    let comparisons = scope.comparisons(in: figures)
    let known = comparisons.filter { $0.plan.value != nil }
    let shown = known.prefix(mostOptions)
    let chart = RunningLines(
      title: "Cost over time", unit: ChartUnit(scope.settings.currency ?? ""),
      lines: shown.map { comparison in
        RunningLines.Line(
          name: scope.playbook.title(of: comparison.alternative),
          values: (comparison.plan.value?.cumulative ?? []).map(\.double))
      },
      marks: shown.enumerated().flatMap { marks(of: $0.element, line: $0.offset, scope) })
    guard let drawing = chart.drawn(id: place.prefix) else { return [] }
    return [
      .chart(drawing, answer: answer(known, scope) + firstDrawn(shown.count, of: known.count))
    ]
  }

  private static func marks(
    of comparison: CostComparison, line: Int, _ scope: LinkScope
  ) -> [RunningLines.Mark] {
    guard comparison.alternative != .inHouse, let saving = comparison.saving.value else {
      return []
    }
    let option = comparison.alternative
    if let payback = saving.payback.value, payback > 0 {
      return [
        .init(
          kind: .payback, month: payback, text: "\(scope.playbook.title(of: option)) has paid back",
          line: line)
      ]
    }
    return saving.crossovers.map { crossover in
      let cheaper = crossover.cheaper == .option ? option : .inHouse
      return .init(
        kind: .crossover, month: crossover.time,
        text: "From here on \(scope.name(of: cheaper)) \(cheaper.verb("is", "are")) cheaper",
        line: line)
    }
  }

  private static func answer(_ comparisons: [CostComparison], _ scope: LinkScope) -> String {
    let totals = comparisons.compactMap { comparison in
      comparison.plan.value.map { (comparison.alternative, $0.total) }
    }
    guard let cheapest = totals.min(by: { $0.1 < $1.1 }),
      let dearest = totals.max(by: { $0.1 < $1.1 }), totals.count > 1
    else { return "What has been paid by each month." }
    let months = scope.settings.horizonMonths.map { counted($0, "month") } ?? "the whole time"
    return
      "Over \(months) \(scope.name(of: cheapest.0)) \(cheapest.0.verb("costs", "cost")) least, "
      + "\(scope.money(cheapest.1.double)), and \(scope.name(of: dearest.0)) most, "
      + "\(scope.money(dearest.1.double))."
  }
}

extension EvaluationFigures {
  /// The alternatives from the first place on, then those without one: charts name the first six.
  var rankedFirst: [Alternative] {
    let ranked = (ranking.value?.places ?? []).map(\.alternative)
    let known = Set(ranked)
    return ranked + rows.map(\.alternative).filter { !known.contains($0) }
  }
}

extension LinkScope {
  /// What the alternatives of an evaluation cost, in that order.
  func comparisons(in evaluation: EvaluationFigures) -> [CostComparison] {
    evaluation.rankedFirst.map {
      figures.comparison(of: $0, for: evaluation.evaluation.function.value)
    }
  }
}
