internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let missingSampleSize = LintRule(
    "missing-sample-size", .warning,
    summary: "A proportion says out of how many",
    rationale: """
      Nine out of ten and 900 out of 1000 are both 90 %, and only one of them is knowledge. \
      Without the number of cases nobody can tell a change from chance.
      """,
    remedy: "Add the column `n` with the number of cases, or give the metric `measure: value`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        measure: proportion
        -- content/data/measurements.csv --
        date,metric,value,n
        2026-03-31,resolved-in-sla,86,180
        2026-03-31,first-response-p90,42,
        """,
        """
        -- content/data/metrics/csat.yaml --
        measure: value
        -- content/data/measurements.csv --
        date,metric,value
        2026-03-31,csat,4.2
        """,
      ],
      rejected: [
        // Once a file.
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        measure: proportion
        -- content/data/measurements/desk.csv --
        date,metric,value,n
        2026-02-28,resolved-in-sla,84,175
        2026-03-31,resolved-in-sla,¶86,
        2026-04-30,resolved-in-sla,88,
        -- content/data/measurements/shops.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,sierra-verde,¶86
        """
      ])
  ) { playbook, _ in
    let proportions = Set(playbook.metrics.filter { $0.measure == .proportion }.map(\.id))
    if proportions.isEmpty { return [] }
    let rows = playbook.measurements.filter {
      $0.sampleSize == nil && proportions.contains($0.metric)
    }
    let files = Dictionary(grouping: rows, by: \.row.path).sorted { $0.key < $1.key }
    return files.compactMap { _, rows in
      rows.first.map { first in
        let which = rows.count == 1 ? "1 value" : "\(rows.count) values of this file"
        return Violation(
          "'\(first.metric)' is a proportion, and \(which) without 'n' cannot say out of how many",
          at: first.valuePosition)
      }
    }
  }
}
