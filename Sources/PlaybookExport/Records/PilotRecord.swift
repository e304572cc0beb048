internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<PilotFigures> {
  static let pilot = ExportRecord(
    "pilot",
    [
      .map("arms", keys: "alternatives", arm, "those with results") { figures in
        figures.arms.map { ($0.alternative.description, $0) }
      },
      .record("sample", sample, "how large it has to be") { $0.sample },
      .outcome("test", test.shape, "subject minus control") { $0.test.map { test.json($0) } },
      .list("success", success, "each success criterion") { $0.success },
      .word("computed_verdict", "what the numbers say", outcome: \.verdict),
      .word("verdict", "ours", of: Pilot.Verdict.self) { $0.pilot.verdict?.value },
      .flag("readable", "the end or the planned sample is reached", \.isReadable),
      .number(
        "cost_of_learning", "spent / the first year's fee", outcome: \.costOfLearning),
    ])

  private static let arm = ExportRecord<PilotFigures.Arm>(
    "arm",
    [
      .integer("n", "trials", \.trials),
      .integer("x", "successes", \.successes),
      .number("proportion", "0 to 1", \.proportion),
      .value("wilson95", .list(.number), "Wilson's interval at 95 %") { $0.interval.json },
    ])

  private static let sample = ExportRecord<PilotSample>(
    "sample",
    [
      .outcome("planned_per_arm", .integer, "as planned") { $0.planned.map { .integer($0) } },
      .number(
        "needed_per_arm", "to see the expected change",
        outcome: { $0.needed.map(\.exact) }),
      .optional("needed_per_arm_rounded", .integer, "rounded up") {
        $0.needed.value.map { .integer($0.perArm) }
      },
      .number(
        "power_as_planned", "the probability that the plan shows the expected change",
        outcome: \.power),
      .number(
        "detectable_proportion", "the nearest proportion that the plan can show",
        outcome: \.detectable),
    ])

  private static let test = ExportRecord<PilotFigures.Test>(
    "test",
    [
      .number("z", "pooled", outcome: { $0.outcome.map(\.z) }),
      .number("p", "two-sided", outcome: { $0.outcome.map(\.p) }),
      .optionalNumber("pooled", "the proportion of both arms") { $0.outcome.value?.pooled },
      .number("difference", "of the proportions", \.difference),
      .value("interval95", .list(.number), "of the difference, unpooled") { $0.interval.json },
    ])

  private static let success = ExportRecord<PilotFigures.Success>(
    "success criterion",
    [
      .text("metric", "its id") { $0.criterion.metric.value.description },
      .number("value", "in the metric's unit", outcome: \.value),
      .flag("must", "without it, no go") { $0.criterion.isMust },
      .optionalFlag("met", "null where there is no value", \.isMet),
    ])
}

extension Interval {
  fileprivate var json: JSONValue { .array([low.json, high.json]) }
}
