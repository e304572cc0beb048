internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let duplicateMeasurement = LintRule(
    "duplicate-measurement", .error,
    summary: "A metric has one value for a subject and a day",
    rationale: """
      Two values for the same thing on the same day cannot both be the newest. Which of them \
      counts would be an accident of the order of files.
      """,
    remedy: "Delete one of the two rows, or correct its date, metric or subject.",
    examples: Examples(
      accepted: [
        """
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,in-house,80
        2026-03-31,resolved-in-sla,sierra-verde,86
        2026-04-30,resolved-in-sla,sierra-verde,86
        2026-04-30,csat,sierra-verde,4.2
        """
      ],
      rejected: [
        """
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,sierra-verde,86
        2026-04-30,resolved-in-sla,sierra-verde,88
        ¶2026-03-31,resolved-in-sla,sierra-verde,87
        ¶2026-03-31,resolved-in-sla,sierra-verde,86
        """,
        // An empty subject is in-house, and the files of a folder are read together.
        """
        -- content/data/measurements/autumn.csv --
        date,metric,subject,value
        2025-12-31,resolved-in-sla,,78
        -- content/data/measurements/winter.csv --
        value,subject,metric,date
        78,in-house,resolved-in-sla,¶2025-12-31
        """,
      ])
  ) { playbook, _ in
    var first: [MeasuredOnce: Measurement] = [:]
    return playbook.measurements.compactMap { row in
      let key = MeasuredOnce(date: row.date, metric: row.metric, subject: row.subject)
      guard let earlier = first[key] else {
        first[key] = row
        return nil
      }
      return Violation(
        "There are two values of '\(row.metric)' for '\(row.subject)' on \(row.date)",
        at: row.datePosition, notes: [.init("the first stands here", at: earlier.datePosition)])
    }
  }
}

private struct MeasuredOnce: Hashable {
  let date: Day
  let metric: EntityID
  let subject: Alternative
}
