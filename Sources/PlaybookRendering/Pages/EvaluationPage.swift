internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of an evaluation.
enum EvaluationPage {
  static let fields = Fields(EvaluationResult.summary) {
    Field.ofEveryEntity
    Field.text("question", "What is to be decided") { evaluation, _ in evaluation.question }
    Field.flag("has_own_question", "True where the title does not say the same") { it, _ in
      it.question != it.title
    }
    Field.record("function", "What for", of: Link.fields) { evaluation, scope in
      scope.link(.function, evaluation.function.value)
    }
    Field.list("alternatives", "The options", of: Link.fields) { evaluation, scope in
      evaluation.alternatives.value.map { scope.link(to: $0.value) }
    }
    Field.list("criteria", "What matters, in the order of the file", of: CriterionFields.fields) {
      evaluation, _ in evaluation.criterionRows
    }
    Field.text("method", "How values become a ranking") { it, _ in it.method.sentence }
    Field.list("crosscheck", "Other methods to compare with", of: Item.fields) { evaluation, _ in
      evaluation.crosscheck.map(\.value.sentence)
    }
    Field.text("missing", "What a missing value does") { it, _ in it.missing.sentence }
    Field.optional("weights_frozen", "When the weights were fixed") { evaluation, _ in
      evaluation.weightsFrozen?.value.inWords
    }
    Field.list("decisions", "The decisions that rest on it", of: StatedLink.fields) { it, scope in
      scope.entities(of: .decision, referringTo: it).map {
        scope.stated(decision: $0.id)
      }
    }
    Field.flag("has_weights", "True where each criterion has a weight or a rank") { it, _ in
      it.pairwise == nil
    }
    Field.text("weighting", "Where the weights come from") { it, _ in it.weighting }
  }

  static let details = Fields(Fields(fields.all + EvaluationResult.details.all)) {
    Field.list("pairs", "The comparisons in pairs that give the weights", of: Item.fields) {
      evaluation, _ in
      (evaluation.pairwise?.value ?? []).map { pair in
        let (first, second) = (pair.first.value, pair.second.value)
        return "\(evaluation.title(of: first)) matters \(pair.value.value)\u{A0}times as much as "
          + evaluation.title(of: second)
      }
    }
    Field.list("score_rows", "Our own scores: a row for each criterion", of: ScoreRow.fields) {
      evaluation, _ in evaluation.scoreRows
    }
  }
}

extension Evaluation {
  var criterionRows: [CriterionRow] {
    // Weights sum to 100 or to 1; readers always see per cent.
    let isOfHundred = criteria.value.contains { ($0.weight?.value.double ?? 0) > 1 }
    return criteria.value.map { CriterionRow(criterion: $0, isOfHundred: isOfHundred) }
  }

  fileprivate func title(of criterion: EntityID) -> String {
    criteria.value.first { $0.id.value == criterion }?.shownTitle ?? criterion.inWords
  }

  fileprivate var weighting: String {
    if pairwise != nil { return "By comparing the criteria in pairs" }
    if criteria.value.contains(where: { $0.rank != nil }) {
      return "By the order of the criteria"
    }
    return "Set by us"
  }

  /// A row for each criterion for which somebody has a score, with a cell for each alternative.
  fileprivate var scoreRows: [ScoreRow] {
    criterionRows.compactMap { row in
      let cells = alternatives.value.map { alternative in
        scores.first { $0.alternative.value == alternative.value }?
          .scores.first { $0.criterion.value == row.criterion.id.value }
      }
      return cells.allSatisfy { $0 == nil } ? nil : ScoreRow(criterion: row, scores: cells)
    }
  }
}

/// Our scores by one criterion.
struct ScoreRow: Sendable {
  let criterion: CriterionRow
  /// One for each alternative; nothing where there is no score.
  let scores: [Evaluation.Score?]

  static let fields = Fields<ScoreRow> {
    Field.record("criterion", "What is judged", of: CriterionFields.fields) { row, _ in
      row.criterion
    }
    Field.list("scores", "A score for each alternative, in their order", of: cell) { row, _ in
      row.scores
    }
  }

  private static let cell = Fields<Evaluation.Score?> {
    Field.optional("value", "The score") { score, _ in score?.value.value.description }
    Field.optional("why", "What it rests on") { score, _ in score?.why }
    Field.optional("by", "Who gave it") { score, _ in
      score.flatMap { $0.by.isEmpty ? nil : $0.by.joined(separator: ", ") }
    }
  }
}

extension Evaluation.Method {
  fileprivate var sentence: String {
    switch self {
    case .weightedSum: "Weighted sum of the values"
    case .topsis: "TOPSIS: nearness to the best, distance from the worst"
    }
  }
}

extension Evaluation.MissingPolicy {
  fileprivate var sentence: String {
    switch self {
    case .fail: "No ranking until it is given"
    case .worst: "Counts as the worst"
    case .exclude: "Leaves the criterion out for that option"
    }
  }
}
