internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// Who would be first at which weight of a criterion; the criterion whose change matters soonest
  /// comes first.
  static let sensitivity = View(name: "sensitivity") { entity, place in
    guard let entity, let figures = place.scope.figures.evaluation(entity.id),
      let weights = figures.weights.value?.values, let robustness = figures.robustness.value,
      figures.evaluation.method == .weightedSum
    else { return [] }
    let order = robustness.criticalWeights.indices.sorted { a, b in
      let (first, second) = (robustness.urgency(of: a), robustness.urgency(of: b))
      return first != second ? first < second : a < b
    }
    return order.prefix(mostCharts).compactMap { index in
      chart(of: index, figures, weights, robustness, place)
    }
  }

  /// Those that matter soonest; the others stand in the table of critical weights.
  private static let mostCharts = 2

  private static func chart(
    of index: Int, _ figures: EvaluationFigures, _ weights: [Double],
    _ robustness: WinnerRobustness, _ place: Place
  ) -> ViewBlock? {
    let criteria = figures.evaluation.criteria.value
    guard criteria.indices.contains(index), weights.indices.contains(index) else { return nil }
    let criterion = criteria[index]
    let title = criterion.shownTitle
    let change = robustness.criticalWeights[index]
    let chart = WeightSensitivity(
      title: "Who is first by the weight of \(title)", criterion: title, weight: weights[index],
      crossing: change.weight.value,
      lines: figures.rankedFirst.prefix(mostOptions).map { alternative in
        let ends = figures.ends(of: alternative, index, weights)
        return .init(
          name: place.scope.playbook.title(of: alternative), scoreAtNone: ends?.none,
          scoreAtAll: ends?.all)
      })
    guard let drawing = chart.drawn(id: place.id(criterion.id.value.description)) else {
      return nil
    }
    return .chart(drawing, answer: answer(title, weights[index], change, place.scope))
  }

  private static func answer(
    _ criterion: String, _ weight: Double, _ change: WinnerRobustness.CriticalChange,
    _ scope: LinkScope
  ) -> String {
    let now = scope.text(of: .share(weight))
    guard let critical = change.weight.value, let rival = change.rival else {
      return "\(criterion) weighs \(now); no other weight puts another first."
    }
    let then = scope.text(of: .share(critical))
    return "\(criterion) weighs \(now); at \(then) \(scope.name(of: rival)) "
      + "\(rival.verb("is", "are")) first."
  }
}

extension WinnerRobustness {
  /// How small a change of a weight makes another the winner.
  fileprivate func urgency(of criterion: Int) -> Double {
    criticalWeights[criterion].relativeChange.map(abs) ?? .infinity
  }
}

extension EvaluationFigures {
  /// The score of an alternative where a criterion counts for nothing and for everything, the
  /// others in proportion; nothing where a value is missing, which bends the line.
  fileprivate func ends(
    of alternative: Alternative, _ criterion: Int, _ weights: [Double]
  ) -> (none: Double, all: Double)? {
    guard let row = row(alternative), !row.isDisqualified, weights[criterion] < 1 else {
      return nil
    }
    let missing: Double? = evaluation.missing == .worst ? 0 : nil
    let values = row.cells.compactMap { $0.value ?? missing }
    guard values.count == weights.count else { return nil }
    let rest = values.indices.filter { $0 != criterion }
      .map { values[$0] * weights[$0] }.reduce(0, +)
    return (rest / (1 - weights[criterion]), values[criterion])
  }
}
