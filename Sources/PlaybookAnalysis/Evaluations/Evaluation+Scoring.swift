internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension Figures {
  func makeEvaluation(_ evaluation: Evaluation) -> EvaluationFigures {
    let weights = evaluation.makeWeights()
    let rows = makeRows(evaluation)
    let scoring = weights.flatMap { Scoring.make(evaluation, rows, $0.values) }
    let sums = scoring.flatMap { $0.weightedSum() }
    return EvaluationFigures(
      evaluation: evaluation, weights: weights, rows: rows,
      weightedSum: sums.map(\.ranking), contributions: sums.value?.contributions ?? [:],
      topsis: evaluation.uses(.topsis) ? scoring.flatMap { $0.topsis() } : .unknown(.notUsed),
      robustness: scoring.flatMap { $0.robustness(by: evaluation.method) })
  }

  private func makeRows(_ evaluation: Evaluation) -> [ScoredAlternative] {
    var seen: Set<Alternative> = []
    var sheets: [Alternative: [EntityID: DecimalNumber]] = [:]
    for sheet in evaluation.scores {
      for score in sheet.scores {
        sheets[sheet.alternative.value, default: [:]][score.criterion.value] = score.value.value
      }
    }
    return evaluation.alternatives.value.map(\.value).filter { seen.insert($0).inserted }
      .map { alternative in
        ScoredAlternative(
          alternative: alternative,
          cells: evaluation.criteria.value.map { criterion in
            let raw: Outcome<Double>
            if let source = criterion.source?.value {
              raw = value(of: source, alternative, evaluation.function.value)
            } else {
              raw = Outcome(
                sheets[alternative]?[criterion.id.value]?.double, else: .missingScore)
            }
            return criterion.cell(raw)
          })
      }
  }
}

extension Evaluation {
  fileprivate func uses(_ method: Method) -> Bool {
    self.method == method || crosscheck.contains { $0.value == method }
  }
}

extension Evaluation.Criterion {
  /// The figures that have the values 0 and 1.
  package var anchors: (worst: Double, best: Double) {
    switch scale {
    case .anchors(let worst, let best): (worst.value.double, best.value.double)
    case .rubric(let scores): (Double(scores.first?.score ?? 0), Double(scores.last?.score ?? 1))
    }
  }

  fileprivate var span: Anchors { Anchors(worst: anchors.worst, best: anchors.best) }

  fileprivate func cell(_ raw: Outcome<Double>) -> ScoredAlternative.Cell {
    let value = raw.flatMap { raw in
      Outcome(else: .noSpan) { () throws(InputFailure) in
        try DecisionMath.value(of: raw, between: span)
      }
    }
    let passes = raw.value.flatMap { raw in must.map { $0.holds(for: raw) } }
    return .init(
      raw: raw, value: value.value?.value, isClamped: value.value?.isClamped ?? false,
      passesGate: passes ?? true)
  }
}

/// What the methods work on: the alternatives that pass the gates, in order of id.
private struct Scoring {
  private let evaluation: Evaluation
  private let rows: [ScoredAlternative]
  private let weights: [Double]

  private init(_ evaluation: Evaluation, _ rows: [ScoredAlternative], _ weights: [Double]) {
    self.evaluation = evaluation
    self.rows = rows
    self.weights = weights
  }

  static func make(
    _ evaluation: Evaluation, _ rows: [ScoredAlternative], _ weights: [Double]
  ) -> Outcome<Scoring> {
    let eligible = rows.filter { !$0.isDisqualified }
      .sorted { $0.alternative.description < $1.alternative.description }
    if eligible.isEmpty { return .unknown(.noEligibleAlternative) }
    if evaluation.missing == .fail, eligible.contains(where: \.isIncomplete) {
      return .unknown(.missingScore)
    }
    return .known(Scoring(evaluation, eligible, weights))
  }

  private var alternatives: [Alternative] { rows.map(\.alternative) }
  private var values: [[Double?]] { rows.map { $0.cells.map(\.value) } }

  private var missing: MissingValues {
    switch evaluation.missing {
    case .fail: .fail
    case .worst: .worst
    case .exclude: .exclude
    }
  }

  func weightedSum() -> Outcome<(ranking: Ranking, contributions: [Alternative: [Double?]])> {
    Outcome(else: .noWeights) { () throws(InputFailure) in
      let sum = try DecisionMath.weightedSum(values, weights: weights, missing: missing)
      var contributions: [Alternative: [Double?]] = [:]
      for (row, terms) in zip(rows, sum.contributions) { contributions[row.alternative] = terms }
      return (Ranking(alternatives, sum.scores), contributions)
    }
  }

  func topsis() -> Outcome<Ranking> {
    let (rows, matrix) = completeMatrix
    return topsis(rows, matrix, weights)
  }

  private func topsis(
    _ rows: [ScoredAlternative], _ matrix: [[Double]], _ weights: [Double]
  ) -> Outcome<Ranking> {
    if rows.isEmpty { return .unknown(.noEligibleAlternative) }
    return Outcome(else: .noWeights) { () throws(InputFailure) in
      let found = try DecisionMath.topsis(matrix, weights: weights, directions: directions)
      return Ranking(rows.map(\.alternative), found.closeness)
    }
  }

  private var directions: [Direction] { evaluation.criteria.value.map(\.span.direction) }

  /// Raw figures, a missing one as its policy says; an alternative that misses one is left out
  /// where missing values are excluded.
  private var completeMatrix: (rows: [ScoredAlternative], matrix: [[Double]]) {
    let rows = evaluation.missing == .exclude ? rows.filter { !$0.isIncomplete } : rows
    let matrix = rows.map { row in
      zip(row.cells, evaluation.criteria.value).map { cell, criterion in
        cell.raw.value ?? criterion.anchors.worst
      }
    }
    return (rows, matrix)
  }

  func robustness(by method: Evaluation.Method) -> Outcome<WinnerRobustness> {
    let equal = weights.map { _ in 1.0 }
    switch method {
    case .weightedSum:
      return Outcome(else: .noWeights) { () throws(InputFailure) in
        let found = try weightedSumRobustness(values, weights: weights, missing: missing)
        let sum = try DecisionMath.weightedSum(values, weights: equal, missing: missing)
        return WinnerRobustness(found, alternatives, Ranking(alternatives, sum.scores))
      }
    case .topsis:
      let (rows, matrix) = completeMatrix
      return topsis(rows, matrix, equal).flatMap { equal in
        Outcome(else: .noWeights) { () throws(InputFailure) in
          WinnerRobustness(
            try topsisRobustness(matrix, weights: weights, directions: directions),
            rows.map(\.alternative), equal)
        }
      }
    }
  }
}

extension WinnerRobustness {
  fileprivate init(_ found: Robustness, _ alternatives: [Alternative], _ equal: Ranking) {
    badge = found.badge
    criticalWeights = found.criticalWeights.map { CriticalChange($0, alternatives) }
    leaveOneOutWinners = found.leaveOneOutLeaders.map { $0.map { alternatives[$0] } }
    equalWeights = equal
    weakest = found.smallestChange?.criterion
  }
}

extension WinnerRobustness.CriticalChange {
  fileprivate init(_ outcome: CriticalWeightOutcome, _ alternatives: [Alternative]) {
    let found = outcome.criticalWeight
    weight = Outcome(found?.weight, else: Reason(outcome))
    rival = found.map { alternatives[$0.rival] }
    relativeChange = found?.relativeChange
  }
}

extension Reason {
  /// Why no weight of a criterion changes the winner.
  fileprivate init(_ outcome: CriticalWeightOutcome) {
    self =
      switch outcome {
      case .flips, .never: .noCritical
      case .onlyCriterion: .onlyCriterion
      case .firstPlaceTied: .firstPlaceTied
      case .nobodyElse: .nobodyElse
      case .noClosedForm: .noClosedForm
      }
  }
}
