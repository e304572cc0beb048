internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noCommunicationPlan = LintRule(
    "no-communication-plan", .warning,
    summary: "A contract says how we talk",
    rationale: """
      Most contracts that fail do so over what was not said in time. Where, how often, and whom \
      to call next is agreed before anybody is angry.
      """,
    remedy: "Add `communication` with a channel, meetings and whom to call in which order.",
    examples: Examples(
      accepted: [
        """
        -- content/data/engagements/support-desk.yaml --
        communication:
          channel: one shared ticket board
          escalation: [{ who: Head of operations, side: client }]
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
    playbook.engagements.filter { $0.phase.value != .ended && $0.communication == nil }.map {
      Violation(
        "'\($0.id)' has no communication plan", at: $0.core.id.position)
    }
  }
}
