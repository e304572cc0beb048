internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let verdictAgainstResults = LintRule(
    "verdict-against-results", .error,
    summary: "A pilot whose numbers say no is not called a success",
    rationale: """
      The criteria were fixed before the start so that nobody could move them at the end. A `go` \
      against them makes the pilot an expensive ceremony.
      """,
    remedy: """
      Correct the verdict or the results. To go on in spite of the pilot is a decision: write one, \
      with `despite`.
      """,
    examples: Examples(
      accepted: [
        """
        \(SharedExamples.proportion)
        \(SharedExamples.pilot("sierra-ab", of: "sierra-verde", must: 86, solved: 356, of: 400))
        verdict: go
        \(SharedExamples.pilot("kestrel-ab", of: "kestrel-hk", must: 86, solved: 300, of: 400))
        verdict: no-go
        """,
        // Without numbers nothing speaks against it.
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/pilots/sierra-ab.yaml --
        metric: resolved-in-sla
        design: single
        success: [{ metric: resolved-in-sla, at_least: 86, must: yes }]
        verdict: go
        """,
      ],
      rejected: [
        // What had to be met is not; or the control did better.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.proportion)
        \(SharedExamples.pilot("kestrel-ab", of: "kestrel-hk", must: 86, solved: 300, of: 400))
        verdict: ¶go
        \(SharedExamples.pilot("second-try", of: "kestrel-hk", should: 60, solved: 250, of: 400))
        verdict: ¶go
        """
      ])
  ) { playbook, figures in
    figures.pilots.compactMap { found in
      guard let pilot = JudgedPilot(found, asOf: figures.asOf, in: playbook),
        pilot.ours.value == .go,
        pilot.computed == .noGo
      else { return nil }
      return Violation(
        "The verdict is 'go', but the results \(pilot.isRunning ? "so far say" : "say") 'no-go': "
          + pilot.evidence,
        at: pilot.ours.position, restsOn: pilot.grounds)
    }
  }
}
