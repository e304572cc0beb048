internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let milestoneOverdue = LintRule(
    "milestone-overdue", .warning,
    summary: "Milestones are reached when they are due",
    rationale: """
      A day that passed without a word is the first sign that a plan is no plan any more.
      """,
    remedy: "Set `done: yes`, or agree on a new day and say so.",
    examples: Examples(
      accepted: [
        // It is due until the end of its day.
        """
        -- content/playbook.yaml --
        as_of: 2026-07-01
        -- content/data/projects/desk-handover.yaml --
        milestones:
          - { title: Accounts and tools ready, due: 2026-04-10, done: yes }
          - { title: Service levels begin, due: 2026-07-01 }
          - { title: Second site }
        """,
        // Without a day for which the playbook is true, nothing is overdue.
        """
        -- content/data/projects/desk-handover.yaml --
        milestones: [{ title: Service levels begin, due: 2020-07-01 }]
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-10-01
        -- content/data/projects/desk-handover.yaml --
        milestones:
          - { title: Service levels begin, due: ¶2026-07-01, done: no }
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks:
            milestones:
              - { title: Quarterly review held for the first time, due: ¶2026-09-30 }
              - { title: Top twenty runbooks in our own wiki, due: 2026-06-30, done: yes }
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    let steps = playbook.objectives.flatMap(\.keyResults).flatMap {
      result -> [KeyResult.Milestone] in
      guard case .milestones(let steps) = result.evidence else { return [] }
      return steps.value
    }
    return (steps + playbook.projects.flatMap(\.milestones)).compactMap { milestone in
      guard let due = milestone.due, due.value < asOf, !milestone.isDone else { return nil }
      return Violation(
        "'\(milestone.title)' was due \(due.value.days(to: asOf).inDays) ago", at: due.position)
    }
  }
}
