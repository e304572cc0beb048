internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let targetBehindBaseline = LintRule(
    "target-behind-baseline", .error,
    summary: "A target is better than the baseline",
    rationale: """
      A target that is worse than where we start, or the same, is reached before anything is done. \
      Mostly the two were swapped, or the metric's direction is the wrong one.
      """,
    remedy: "Correct `target` or `baseline`, or the metric's `direction`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """,
        """
        -- content/data/metrics/first-response-p90.yaml --
        direction: decrease
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          first-response: { metric: first-response-p90, baseline: 95, target: 30 }
        """,
        // Which way is better, only the metric knows, and it is not there.
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-slo, baseline: 92, target: 78 }
        """,
      ],
      rejected: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved:
            metric: resolved-in-sla
            baseline: 78
            target: ¶70
        """,
        """
        -- content/data/metrics/first-response-p90.yaml --
        direction: decrease
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          first-response: { metric: first-response-p90, baseline: 30, target: ¶95 }
        """,
        // Equal, if not to the letter.
        """
        -- content/data/metrics/csat.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          satisfaction: { metric: csat, baseline: 4.40, target: ¶4.4 }
        """,
      ])
  ) { _, figures in
    figures.keyResults.compactMap { result in
      let target = result.measured.target
      guard let baseline = result.measured.baseline, result.meets(baseline.value, target.value)
      else { return nil }
      let relation =
        baseline.value == target.value
        ? "is no better than the baseline" : "is worse than the baseline \(baseline.value)"
      let way = result.metric.direction.value == .increase ? "rise" : "fall"
      return Violation(
        "The target \(target.value) \(relation); '\(result.metric.id)' should \(way)",
        at: target.position, restsOn: [baseline.position],
        notes: [
          .init("the baseline is set here", at: baseline.position),
          .init("the direction is set here", at: result.metric.direction.position),
        ])
    }
  }
}
