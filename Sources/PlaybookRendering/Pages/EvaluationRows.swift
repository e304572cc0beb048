internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// An option with its place in a ranking.
struct RankedRow: Sendable {
  let place: Ranking.Place
  /// Its place by TOPSIS, where that was asked for beside another method.
  let topsis: Ranking.Place?
  let evaluation: Evaluation
  /// By which its score was computed.
  let method: Derivation.Method

  static let fields = Fields<RankedRow> {
    Field.text("rank", "1 for the first; ties share it") { row, _ in String(row.place.rank) }
    Field.flag("is_first", "True for the first, and for all that share it") { row, _ in
      row.place.rank == 1
    }
    Field.record("alternative", "The option", of: Link.fields) { row, scope in
      scope.link(to: row.place.alternative)
    }
    Field.figure("score", "Its score") { row, scope in
      let isSum = row.method == .weightedSum
      return scope.figure(
        row.method == .topsis ? .score(row.place.score) : .points(row.place.score), row.method,
        about: isSum ? row.place.alternative.description : nil, of: row.evaluation.reference)
    }
    Field.optional("topsis", "Its closeness to the best by TOPSIS, 0 to 1") { row, _ in
      row.topsis.map { $0.score.significant(3) }
    }
    Field.optional("topsis_rank", "Its rank by TOPSIS") { row, _ in
      row.topsis.map { String($0.rank) }
    }
  }
}

/// An option that fails a gate.
struct DisqualifiedRow: Sendable {
  let alternative: Alternative
  let gates: [(criterion: CriterionRow, raw: Outcome<Double>)]

  static let fields = Fields<DisqualifiedRow> {
    Field.record("alternative", "The option", of: Link.fields) { row, scope in
      scope.link(to: row.alternative)
    }
    Field.text("why", "Which gate it fails, and by which figure") { row, scope in
      row.why(scope)
    }
  }

  /// Which gates it fails, and by which figures.
  func why(_ scope: LinkScope) -> String {
    gates.map { gate in
      let must = gate.criterion.must(scope) ?? ""
      return "\(gate.criterion.criterion.shownTitle) is "
        + "\(gate.criterion.shown(gate.raw, scope)), and must be \(must)"
    }
    .joined(separator: "; ")
  }
}

/// One criterion over all options.
struct MatrixRow: Sendable {
  struct Cell: Sendable {
    let criterion: CriterionRow
    let cell: ScoredAlternative.Cell
    let contribution: Double?
  }

  let criterion: CriterionRow
  let evaluation: Evaluation
  let weight: Outcome<Double>
  let cells: [Cell]

  static let fields = Fields<MatrixRow> {
    Field.text("title", "What matters") { row, _ in row.criterion.criterion.shownTitle }
    Field.figure("weight", "How much it counts") { row, scope in
      scope.figure(
        .init(row.weight) { .share($0) }, .criterionValue,
        about: row.criterion.criterion.id.value.description, of: row.evaluation.reference)
    }
    Field.list("cells", "One for each option, in the order of the columns", of: cell) { row, _ in
      row.cells
    }
  }

  private static let cell = Fields<Cell> {
    Field.text("raw", "The figure or our score, or why there is none") { cell, scope in
      cell.criterion.shown(cell.cell.raw, scope)
    }
    Field.optional("value", "The same from 0 (worst) to 1 (best)") { cell, _ in
      cell.cell.value.map { $0.significant(3) }
    }
    Field.optional("contribution", "Weight times value, in points of the score") { cell, _ in
      cell.contribution.map { ($0 * 100).significant(3) }
    }
    Field.flag("fails_gate", "True where this keeps the option out") { cell, _ in
      !cell.cell.passesGate
    }
    Field.flag("is_clamped", "True where the figure lies beyond the scale") { cell, _ in
      cell.cell.isClamped
    }
  }
}

/// What a change of one weight would do.
struct SensitivityRow: Sendable {
  let criterion: Evaluation.Criterion
  let evaluation: Evaluation
  let weight: Double
  let change: WinnerRobustness.CriticalChange
  let leftOut: [Alternative]

  static let fields = Fields<SensitivityRow> {
    Field.text("title", "What matters") { row, _ in row.criterion.shownTitle }
    Field.text("weight", "How much it counts") { row, scope in scope.text(of: .share(row.weight)) }
    Field.figure("critical", "The weight at which another is first") { row, scope in
      scope.figure(
        .init(row.change.weight) { .share($0) }, .criticalWeights, of: row.evaluation.reference)
    }
    Field.optionalRecord("rival", "Who is first then", of: Link.fields) { row, scope in
      row.change.rival.map { scope.link(to: $0) }
    }
    Field.optional("change", "The change as a share of the weight") { row, scope in
      row.change.relativeChange.map { ($0 > 0 ? "+" : "") + scope.text(of: .share($0)) }
    }
    Field.list("without", "Who is first without the criterion", of: Link.fields) { row, scope in
      row.leftOut.map { scope.link(to: $0) }
    }
  }
}

extension EvaluationFigures {
  var ranked: [RankedRow] {
    let isSum = evaluation.method == .weightedSum
    return (ranking.value?.places ?? []).map { place in
      RankedRow(
        place: place, topsis: isSum ? topsis.value?[place.alternative] : nil,
        evaluation: evaluation, method: isSum ? .weightedSum : .topsis)
    }
  }

  var equallyRanked: [RankedRow] {
    (robustness.value?.equalWeights.places ?? []).map {
      RankedRow(place: $0, topsis: nil, evaluation: evaluation, method: .equalWeights)
    }
  }

  var disqualified: [DisqualifiedRow] {
    rows.filter(\.isDisqualified).map { row in
      DisqualifiedRow(
        alternative: row.alternative,
        gates: zip(evaluation.criterionRows, row.cells).filter { !$1.passesGate }.map {
          ($0, $1.raw)
        })
    }
  }

  var matrix: [MatrixRow] {
    evaluation.criterionRows.enumerated().map { index, criterion in
      MatrixRow(
        criterion: criterion, evaluation: evaluation,
        weight: weights.flatMap { weights in
          weights.values.indices.contains(index)
            ? .known(weights.values[index]) : .unknown(.noWeights)
        },
        cells: rows.compactMap { row in
          guard row.cells.indices.contains(index) else { return nil }
          let contributions = contributions[row.alternative] ?? []
          return MatrixRow.Cell(
            criterion: criterion, cell: row.cells[index],
            contribution: contributions.indices.contains(index) ? contributions[index] : nil)
        })
    }
  }

  var sensitivity: [SensitivityRow] {
    guard let robustness = robustness.value, let weights = weights.value,
      robustness.badge != .nobodyElse
    else { return [] }
    let criteria = zip(evaluation.criteria.value, weights.values)
    let changes = zip(robustness.criticalWeights, robustness.leaveOneOutWinners)
    return zip(criteria, changes).map { criterion, change in
      SensitivityRow(
        criterion: criterion.0, evaluation: evaluation, weight: criterion.1, change: change.0,
        leftOut: change.1)
    }
  }
}
