internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let vagueObjective = LintRule(
    "vague-objective", .warning,
    summary: "An objective says what will be true",
    rationale: """
      'Excellent service' is what every vendor promises already. A statement that could turn out \
      false, because it names who gets what, is one that somebody can be held to.
      """,
    remedy: "Say in `statement` who will be able to do what, or what will no longer happen.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/reliable-support.yaml --
        statement: Staff get help fast enough that no ticket stops a shift
        """,
        // One word that says something is enough.
        """
        -- content/data/objectives/reliable-support.yaml --
        statement: Better support for the tills
        """,
      ],
      rejected: [
        """
        -- content/data/objectives/reliable-support.yaml --
        statement: ¶Excellent service
        """,
        """
        -- content/data/objectives/reliable-support.yaml --
        statement: ¶"We will improve: more quality, and world-class support for all."
        """,
        """
        -- content/data/objectives/reliable-support.yaml --
        statement: ¶"?"
        """,
      ])
  ) { playbook, _ in
    playbook.objectives.filter(\.isVague).map { objective in
      Violation(
        "'\(objective.statement.value)' says nothing that could turn out false; say who will be "
          + "able to do what",
        at: objective.statement.position)
    }
  }
}
