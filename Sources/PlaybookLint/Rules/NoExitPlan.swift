internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noExitPlan = LintRule(
    "no-exit-plan", .error,
    summary: "A contract for a critical function has an exit plan",
    rationale: """
      Where the company stops without the function, the vendor can ask for anything on the day \
      that we find out that we cannot leave. The plan is written while both sides still want the \
      contract.
      """,
    remedy: """
      Add `exit_plan`: what makes us leave, who takes over, how data, knowledge and access come \
      back.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/functions/it-support.yaml --
        criticality: 4
        -- content/data/engagements/support-desk.yaml --
        function: it-support
        exit_plan:
          triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
        """,
        // A function that we can do without, and a contract that is over, need none.
        """
        -- content/data/functions/events.yaml --
        criticality: 3.5
        -- content/data/engagements/events.yaml --
        function: events
        -- content/data/functions/it-support.yaml --
        criticality: 5
        -- content/data/engagements/support-desk.yaml --
        function: it-support
        phase: ended
        """,
      ],
      rejected: [
        """
        -- content/data/functions/it-support.yaml --
        criticality: 4
        -- content/engagements/support-desk.md --
        ¶---
        function: it-support
        ---
        """
      ])
  ) { playbook, _ in
    playbook.engagements.compactMap { engagement in
      guard engagement.phase.value != .ended, engagement.exitPlan == nil,
        let function = playbook.find(BusinessFunction.self, engagement.function.value),
        function.criticality.value >= DecimalNumber(significand: 4, scale: 0)
      else { return nil }
      let criticality = function.criticality
      return Violation(
        "'\(engagement.id)' has no exit plan, and the criticality of '\(function.id)' is "
          + "\(criticality.value)",
        at: engagement.core.id.position,
        restsOn: [engagement.function.position, criticality.position],
        notes: [.init("the criticality is set here", at: criticality.position)])
    }
  }
}
