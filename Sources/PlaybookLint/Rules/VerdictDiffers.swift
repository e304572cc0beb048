internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let verdictDiffers = LintRule(
    "verdict-differs", .warning,
    summary: "The verdict of a pilot is what its numbers say",
    rationale: """
      A verdict that the numbers do not carry is an opinion. It may be right, but the pilot does \
      not show it. Before its end or its planned sample is reached, the numbers carry none: who \
      looks every day and stops at the first good one finds what is not there.
      """,
    remedy: """
      Write the verdict that follows, or `extend` and go on until there is one. What you know \
      besides belongs in `learned` or in a decision.
      """,
    examples: Examples(
      accepted: [
        // To go on is always ours to say; and what is broken off early may be.
        """
        -- content/playbook.yaml --
        as_of: 2026-02-28
        \(SharedExamples.proportion)
        \(SharedExamples.pilot("sierra-ab", of: "sierra-verde", must: 60, solved: 80, of: 100))
        verdict: extend
        \(SharedExamples.pilot("kestrel-ab", of: "kestrel-hk", must: 60, solved: 77, of: 100))
        verdict: no-go
        """
      ],
      rejected: [
        // The numbers are there and say yes; or they say neither yes nor no.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.proportion)
        \(SharedExamples.pilot("sierra-ab", of: "sierra-verde", must: 86, solved: 356, of: 400))
        verdict: ¶inconclusive
        \(SharedExamples.pilot("kestrel-ab", of: "kestrel-hk", must: 60, solved: 314, of: 400))
        verdict: ¶go
        """,
        // A success that is called out before the end.
        """
        -- content/playbook.yaml --
        as_of: 2026-02-28
        \(SharedExamples.proportion)
        \(SharedExamples.pilot("sierra-ab", of: "sierra-verde", must: 86, solved: 92, of: 100))
        verdict: ¶go
        """,
      ])
  ) { playbook, figures in
    figures.pilots.compactMap { found in
      guard let pilot = JudgedPilot(found, asOf: figures.asOf, in: playbook),
        let says = pilot.difference
      else {
        return nil
      }
      // Without criteria nothing is held against the numbers; that is reported.
      let criteria = found.success.isEmpty ? [found.pilot.core.id.position] : []
      return Violation(
        "The verdict is '\(pilot.ours.value.rawValue)', but \(says)", at: pilot.ours.position,
        restsOn: pilot.grounds + criteria)
    }
  }
}

extension JudgedPilot {
  /// What the numbers say instead; nothing where they agree, and where another rule says it.
  fileprivate var difference: String? {
    if ours.value == .extend || (ours.value == .go && computed == .noGo) { return nil }
    if !isRunning {
      return ours.value == computed
        ? nil : "the results say '\(computed.rawValue)': \(evidence)"
    }
    // Early numbers carry no success. To break off is another thing: a pilot may be stopped for
    // what happens in it, and to be undecided before the end is only right.
    guard ours.value == .go else { return nil }
    return "neither the end nor the planned sample is reached; 'extend' says that it goes on"
  }
}
