internal import PlaybookDiagnostics
internal import PlaybookModel

extension FieldType<KeyResult> {
  static let keyResultName = "a key result"

  static var keyResultShape: FieldShape {
    .record(
      keyResultName,
      FieldReader.describe(keyResultName) { fields in
        EntityID("id").map { _ = readKeyResult(Located($0, at: fields.position), &fields) }
      })
  }

  static let keyResult: @Sendable (Located<EntityID>) -> FieldType = { id in
    .record(keyResultName, at: id.position) { readKeyResult(id, &$0) }
  }
}

private func readKeyResult(_ id: Located<EntityID>, _ fields: inout FieldReader) -> KeyResult? {
  let title = fields.optional(
    "title", .text, "default: the metric's title", example: "Solved in time")
  let measured = fields.measured()
  let milestones = fields.optional(
    "milestones", .list(of: .milestone),
    "steps; exactly one of 'metric', 'milestones' and 'done'",
    example: "[{ title: Runbooks written, done: yes }]")
  let done = fields.optional(
    "done", .boolean, "for what is true or not; exactly one of 'metric', 'milestones' and 'done'",
    example: "no")
  let subject = fields.optional(
    "subject", .alternative, "whose measurements count; default: the function's provider",
    example: "in-house")
  let due = fields.optional("due", .date, "default: the objective's", example: "2026-09-30")
  let weight = fields.optional(
    "weight", .number(NumberLimits(minimum: 0, isMinimumExclusive: true)),
    "relative to the others; default 1", example: "2")
  let confidence = fields.optional(
    "confidence", .share, "our own forecast of reaching it", example: "0.7")
  let evidence = fields.exactlyOne(of: ["metric", "milestones", "done"])
  func keyResult(_ evidence: KeyResult.Evidence) -> KeyResult {
    KeyResult(
      id: id, title: title?.value, evidence: evidence, subject: subject, due: due,
      weight: weight?.value, confidence: confidence?.value)
  }
  switch evidence {
  case "metric":
    fields.require("target", "A key result with a 'metric' needs the field 'target'")
    return measured.flatMap { measured in measured.map { keyResult(.measured($0)) } }
  case "milestones":
    fields.refuseWithoutMetric(beside: "milestones")
    return milestones.map { keyResult(.milestones($0.map { $0.map(\.value) })) }
  case "done":
    fields.refuseWithoutMetric(beside: "done")
    return done.map { keyResult(.done($0.value)) }
  default: return nil
  }
}

/// The fields that only a measured key result has.
private let measuredFields = [
  "baseline", "baseline_date", "target", "threshold", "stretch", "benchmark",
]

extension FieldReader {
  /// Reads the fields of a measured key result, whether or not it is one.
  fileprivate mutating func measured() -> KeyResult.Measured?? {
    let metric = optional(
      "metric", .reference(.metric),
      "what is measured; exactly one of 'metric', 'milestones' and 'done'",
      example: "resolved-in-sla")
    let baseline = expected(
      "baseline", .number, "the value at the start, in the metric's unit", example: "78")
    let baselineDate = optional(
      "baseline_date", .date, "when the baseline was measured", example: "2025-12-31")
    let target = expected(
      "target", .number, "the value to reach; needed with 'metric'", example: "92")
    let threshold = optional(
      "threshold", .number, "the worst tolerable value", example: "85")
    let stretch = optional("stretch", .number, "better than the target", example: "96")
    let benchmark = optional(
      "benchmark", .benchmark, "what others reach",
      example: "{ low: 85, high: 95, source: three reference calls }")
    guard let metric, let target else { return .none }
    return KeyResult.Measured(
      metric: metric, baseline: baseline, baselineDate: baselineDate?.value, target: target,
      threshold: threshold, stretch: stretch, benchmark: benchmark?.value)
  }

  /// Reports what only a measured key result has, so that nothing is dropped in silence.
  fileprivate func refuseWithoutMetric(beside other: String) {
    for name in measuredFields {
      guard let entry = entry(name) else { continue }
      reading.report(
        .conflictingFields, "'\(name)' needs a 'metric' and cannot stand beside '\(other)'",
        at: entry.key.position)
    }
  }
}

extension FieldType<KeyResult.Benchmark> {
  static let benchmark = FieldType.record("a benchmark") { fields in
    let low = fields.required("low", .number, "the lowest usual value", example: "85")
    let high = fields.required("high", .number, "the highest usual value", example: "95")
    let source = fields.required(
      "source", .text, "who says so", example: "three reference calls")
    guard fields.requireOrder(of: low, "low", before: high, "high"), let low, let high, let source
    else { return nil }
    return KeyResult.Benchmark(low: low, high: high, source: source.value)
  }
}

extension FieldType<KeyResult.Milestone> {
  /// A step of a key result, which may have a weight.
  static let milestone = FieldType.record("a milestone") { fields in
    let weight = fields.optional(
      "weight", .number(NumberLimits(minimum: 0)),
      "all have one or none has; together 1 or 100", example: "0.5")
    return fields.milestone(weight: weight)
  }

  /// A step of a project.
  static let projectMilestone = FieldType.record("a milestone") { $0.milestone(weight: nil) }
}

extension FieldReader {
  fileprivate mutating func milestone(weight: Located<DecimalNumber>?) -> KeyResult.Milestone? {
    let title = required("title", .text, "what is done then", example: "Runbooks written")
    let due = optional("due", .date, "the day by which it is done", example: "2026-09-30")
    let done = optional("done", .boolean, "default no", example: "yes")
    guard let title else { return nil }
    return KeyResult.Milestone(
      title: title.value, weight: weight, due: due, isDone: done?.value ?? false)
  }
}
