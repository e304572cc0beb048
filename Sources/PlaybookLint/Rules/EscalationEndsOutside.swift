internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let escalationEndsOutside = LintRule(
    "escalation-ends-outside", .warning,
    summary: "The last person to call is ours",
    rationale: """
      An escalation that ends with the vendor asks it to judge itself. The last word is that of \
      somebody who can end the contract.
      """,
    remedy: "Add somebody of our own with `side: client` as the last contact.",
    examples: Examples(
      accepted: [
        """
        -- content/data/engagements/support-desk.yaml --
        communication:
          channel: one shared ticket board
          escalation:
            - { who: Account manager, side: vendor }
            - { who: Head of operations, side: client }
        """
      ],
      rejected: [
        """
        -- content/data/engagements/support-desk.yaml --
        communication:
          channel: one shared ticket board
          escalation:
            - { who: Head of operations, side: client }
            - ¶{ who: Account manager, side: vendor }
        """
      ])
  ) { playbook, _ in
    playbook.engagements.compactMap { engagement in
      guard let last = engagement.communication?.value.escalation.last, last.side == .vendor else {
        return nil
      }
      return Violation(
        "The escalation ends with '\(last.who)' on the vendor's side", at: last.position)
    }
  }
}
