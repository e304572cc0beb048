internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let sampleTooSmall = LintRule(
    "sample-too-small", .warning,
    summary: "A pilot is large enough to show what is expected of it",
    rationale: """
      A pilot that is too small costs nearly as much as one that is not, and ends in \
      "inconclusive" even where the option is as good as was hoped.
      """,
    remedy: """
      Plan more per arm, or look for a larger change. If neither is possible, save the money.
      """,
    examples: Examples(
      accepted: [
        """
        \(SharedExamples.proportion)
        -- content/data/pilots/sierra-ab.yaml --
        metric: resolved-in-sla
        expected_change: 8
        sample: { per_arm: 361, baseline: 78 }
        """,
        // What is no proportion, or has nothing expected of it, cannot be reckoned.
        """
        -- content/data/metrics/csat.yaml --
        direction: increase
        measure: value
        \(SharedExamples.proportion)
        -- content/data/pilots/sierra-ab.yaml --
        metric: csat
        expected_change: 0.3
        sample: { per_arm: 12 }
        -- content/data/pilots/kestrel-ab.yaml --
        metric: resolved-in-sla
        sample: { per_arm: 12, baseline: 78 }
        """,
      ],
      rejected: [
        """
        \(SharedExamples.proportion)
        -- content/data/metrics/errors.yaml --
        unit: share
        direction: decrease
        measure: proportion
        -- content/data/pilots/sierra-ab.yaml --
        metric: resolved-in-sla
        expected_change: 8
        sample: { per_arm: ¶360, baseline: 78 }
        -- content/data/pilots/fewer-errors.yaml --
        metric: errors
        expected_change: 0.02
        sample: { per_arm: ¶400, baseline: 0.05, power: 0.9 }
        """
      ])
  ) { playbook, figures in
    figures.pilots.compactMap { found in
      guard let sample = found.pilot.sample, let contrast = found.sample.contrast.value,
        let needed = found.sample.needed.value?.perArm, sample.perArm.value < needed,
        let metric = playbook.find(Metric.self, found.pilot.metric.value)
      else { return nil }
      let unit = metric.unit.value == "%" ? " %" : ""
      let (from, to) = (contrast.from * metric.whole, contrast.to * metric.whole)
      return Violation(
        "\(sample.perArm.value) per arm are planned, but \(needed) are needed to tell "
          + "\(to.shown)\(unit) from \(from.shown)\(unit) with a power of "
          + "\((found.sample.wantedPower * 100).shown) %",
        at: sample.perArm.position,
        restsOn: [found.pilot.metric.position, metric.unit.position, metric.direction.position]
          + [found.pilot.expectedChange?.position, sample.baseline?.position].compactMap { $0 }
          + figures.keyResults(by: metric.id).compactMap(\.measured.baseline?.position))
    }
  }
}
