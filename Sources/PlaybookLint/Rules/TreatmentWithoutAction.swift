internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let treatmentWithoutAction = LintRule(
    "treatment-without-action", .warning,
    summary: "A risk that is avoided, reduced or shared has an action",
    rationale: """
      A treatment without a step is a wish. To accept the risk is a treatment, too, and the \
      honest one where nothing will be done.
      """,
    remedy: """
      Add the first step to `actions`, with an owner and a day, or set `treatment: accept`.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/risks/lock-in.yaml --
        treatment: reduce
        actions: [{ text: Keep runbooks in our own wiki, due: 2026-06-30 }]
        """,
        // What is done counts, too.
        """
        -- content/data/risks/lock-in.yaml --
        treatment: share
        actions: [{ text: Insurance signed, done: yes }]
        """,
        """
        -- content/data/risks/rework.yaml --
        treatment: accept
        """,
      ],
      rejected: [
        """
        -- content/data/risks/lock-in.yaml --
        treatment: ¶reduce
        """,
        """
        -- content/data/risks/lock-in.yaml --
        treatment: ¶avoid
        actions: []
        """,
      ])
  ) { playbook, _ in
    playbook.risks.compactMap { risk in
      let treatment = risk.treatment
      guard treatment.value != .accept, risk.actions.isEmpty else { return nil }
      return Violation(
        "The treatment is '\(treatment.value.rawValue)', but there is no action",
        at: treatment.position)
    }
  }
}
