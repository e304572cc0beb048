internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let measurementOutOfBounds = LintRule(
    "measurement-out-of-bounds", .error,
    summary: "A measured value lies inside the bounds of its metric",
    rationale: """
      No more than all tickets can be solved in time. A value beyond what is possible is a slip of \
      the pen or a wrong unit, and it would move every score that rests on it.
      """,
    remedy: "Correct the value, or the `bounds` of the metric. In '%' write 92, not 0.92.",
    examples: Examples(
      accepted: [
        // The bounds themselves are possible.
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        bounds: { min: 0, max: 100 }
        -- content/data/measurements.csv --
        date,metric,value
        2026-02-28,resolved-in-sla,0
        2026-03-31,resolved-in-sla,100
        """,
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        title: Without bounds everything is possible
        -- content/data/measurements.csv --
        date,metric,value
        2026-03-31,resolved-in-sla,860
        """,
        // That there is no such metric is reported by itself.
        """
        -- content/data/measurements.csv --
        date,metric,value
        2026-03-31,resolved-in-slo,860
        """,
      ],
      rejected: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        bounds: { min: 0, max: 100 }
        -- content/data/measurements.csv --
        date,metric,value
        2026-02-28,resolved-in-sla,86
        2026-03-31,resolved-in-sla,¶860
        2026-04-30,resolved-in-sla,¶-0.5
        """,
        """
        -- content/data/metrics/first-response-p90.yaml --
        bounds: { min: 0 }
        -- content/data/measurements.csv --
        value,date,metric
        ¶-4,2026-03-31,first-response-p90
        """,
      ])
  ) { playbook, _ in
    var bounds: [EntityID: Metric.Bounds] = [:]
    for metric in playbook.metrics { bounds[metric.id] = metric.bounds }
    if bounds.isEmpty { return [] }
    return playbook.measurements.compactMap { row in
      guard let limits = bounds[row.metric] else { return nil }
      let crossed: (Located<DecimalNumber>, String)? =
        if let minimum = limits.minimum, row.value < minimum.value {
          (minimum, "below the least possible value \(minimum.value)")
        } else if let maximum = limits.maximum, row.value > maximum.value {
          (maximum, "above the largest possible value \(maximum.value)")
        } else {
          nil
        }
      guard let (limit, side) = crossed else { return nil }
      return Violation(
        "\(row.value) is \(side) of '\(row.metric)'", at: row.valuePosition,
        notes: [.init("the bounds are set here", at: limit.position)])
    }
  }
}
