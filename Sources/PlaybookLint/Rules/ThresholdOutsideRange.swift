internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let thresholdOutsideRange = LintRule(
    "threshold-outside-range", .error,
    summary: "A threshold lies between baseline and target",
    rationale: """
      The threshold is the worst value that we would still put up with on the way. Beyond the \
      target it would forbid success, and behind the baseline it would allow anything.
      """,
    remedy: "Choose a `threshold` from `baseline` to `target`, or leave it out.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, threshold: 85, target: 92 }
          first-response: { metric: first-response-p90, baseline: 95, threshold: 60, target: 30 }
        """,
        // Both ends are allowed.
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, threshold: 78, target: 92 }
          satisfaction: { metric: csat, baseline: 3.9, threshold: 4.40, target: 4.4 }
        """,
        // That there is no baseline is a finding of its own.
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, threshold: 95, target: 92 }
        """,
      ],
      rejected: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, threshold: ¶77.9, target: 92 }
          first-response: { metric: first-response-p90, baseline: 95, threshold: ¶20, target: 30 }
          seat-cost: { metric: cost-per-seat, baseline: 285, threshold: ¶300, target: 210 }
        """
      ])
  ) { playbook, _ in
    playbook.objectives.flatMap(\.keyResults).compactMap { result in
      guard case .measured(let measured) = result.evidence, let baseline = measured.baseline,
        let threshold = measured.threshold
      else { return nil }
      let target = measured.target
      let (low, high) = (
        min(baseline.value, target.value), max(baseline.value, target.value)
      )
      if threshold.value >= low, threshold.value <= high { return nil }
      return Violation(
        "The threshold \(threshold.value) is not between the baseline \(baseline.value) and the "
          + "target \(target.value)",
        at: threshold.position, restsOn: [baseline.position, target.position],
        notes: [
          .init("the baseline is set here", at: baseline.position),
          .init("the target is set here", at: target.position),
        ])
    }
  }
}
