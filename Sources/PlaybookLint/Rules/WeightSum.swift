internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let weightSum = LintRule(
    "weight-sum", .error,
    summary: "The weights of an evaluation sum to 100 or to 1",
    rationale: """
      Weights are shares of one decision: to give one criterion more is to take it from another. \
      A sum that is off is a criterion that was forgotten or counted twice.
      """,
    remedy: "Correct the weights so that they sum to 100 or to 1.",
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { weight: 60, source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { weight: 40, rubric: { 1: problems reported afterwards, 5: daily direction } }
        """,
        // Decimal sums are exact.
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { weight: 0.7, source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { weight: 0.1, rubric: { 1: problems reported afterwards, 5: daily direction } }
          references: { weight: 0.2, rubric: { 1: none, 5: three strong ones } }
        """,
        // Ranks are no weights.
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { rank: 1, source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { rank: 2, rubric: { 1: problems reported afterwards, 5: daily direction } }
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          ¶cost: { weight: 60, source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { weight: 37, rubric: { 1: problems reported afterwards, 5: daily direction } }
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          ¶cost: { weight: 0.6, source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { weight: 0.41, rubric: { 1: problems reported afterwards, 5: daily direction } }
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        criteria: ¶{ control: { weight: 0, rubric: { 1: monthly steering, 5: daily direction } } }
        """,
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      let weights = evaluation.criteria.value.compactMap { $0.weight?.value }
      let sum = FixedDecimal.sum(weights)
      guard !weights.isEmpty, !sum.isWhole else { return nil }
      return Violation(
        sum.isZero
          ? "All weights are 0; they have to sum to 100 or to 1"
          : "The weights sum to \(sum); it has to be 100 or 1",
        at: evaluation.criteria.position)
    }
  }
}
