internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let engagementWithoutDecision = LintRule(
    "engagement-without-decision", .warning,
    summary: "Behind every contract is a decision",
    rationale: """
      A contract that nobody can be shown to have wanted is renewed because it is there.
      """,
    remedy: "Name the `decision`, or write it down now with what was known then.",
    examples: Examples(
      accepted: [
        """
        -- content/data/engagements/support-desk.yaml --
        decision: 0003-pick-support-model
        """,
        """
        -- content/data/engagements/old-desk.yaml --
        phase: ended
        """,
      ],
      rejected: [
        """
        -- content/engagements/support-desk.md --
        ¶---
        phase: run
        ---
        """
      ])
  ) { playbook, _ in
    playbook.engagements.filter { $0.phase.value != .ended && $0.decision == nil }.map {
      Violation(
        "'\($0.id)' names no decision", at: $0.core.id.position)
    }
  }
}
