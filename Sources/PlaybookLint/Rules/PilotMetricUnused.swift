internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let pilotMetricUnused = LintRule(
    "pilot-metric-unused", .warning,
    summary: "A pilot measures what a key result measures",
    rationale: """
      A trial that proves something else than what we want leaves the question open and the money \
      spent.
      """,
    remedy: "Measure what a key result uses, or add the key result that this pilot is about.",
    examples: Examples(
      accepted: [
        """
        -- content/data/pilots/desk.yaml --
        metric: resolved-in-sla
        -- content/data/objectives/reliable-support.yaml --
        key_results: { resolved: { metric: resolved-in-sla, baseline: 78, target: 92 } }
        """,
        // Without key results there is nothing that it could serve.
        """
        -- content/data/pilots/desk.yaml --
        metric: tickets-closed
        """,
      ],
      rejected: [
        """
        -- content/data/pilots/desk.yaml --
        metric: ¶tickets-closed
        -- content/data/objectives/reliable-support.yaml --
        key_results: { resolved: { metric: resolved-in-sla, baseline: 78, target: 92 } }
        """
      ])
  ) { playbook, _ in
    let results = playbook.objectives.flatMap(\.keyResults)
    guard playbook.knowsAll(.objective), !results.isEmpty else { return [] }
    let metrics = results.compactMap { result -> Located<EntityID>? in
      guard case .measured(let measured) = result.evidence else { return nil }
      return measured.metric
    }
    let used = Set(metrics.map(\.value))
    return playbook.pilots.filter { !used.contains($0.metric.value) }.map { pilot in
      Violation(
        "No key result uses '\(pilot.metric.value)'", at: pilot.metric.position,
        restsOn: metrics.map(\.position))
    }
  }
}
