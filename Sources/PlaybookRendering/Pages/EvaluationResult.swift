internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of what an evaluation says: who is first, by how much, and how firmly.
enum EvaluationResult {
  /// In lists too.
  static let summary = Fields<Evaluation> {
    Field.optional("answer", "Who is first and how firmly, in a sentence") { it, scope in
      scope.figures.evaluation(it.id).map { scope.answer(to: $0) }
    }
    Field.list("winners", "Who is first; several where that is tied", of: Link.fields) {
      it, scope in
      (scope.figures.evaluation(it.id)?.ranking.value?.winners ?? []).map { scope.link(to: $0) }
    }
    Field.pill("badge", "How firm the first place is") { it, scope in
      scope.figures.evaluation(it.id)?.robustness.value?.badge.pill
    }
  }

  static let details = Fields<Evaluation> {
    Field.list("disqualified", "Who fails a gate, with the reason", of: DisqualifiedRow.fields) {
      it, scope in scope.figures.evaluation(it.id)?.disqualified ?? []
    }
    Field.list("ranking", "The options from first to last", of: RankedRow.fields) { it, scope in
      scope.figures.evaluation(it.id)?.ranked ?? []
    }
    Field.flag("has_topsis", "True where TOPSIS was asked for and could be computed") {
      it, scope in scope.figures.evaluation(it.id)?.topsis.value != nil
    }
    Field.optional("agreement", "How far the two methods agree") { it, scope in
      scope.figures.evaluation(it.id)?.agreement.value.map { agreement in
        "Kendall’s τ-b \(agreement.tau.rounded(to: 3)), "
          + "Spearman’s ρ \(agreement.rho.rounded(to: 3)); 1 is the same order"
      }
    }
    Field.list("columns", "The options, above the matrix", of: Link.fields) { it, scope in
      (scope.figures.evaluation(it.id)?.rows ?? []).map { scope.link(to: $0.alternative) }
    }
    Field.list("matrix", "A row for each criterion", of: MatrixRow.fields) { it, scope in
      scope.figures.evaluation(it.id)?.matrix ?? []
    }
    Field.list("totals", "The score of each option, below the matrix", of: Figure.fields) {
      it, scope in scope.totals(of: it)
    }
    Field.list("sensitivity", "A row for each criterion", of: SensitivityRow.fields) {
      it, scope in scope.figures.evaluation(it.id)?.sensitivity ?? []
    }
    Field.list("equal_weights", "The ranking with equal weights", of: RankedRow.fields) {
      it, scope in scope.figures.evaluation(it.id)?.equallyRanked ?? []
    }
    Field.optional("consistency", "Whether the comparisons in pairs agree with each other") {
      it, scope in scope.figures.evaluation(it.id).flatMap { scope.consistency(of: $0) }
    }
  }
}

extension LinkScope {
  /// The scores in the order of the matrix's columns.
  func totals(of evaluation: Evaluation) -> [Figure] {
    guard let figures = figures.evaluation(evaluation.id) else { return [] }
    return figures.rows.map { row in
      let place = figures.weightedSum.value?[row.alternative]
      let reason = row.isDisqualified ? Reason.disqualified : figures.weightedSum.reason
      return figure(
        place.map { .points($0.score) } ?? .unknown(reason ?? .excluded), .weightedSum,
        about: row.alternative.description, of: place.map { _ in evaluation.reference })
    }
  }

  fileprivate func consistency(of figures: EvaluationFigures) -> String? {
    guard case .judgements(let judged)? = figures.weights.value?.origin else { return nil }
    let ratio = judged.priorities.consistencyRatio()
    let isConsistent = judged.priorities.isConsistent()
    let start = "Consistency ratio \(ratio.significant(3)) with Saaty’s table of 1980: "
    if isConsistent { return start + "the comparisons agree well enough (at most 0.10)." }
    let titles = figures.evaluation.criteria.value.map(\.shownTitle)
    let worst = judged.worstTriad.map { [$0.first, $0.second, $0.third] } ?? []
    let named = worst.filter(titles.indices.contains).map { titles[$0] }
    return start + "the comparisons contradict each other (above 0.10), most in "
      + named.joined(separator: ", ") + "."
  }
}

extension RobustnessBadge {
  var pill: Pill {
    switch self {
    case .stable: Pill(word: inWords, tone: .good)
    case .sensitive: Pill(word: inWords, tone: .warn)
    case .fragile: Pill(word: inWords, tone: .bad)
    case .nobodyElse: Pill(word: "Nobody else", tone: .idle)
    }
  }
}
