internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<ObjectiveProgress> {
  static let objective = ExportRecord(
    "objective",
    [
      .map("key_results", keys: "ids of key results", .keyResult, "each key result") { progress in
        progress.keyResults.map { ($0.keyResult.id.value.description, $0) }
      },
      .number("score", "0 to 1, over what is known", outcome: \.score),
      .number("coverage", "the share of the weight that is known, 0 to 1", \.coverage),
      .word("band", "green from 0.7, amber from 0.4, red below", of: Band.self, \.band),
      .number("expected", "the share of the time that has passed, 0 to 1", outcome: \.expected),
      .number("pace", "score / expected; 1 is on time", outcome: \.pace),
      .value("smart", .map(keys: "the letters S, M, A, R and T", .flag), "which letters hold") {
        .object($0.smart.letters.map { .init($0.letter, .bool($0.holds)) })
      },
    ])
}

extension ExportRecord<KeyResultProgress> {
  fileprivate static let keyResult = ExportRecord(
    "key result",
    [
      .number("score", "0 to 1", outcome: \.score),
      .word("band", "as of an objective", of: Band.self, \.band),
      .optional("subject", .text, "whose measurements count; null where it is not measured") {
        $0.measurement?.subject.value?.json
      },
      .optional("actual", .number, "the newest value, in the metric's unit") {
        $0.measurement?.newest.map { .number($0.value.description) }
      },
      .day("measured", "the day of the newest value") { $0.measurement?.newest?.date },
      .optionalFlag("stale", "the newest value is older than 1.5 times the metric's cadence") {
        $0.measurement?.isStale
      },
      .word("level", "how good the newest value is", of: Level.self) {
        $0.measurement?.level.value
      },
      .outcome("trend", ExportRecord<KeyResultTrend>.trend.shape, "where the series leads") {
        guard let measurement = $0.measurement else { return .unknown(.noMeasurement) }
        return measurement.trend.map { ExportRecord<KeyResultTrend>.trend.json($0) }
      },
      .day("due", "the day by which the target is to be reached") { $0.due },
    ])
}

extension ExportRecord<KeyResultTrend> {
  fileprivate static let trend = ExportRecord(
    "trend",
    [
      .integer("points", "how many of the newest values the line goes through", \.points),
      .number("slope_per_step", "in the metric's unit, per cadence") { $0.trend.line.slope },
      .number("intercept", "the line on the day of its first value") { $0.trend.line.intercept },
      .number(
        "relative_slope", "as a share of the way from baseline to target, in the good direction",
        \.relativeSlope),
      .number("forecast", "the line on the due date, inside the metric's bounds", \.forecast),
      .word("class", "above 0.02 improving, below −0.02 worsening", of: TrendClass.self) {
        $0.kind
      },
    ])
}
