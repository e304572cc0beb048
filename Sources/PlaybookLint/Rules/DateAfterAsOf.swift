internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let dateAfterAsOf = LintRule(
    "date-after-as-of", .info,
    summary: "Measurements are not after the day for which the playbook is true",
    rationale: """
      The as-of date lets a playbook be shown as it stood on a day, so what was measured later is \
      left out. Whoever has just added a value should know that it does not count yet.
      """,
    remedy: "Set `as_of` in playbook.yaml to the newest date, or leave it out.",
    examples: Examples(
      accepted: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,sierra-verde,86
        2026-04-30,resolved-in-sla,sierra-verde,88
        """,
        // Without a setting the newest date is the as-of date.
        """
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,sierra-verde,88
        2026-05-31,resolved-in-sla,sierra-verde,89
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,sierra-verde,88
        ¶2026-05-31,resolved-in-sla,sierra-verde,89
        2026-06-30,resolved-in-sla,sierra-verde,91
        """,
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/measurements/desk.csv --
        metric,date,value
        resolved-in-sla,¶2026-05-01,88
        -- content/data/measurements/shops.csv --
        metric,value,date
        manager-hours,14,2026-04-30
        manager-hours,12,¶2026-05-31
        """,
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    // The command line may have set it, which is no place in a file.
    let setting = playbook.settings.asOf.flatMap {
      $0.position.path == Settings.path ? $0.position : nil
    }
    return figures.future.map { first, count in
      let (rows, verb) = count == 1 ? ("1 measurement", "is") : ("\(count) measurements", "are")
      return Violation(
        "\(rows) after \(asOf) \(verb) left out", at: first.datePosition,
        notes: setting.map { [.init("the as-of date is set here", at: $0)] } ?? [])
    }
  }
}
