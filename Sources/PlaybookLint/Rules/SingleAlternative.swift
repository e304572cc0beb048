internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let singleAlternative = LintRule(
    "single-alternative", .error,
    summary: "An evaluation has two alternatives or more",
    rationale: """
      One option is no choice, and the best of one says nothing.
      """,
    remedy: "Add what else could be done, at least `in-house`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        """
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[northgate]
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶in-house
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[]
        """,
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      let alternatives = evaluation.alternatives.value
      guard alternatives.count < 2 else { return nil }
      let what = alternatives.first.map { "'\($0.value)' is the only alternative" }
      return Violation(
        "\(what ?? "There is no alternative"); a choice takes two",
        at: evaluation.alternatives.position)
    }
  }
}
