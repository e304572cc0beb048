internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let decisionPending = LintRule(
    "decision-pending", .warning,
    summary: "A proposal is decided within 60 days",
    rationale: """
      A question that stays open is decided by whoever acts first. Sixty days are time enough to \
      find out what is missing.
      """,
    remedy: """
      Accept or reject the proposal, or write down what it waits for and take it up again with a \
      new `date`.
      """,
    examples: Examples(
      accepted: [
        // 60 days are still in time.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-11
        -- content/data/decisions/0002-payroll.yaml --
        date: 2026-02-10
        status: proposed
        """,
        // Without a day for which the playbook is true, nothing waits.
        """
        -- content/data/decisions/0002-payroll.yaml --
        date: 2020-02-10
        status: proposed
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-12
        -- content/data/decisions/0002-payroll.yaml --
        date: 2026-02-10
        status: ¶proposed
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.decisions.compactMap { decision in
      let days = decision.date.value.days(to: asOf)
      guard decision.status.value == .proposed, days > 60 else { return nil }
      return Violation(
        "Proposed \(days.inDays) ago and not decided", at: decision.status.position,
        restsOn: [decision.date.position],
        notes: [.init("the status is of this day", at: decision.date.position)])
    }
  }
}
