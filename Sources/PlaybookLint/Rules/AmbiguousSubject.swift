internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let ambiguousSubject = LintRule(
    "ambiguous-subject", .error,
    summary: "It is clear whose measurements a key result counts",
    rationale: """
      A key result is judged by the results of whoever does the work. Where several do it at the \
      same time, only you know whose results are meant.
      """,
    remedy: "Add `subject` to the key result: one vendor, or in-house.",
    examples: Examples(
      accepted: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/engagements/day-desk.yaml --
        start: 2026-04-01
        -- content/data/engagements/night-desk.yaml --
        start: 2026-04-01
        vendor: northgate
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, subject: northgate, baseline: 78, target: 92 }
          runbooks: { done: no }
        """,
        // The first is over on the day on which the second is in its second month.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/engagements/old-desk.yaml --
        start: 2025-04-30
        term_months: 12
        -- content/data/engagements/new-desk.yaml --
        start: 2026-03-01
        vendor: northgate
        -- content/data/engagements/broken-off.yaml --
        start: 2026-03-01
        phase: ended
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """,
        // Without an as-of date nobody knows which of them run.
        """
        -- content/data/engagements/day-desk.yaml --
        start: 2026-04-01
        -- content/data/engagements/night-desk.yaml --
        start: 2026-04-01
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/engagements/day-desk.yaml --
        start: 2026-04-01
        -- content/data/engagements/night-desk.yaml --
        start: 2026-04-30
        vendor: northgate
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          ¶resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """
      ])
  ) { _, figures in
    figures.keyResults.compactMap { result in
      guard figures.subject(of: result) == nil, let asOf = figures.asOf else { return nil }
      let function = result.objective.function.value
      let running = figures.running(for: function)
      return Violation(
        "\(running.count) engagements of '\(function)' run on \(asOf), so it is not clear whose "
          + "results count; 'subject' says it",
        at: result.keyResult.id.position,
        notes: running.map { .init("'\($0.vendor.value)' runs it here", at: $0.vendor.position) })
    }
  }
}
