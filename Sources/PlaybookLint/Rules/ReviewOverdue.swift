internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let reviewOverdue = LintRule(
    "review-overdue", .warning,
    summary: "What is to be reviewed regularly was reviewed in time",
    rationale: """
      A fact that nobody has confirmed for long is a guess that looks like a fact. `review_every` \
      is a promise to look again, and this is the reminder.
      """,
    remedy: "Read it again, put right what has changed, and set `reviewed` to that day.",
    examples: Examples(
      accepted: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/risks/lock-in.yaml --
        reviewed: 2026-04-02
        review_every: 3M
        """,
        // On the last day it is still in time.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/risks/lock-in.yaml --
        reviewed: 2026-04-23
        review_every: 1w
        """,
        // Without an as-of date nothing is overdue.
        """
        -- content/data/risks/lock-in.yaml --
        reviewed: 2019-04-23
        review_every: 1w
        """,
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/risks/lock-in.yaml --
        reviewed: 2019-04-23
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/risks/lock-in.yaml --
        reviewed: ¶2026-01-12
        review_every: 3M
        """,
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/strategy/why.md --
        ---
        review_every: 1w
        reviewed: ¶2026-04-22
        ---
        # Why we look outside
        """,
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    let entities = EntityKind.allCases.flatMap { playbook.entities(of: $0) }
    let pages = entities.map { $0.core.page } + playbook.pages.map(\.fields)
    return pages.compactMap { page in
      guard let reviewed = page.reviewed, let interval = page.reviewEvery else { return nil }
      let days = reviewed.value.days(to: asOf)
      guard Double(days) > interval.meanDays else { return nil }
      return Violation(
        "Last reviewed \(days) days before \(asOf); 'review_every' wants it \(interval.asInterval)",
        at: reviewed.position)
    }
  }
}
