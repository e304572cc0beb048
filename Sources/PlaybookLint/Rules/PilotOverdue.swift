internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let pilotOverdue = LintRule(
    "pilot-overdue", .warning,
    summary: "A pilot that is over has a verdict",
    rationale: """
      A trial is there to decide something. While nobody says what it showed, it goes on and is \
      paid for.
      """,
    remedy: "Set `verdict`: `go`, `no-go`, `inconclusive`, or `extend` with a new `end`.",
    examples: Examples(
      accepted: [
        // It runs through its last day.
        """
        -- content/playbook.yaml --
        as_of: 2026-03-20
        -- content/data/pilots/desk.yaml --
        end: 2026-03-20
        """,
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/pilots/desk.yaml --
        end: 2026-03-20
        verdict: go
        """,
        // Without a day for which the playbook is true, nothing is overdue.
        """
        -- content/data/pilots/desk.yaml --
        start: 2020-01-26
        end: 2020-03-20
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-03-21
        -- content/data/pilots/desk.yaml --
        end: ¶2026-03-20
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.pilots.compactMap { pilot in
      guard let end = pilot.end, end.value < asOf, pilot.verdict == nil else { return nil }
      return Violation(
        "The pilot ended \(end.value.days(to: asOf).inDays) ago and has no verdict",
        at: end.position)
    }
  }
}
