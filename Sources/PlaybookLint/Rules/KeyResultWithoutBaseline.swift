internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let keyResultWithoutBaseline = LintRule(
    "key-result-without-baseline", .error,
    summary: "A measured key result says where it starts",
    rationale: """
      Progress is the part of the way from the baseline to the target. Without a start there is no \
      way, and a vendor can claim credit for what was there before it came.
      """,
    remedy: "Measure it once and write the value as `baseline`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
          runbooks:
            milestones:
              - { title: Top twenty runbooks in our own wiki, done: yes }
          exit-drill: { done: no }
        """
      ],
      rejected: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
          ¶seat-cost: { metric: cost-per-seat, target: 210 }
          ¶satisfaction:
            metric: csat
            baseline:
            target: 4.4
        """
      ])
  ) { playbook, _ in
    playbook.objectives.flatMap(\.keyResults).compactMap { result in
      guard case .measured(let measured) = result.evidence, measured.baseline == nil else {
        return nil
      }
      return Violation(
        "'\(result.id.value)' has no baseline, so progress cannot be computed",
        at: result.id.position)
    }
  }
}
