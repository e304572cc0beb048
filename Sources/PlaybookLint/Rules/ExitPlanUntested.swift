internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let exitPlanUntested = LintRule(
    "exit-plan-untested", .warning,
    summary: "An exit plan is tested once a year",
    rationale: """
      A plan that was never tried holds until it is needed. A drill of one day shows which \
      password is missing and which export cannot be read.
      """,
    remedy: "Hold a drill and write its day under `tested`.",
    examples: Examples(
      accepted: [
        // Tested within 365 days.
        """
        -- content/playbook.yaml --
        as_of: 2027-05-01
        -- content/data/engagements/support-desk.yaml --
        start: 2025-04-01
        term_months: 36
        exit_plan:
          triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
          tested: 2026-05-01
        """,
        // It has run for 365 days, and not longer.
        """
        -- content/playbook.yaml --
        as_of: 2027-04-01
        -- content/data/engagements/support-desk.yaml --
        start: 2026-04-01
        term_months: 36
        exit_plan:
          triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
        """,
        // It does not run any more.
        """
        -- content/playbook.yaml --
        as_of: 2028-04-01
        -- content/data/engagements/support-desk.yaml --
        phase: ended
        start: 2026-04-01
        exit_plan:
          triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2027-04-02
        -- content/data/engagements/support-desk.yaml --
        start: 2026-04-01
        term_months: 36
        exit_plan:
          ¶triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
        """,
        """
        -- content/playbook.yaml --
        as_of: 2027-05-01
        -- content/data/engagements/support-desk.yaml --
        start: 2025-04-01
        term_months: 36
        exit_plan:
          ¶triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
          tested: 2026-04-30
        """,
        // A drill that is still to come has shown nothing.
        """
        -- content/playbook.yaml --
        as_of: 2027-05-01
        -- content/data/engagements/support-desk.yaml --
        start: 2025-04-01
        term_months: 36
        exit_plan:
          ¶triggers: [A data incident that was hidden from us]
          transition_months: 3
          fallback: northgate
          data_return: Full export of all tickets
          knowledge_transfer: Four shadowing weeks
          access_revocation: All accounts closed on the last day
          tested: 2027-05-02
        """,
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.engagements.compactMap { engagement in
      guard let plan = engagement.exitPlan, engagement.runs(on: asOf),
        engagement.start.value.days(to: asOf) > 365
      else { return nil }
      let tested = plan.value.tested.flatMap { $0.value <= asOf ? $0.value : nil }
      let days = tested?.days(to: asOf)
      if let days, days <= 365 { return nil }
      return Violation(
        days.map { "The exit plan was tested \($0.inDays) ago; once a year is due" }
          ?? "The exit plan was never tested; once a year is due",
        at: plan.position, restsOn: [engagement.start.position])
    }
  }
}
