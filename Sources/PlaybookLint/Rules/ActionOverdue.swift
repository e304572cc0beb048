internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let actionOverdue = LintRule(
    "action-overdue", .warning,
    summary: "Actions against risks are done when they are due",
    rationale: """
      Until the action is done the risk is as high as it was, whatever the residual level says.
      """,
    remedy: "Do it and set `done: yes`, or agree on a new day.",
    examples: Examples(
      accepted: [
        // It is due until the end of its day.
        """
        -- content/playbook.yaml --
        as_of: 2026-06-30
        -- content/data/risks/lock-in.yaml --
        actions:
          - { text: Keep runbooks in our own wiki, due: 2026-06-30 }
          - { text: Escrow of administrator accounts, due: 2026-04-15, done: yes }
          - { text: Talk to a second firm }
        """,
        // Without a day for which the playbook is true, nothing is overdue.
        """
        -- content/data/risks/lock-in.yaml --
        actions: [{ text: Keep runbooks in our own wiki, due: 2020-06-30 }]
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-07-01
        -- content/data/risks/lock-in.yaml --
        actions:
          - { text: Keep runbooks in our own wiki, due: ¶2026-06-30 }
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.risks.flatMap(\.actions).compactMap { action in
      guard let due = action.due, due.value < asOf, !action.isDone else { return nil }
      return Violation(
        "'\(action.text)' was due \(due.value.days(to: asOf).inDays) ago", at: due.position)
    }
  }
}
