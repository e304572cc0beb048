internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let targetOutsideBenchmark = LintRule(
    "target-outside-benchmark", .warning,
    summary: "A target lies within what others reach",
    rationale: """
      A target that nobody reaches will be promised by those who do not mind breaking it, and one \
      that everybody exceeds buys nothing. Expectations have to be realistic before a vendor can \
      be blamed for missing them.
      """,
    remedy: "Move `target` into the benchmark, or find a benchmark that shows it to be realistic.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved:
            metric: resolved-in-sla
            baseline: 78
            target: 92
            benchmark: { low: 85, high: 95, source: three reference calls }
        """,
        // The ends belong to it.
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved:
            metric: resolved-in-sla
            baseline: 78
            target: 95
            benchmark: { low: 85, high: 95.0, source: three reference calls }
        """,
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 100 }
        """,
      ],
      rejected: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved:
            metric: resolved-in-sla
            baseline: 78
            target: ¶99
            benchmark: { low: 85, high: 95, source: three reference calls }
          first-response:
            metric: first-response-p90
            baseline: 95
            target: ¶10
            benchmark: { low: 20, high: 60, source: three reference calls }
        """
      ])
  ) { playbook, _ in
    playbook.objectives.flatMap(\.keyResults).compactMap { result in
      guard case .measured(let measured) = result.evidence, let benchmark = measured.benchmark
      else { return nil }
      let target = measured.target
      let (low, high) = (benchmark.low, benchmark.high)
      let isBelow = target.value < low.value
      guard isBelow || target.value > high.value else { return nil }
      return Violation(
        "The target \(target.value) is \(isBelow ? "below" : "above") what others reach, "
          + "\(low.value) to \(high.value) (\(benchmark.source)); is it realistic?",
        at: target.position, restsOn: [low.position, high.position],
        notes: [.init("the benchmark ends here", at: (isBelow ? low : high).position)])
    }
  }
}
