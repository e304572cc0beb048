internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let staleMeasurement = LintRule(
    "stale-measurement", .warning,
    summary: "What a key result rests on was measured lately",
    rationale: """
      A score that rests on an old value looks like one that rests on a new one. Where a value is \
      older than one and a half times its metric's cadence, a measurement was left out.
      """,
    remedy: """
      Measure and add the row. Where nobody measures so often, say so in the metric's `cadence`.
      """,
    examples: Examples(
      accepted: [
        // One and a half months are just still fresh; what was left out in between does not count.
        """
        -- content/playbook.yaml --
        as_of: 2026-05-15
        \(SharedExamples.monthly)
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/measurements.csv --
        date,metric,value
        2025-12-31,resolved-in-sla,80
        2026-03-31,resolved-in-sla,84
        """,
        // No key result looks at this series.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.monthly)
        -- content/data/vendors/sierra-verde.yaml --
        title: Sierra Verde
        -- content/data/measurements.csv --
        date,metric,subject,value
        2025-12-31,resolved-in-sla,sierra-verde,80
        """,
        // A row of a misspelt subject may be the newest.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.monthly)
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, subject: in-house, baseline: 78, target: 92 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2025-12-31,resolved-in-sla,in-house,80
        2026-04-30,resolved-in-sla,inhouse,80
        """,
      ],
      rejected: [
        // Two key results that rest on the same series have one finding.
        """
        -- content/playbook.yaml --
        as_of: 2026-05-16
        \(SharedExamples.monthly)
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
          soon: { metric: resolved-in-sla, baseline: 78, target: 84 }
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/measurements.csv --
        date,metric,value
        2026-02-28,resolved-in-sla,80
        ¶2026-03-31,resolved-in-sla,84
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    let stale = figures.objectives.flatMap(\.keyResults).compactMap { progress in
      progress.measurement.flatMap { measured in
        measured.isStale ? measured.newest.map { (result: measured.result, newest: $0) } : nil
      }
    }
    var seen: Set<SourcePosition> = []
    return playbook.settled(stale, by: { [$0.result] }).compactMap { result, newest in
      guard seen.insert(newest.datePosition).inserted else { return nil }
      let cadence = result.metric.cadence
      return Violation(
        "'\(result.metric.id)' of '\(newest.subject)' was last measured "
          + "\(newest.date.days(to: asOf).inDays) ago; it is due \(cadence.value.asInterval)",
        at: newest.datePosition,
        restsOn: newest.grounds + result.grounds + [cadence.position],
        notes: [.init("its cadence is set here", at: cadence.position)])
    }
  }
}
