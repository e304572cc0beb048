internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let slaMissed = LintRule(
    "sla-missed", .warning,
    summary: "Service levels are kept",
    rationale: """
      A service level is the part of a promise that has a consequence. Where nobody asks for the \
      consequence, it is a wish.
      """,
    remedy: """
      Ask for the credit that was agreed, and talk about the cause in the next steering meeting.
      """,
    examples: Examples(
      accepted: [
        // Equal is enough; what was measured before it began, or of somebody else, does not count.
        """
        -- content/data/engagements/support-desk.yaml --
        vendor: sierra-verde
        start: 2026-04-01
        slas:
          - { metric: resolved-in-sla, at_least: 93, per: 1M }
          - { metric: first-response, at_most: 30, per: 1M, from: 2026-07-01 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,sierra-verde,80
        2026-04-30,resolved-in-sla,sierra-verde,93.0
        2026-06-30,first-response,sierra-verde,45
        2026-07-31,first-response,in-house,95
        """,
        // What was missed once and is kept again.
        """
        -- content/data/engagements/support-desk.yaml --
        vendor: sierra-verde
        start: 2026-04-01
        slas: [{ metric: resolved-in-sla, at_least: 93, per: 1M }]
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,sierra-verde,91
        2026-05-31,resolved-in-sla,sierra-verde,94
        """,
        """
        -- content/data/engagements/old-desk.yaml --
        vendor: sierra-verde
        start: 2024-04-01
        phase: ended
        slas: [{ metric: resolved-in-sla, at_least: 93, per: 1M }]
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,sierra-verde,91
        """,
      ],
      rejected: [
        """
        -- content/data/engagements/support-desk.yaml --
        vendor: sierra-verde
        start: 2026-04-01
        slas:
          - ¶{ metric: resolved-in-sla, at_least: 93, per: 1M }
          - ¶{ metric: first-response, at_most: 30, per: 1M, from: 2026-06-30 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-04-30,resolved-in-sla,sierra-verde,92.9
        2026-06-30,first-response,sierra-verde,31
        """
      ])
  ) { _, figures in
    figures.engagements.filter { $0.engagement.phase.value != .ended }.flatMap { found in
      found.serviceLevels.compactMap { state in
        guard let newest = state.newest, state.isKept == false else { return nil }
        let (level, engagement) = (state.agreed, found.engagement)
        return Violation(
          "'\(level.metric.value)' was \(newest.value) on \(newest.date), but "
            + "\(level.bound.inWords) is agreed",
          at: level.position,
          restsOn: [
            level.metric.position, level.bound.number.position,
            (level.from ?? engagement.start).position, engagement.vendor.position,
            newest.valuePosition, newest.datePosition,
          ],
          notes: [.init("it was measured here", at: newest.valuePosition)])
      }
    }
  }
}
