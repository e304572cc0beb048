internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<EngagementFigures> {
  static let engagement = ExportRecord(
    "engagement",
    [
      .flag("runs", "on the as-of date", \.runs),
      .day("term_ends", "the first day on which the term is over") { $0.termEnd },
      .day("notice_due", "the last day to give notice", \.engagement.noticeDue),
      .number(
        "meeting_minutes_per_month", "of all meetings with a length", outcome: \.meetingLoad),
      .list("service_levels", serviceLevel, "each service level", \.serviceLevels),
    ])

  private static let serviceLevel = ExportRecord<EngagementFigures.ServiceLevelState>(
    "service level",
    [
      .text("metric", "its id") { $0.agreed.metric.value.description },
      .optional("actual", .number, "the newest value since it holds") {
        $0.newest.map { .number($0.value.description) }
      },
      .word("level", "how good that is", outcome: \.level),
    ])
}
