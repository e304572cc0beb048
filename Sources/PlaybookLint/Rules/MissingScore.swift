internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let missingScore = LintRule(
    "missing-score", .error,
    summary: "Every alternative has a value for every criterion",
    rationale: """
      A blank is not a zero. An option without a value can neither be ranked nor left out \
      quietly, and it is the one that somebody did not look at.
      """,
    remedy: """
      Give the score, or the facts from which the figure follows, or say with `missing: worst` or \
      `missing: exclude` what a blank does.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { weight: 100, rubric: { 1: problems reported afterwards, 5: daily direction } }
        scores:
          in-house: { control: 5 }
          sierra-verde: { control: { score: 3, why: shared backlog } }
        \(SharedExamples.vendors)
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        missing: worst
        criteria:
          control: { weight: 100, rubric: { 1: problems reported afterwards, 5: daily direction } }
        scores:
          in-house: { control: 5 }
        \(SharedExamples.vendors)
        """,
        // What a gate keeps out is not ranked.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control:
            weight: 60
            rubric: { 1: problems reported afterwards, 5: daily direction }
            must: { at_least: 3 }
          references: { weight: 40, rubric: { 1: none, 3: mixed, 5: three strong ones } }
        scores:
          in-house: { control: 5, references: 3 }
          sierra-verde: { control: 2 }
        \(SharedExamples.vendors)
        """,
        // Why there is no figure is said elsewhere: there is no cost plan.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          cost: { weight: 100, source: cost.saving, value: { worst: 0, best: 200000 } }
        \(SharedExamples.vendors)
        """,
        // A misspelt name is a mistake of its own.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, siera-verde]
        criteria:
          control: { weight: 100, rubric: { 1: problems reported afterwards, 5: daily direction } }
        scores:
          in-house: { control: 5 }
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, ¶northgate, sierra-verde]
        criteria:
          control: { weight: 60, rubric: { 1: problems reported afterwards, 5: daily direction } }
          references: { weight: 40, rubric: { 1: none, 3: mixed, 5: three strong ones } }
        scores:
          in-house: { control: 5, references: 3 }
          ¶sierra-verde: { control: 3 }
        \(SharedExamples.vendors)
        """,
        // A figure that does not follow from the facts: nobody was asked how good they are.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [¶do-nothing, ¶northgate]
        criteria:
          references: { weight: 40, source: references.mean, value: { worst: 1, best: 5 } }
          risk: { weight: 60, source: risk.highest-residual, value: { worst: 25, best: 1 } }
        \(SharedExamples.vendors)
        """,
      ])
  ) { playbook, figures in
    let known = playbook.knownFigures
    return figures.evaluations.filter { $0.evaluation.missing == .fail }
      .flatMap { found -> [Violation] in
        let evaluation = found.evaluation
        guard evaluation.knowsItsSheets else { return [] }
        return evaluation.alternatives.value.compactMap { alternative in
          guard playbook.mayExist(alternative.value), let row = found.row(alternative.value),
            !row.isDisqualified
          else { return nil }
          let blanks = zip(evaluation.criteria.value, row.cells).compactMap { criterion, cell in
            cell.raw.reason.flatMap {
              Blank(criterion, $0, isKnown: criterion.isKnown(known))
            }
          }
          guard !blanks.isEmpty else { return nil }
          let sheet = evaluation.scores.first { $0.alternative.value == alternative.value }
          let position = sheet?.alternative.position ?? alternative.position
          return Violation(
            "'\(alternative.value)' has no " + blanks.inWords, at: position,
            restsOn: blanks.flatMap { blank in
              figures.grounds(of: blank.criterion, for: alternative.value, evaluation, in: playbook)
            }.filter { $0 != position })
        }
      }
  }
}

/// A criterion for which an alternative has no value.
private struct Blank {
  let criterion: Evaluation.Criterion
  /// Why its figure does not follow; nothing where the score is ours to give.
  let reason: Reason?

  /// Nothing where the cause is reported as such.
  init?(_ criterion: Evaluation.Criterion, _ reason: Reason, isKnown: Bool) {
    guard isKnown, !reason.isReported else { return nil }
    self.criterion = criterion
    self.reason = criterion.source == nil ? nil : reason
  }
}

extension [Blank] {
  /// "score for 'control' and 'references', and no value for 'risk' (no risk applies)".
  fileprivate var inWords: String {
    let scores = filter { $0.reason == nil }.map(\.criterion.id.value.description)
    let figures = compactMap { blank in
      blank.reason.map { "'\(blank.criterion.id.value)' (\($0.rawValue))" }
    }
    return [
      scores.isEmpty ? nil : "score for \(scores.quotedList)",
      figures.isEmpty ? nil : "value for \(figures.list)",
    ].compactMap { $0 }.joined(separator: ", and no ")
  }
}

extension Reason {
  /// True where another finding says why there is no figure.
  fileprivate var isReported: Bool {
    switch self {
    case .noCostPlan, .noInHousePlan, .noExchangeRate, .noHorizon, .noAmount, .noPlace, .noTimeZone,
      .noCompanyHours:
      true
    default: false
    }
  }
}
