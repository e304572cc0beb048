internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let behindPace = LintRule(
    "behind-pace", .info,
    summary: "At the pace of the last measurements, a target is reached in time",
    rationale: """
      A straight line through the newest measurements is no prophecy, but it is what happens if \
      nothing changes. While there is time left, something can.
      """,
    remedy: """
      Ask what would make it faster. Where nothing does, say now that the target will be missed, \
      and not on the day it is due.
      """,
    examples: Examples(
      accepted: [
        // 2 a month lead beyond the target; where less is better, below it.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.monthly)
        -- content/data/metrics/first-response.yaml --
        unit: min
        direction: decrease
        cadence: 1M
        -- content/data/objectives/reliable-support.yaml --
        start: 2026-01-01
        due: 2026-12-31
        key_results:
          resolved: { metric: resolved-in-sla, subject: in-house, baseline: 78, target: 92 }
          response: { metric: first-response, subject: in-house, baseline: 95, target: 30 }
        -- content/data/measurements.csv --
        date,metric,value
        \(SharedExamples.rows(of: "resolved-in-sla", 80, 82, 84))
        \(SharedExamples.rows(of: "first-response", 90, 75, 60))
        """,
        // Two points make no trend; and what is over is no longer behind.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.monthly)
        -- content/data/metrics/satisfaction.yaml --
        unit: points
        direction: increase
        cadence: 1M
        -- content/data/objectives/reliable-support.yaml --
        start: 2026-01-01
        due: 2026-12-31
        key_results:
          resolved: { metric: resolved-in-sla, subject: in-house, baseline: 78, target: 92 }
        -- content/data/objectives/last-year.yaml --
        start: 2025-01-01
        due: 2026-04-30
        key_results:
          satisfaction: { metric: satisfaction, subject: in-house, baseline: 3.9, target: 4.4 }
        -- content/data/measurements.csv --
        date,metric,value
        2026-03-31,resolved-in-sla,80
        2026-04-30,resolved-in-sla,80
        \(SharedExamples.rows(of: "satisfaction", 4, 4, 4))
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        \(SharedExamples.monthly)
        -- content/data/metrics/first-response.yaml --
        unit: min
        direction: decrease
        cadence: 1M
        -- content/data/objectives/reliable-support.yaml --
        start: 2026-01-01
        due: 2026-12-31
        key_results:
          resolved: { metric: resolved-in-sla, subject: in-house, baseline: 78, target: ¶92 }
          early:
            metric: first-response
            subject: in-house
            baseline: 95
            target: ¶30
            due: 2026-05-31
        -- content/data/measurements.csv --
        date,metric,value
        \(SharedExamples.rows(of: "resolved-in-sla", 80, 81, 82))
        \(SharedExamples.rows(of: "first-response", 90, 75, 60))
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    let behind = figures.objectives.flatMap(\.keyResults).compactMap { progress in
      progress.measurement.flatMap { measured -> Slow? in
        guard asOf < progress.due, let trend = measured.trend.value, let series = measured.series
        else { return nil }
        if measured.result.meetsTarget(trend.forecast) { return nil }
        return Slow(
          result: measured.result, forecast: trend.forecast, rows: series.rows.suffix(trend.points))
      }
    }
    return playbook.settled(behind, by: { [$0.result] }).map { slow in
      let result = slow.result
      let target = result.measured.target
      let due = result.keyResult.due(in: result.objective)
      return Violation(
        "At this pace '\(result.metric.id)' is "
          + "\(slow.forecast.shown(apartFrom: target.value.double)) by \(due.value); the target is "
          + "\(target.value)",
        at: target.position,
        restsOn: result.grounds + slow.rows.flatMap(\.grounds) + [due.position],
        notes: slow.rows.last.map { [.init("the newest value stands here", at: $0.valuePosition)] }
          ?? [])
    }
  }
}

/// A key result whose line misses the target.
private struct Slow {
  let result: MeasuredKeyResult
  /// On the due date, in the metric's unit.
  let forecast: Double
  /// What the line goes through.
  let rows: ArraySlice<Measurement>
}
