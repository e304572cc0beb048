internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let pilotWithoutSuccessCriteria = LintRule(
    "pilot-without-success-criteria", .error,
    summary: "A pilot says beforehand what it must show",
    rationale: """
      Without a line that was drawn before the start, every result can be called a success, and \
      mostly is.
      """,
    remedy: "Add `success` with at least one metric and the value that it must reach.",
    examples: Examples(
      accepted: [
        """
        -- content/data/pilots/desk.yaml --
        success: [{ metric: resolved-in-sla, at_least: 86, must: yes }]
        """
      ],
      rejected: [
        """
        -- content/pilots/desk.md --
        ¶---
        hypothesis: A team that works our hours solves more tickets in the agreed time
        ---
        """
      ])
  ) { playbook, _ in
    playbook.pilots.filter(\.success.isEmpty).map { pilot in
      Violation(
        "The pilot '\(pilot.id)' has no success criterion", at: pilot.core.id.position)
    }
  }
}
