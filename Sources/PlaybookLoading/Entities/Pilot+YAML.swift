internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let pilot = KindDeclaration(Pilot.self) { fields in
    let design = fields.pilotDesign()
    let course = fields.pilotCourse()
    let success = fields.expected(
      "success", .list(of: .successCriterion), "what it must show, fixed before the start",
      example: "[{ metric: resolved-in-sla, at_least: 86, must: yes }]")
    let results = fields.optional(
      "results",
      .map(
        by: .namedAlternative, of: FieldType<Pilot.Arm>.arm,
        shape: FieldType<Pilot.Arm>.armShape),
      "what the subject and the control showed", example: "{ sierra-verde: { n: 400, x: 356 } }")
    let verdict = fields.optional(
      "verdict", .word(Pilot.Verdict.self), "what we concluded", example: "go")
    let stop = fields.optional(
      "stop", .list(of: FieldType<String>.text), "when to break off",
      example: "[A data incident]")
    let learned = fields.optional(
      "learned", .text, "what we know now", example: "The morning rush was the bottleneck.")
    fields.requireControl(of: design)
    guard let hypothesis = design.hypothesis, let metric = design.metric,
      let form = design.form, let subject = design.subject, let start = course.start,
      course.isInOrder
    else { return nil }
    return { core in
      Pilot(
        core: core, hypothesis: hypothesis.value, metric: metric,
        expectedChange: design.expectedChange, design: form, subject: subject,
        control: design.control, start: start, end: course.end, budget: course.budget,
        spent: course.spent, sample: course.sample?.value,
        success: success?.value.map(\.value) ?? [], results: results?.value ?? [],
        verdict: verdict, stop: stop?.value.map(\.value) ?? [], learned: learned?.value)
    }
  }
}

/// What a pilot tries, and against what.
private struct PilotDesign {
  let hypothesis: Located<String>?
  let metric: Located<EntityID>?
  let expectedChange: Located<DecimalNumber>?
  let form: Located<Pilot.Design>?
  let subject: Located<Alternative>?
  let control: Located<Alternative>?
}

/// When and within which limits it runs.
private struct PilotCourse {
  let start: Located<Day>?
  let end: Located<Day>?
  let isInOrder: Bool
  let budget: Located<DecimalNumber>?
  let spent: Located<DecimalNumber>?
  let sample: Located<Pilot.Sample>?
}

extension FieldReader {
  fileprivate mutating func pilotDesign() -> PilotDesign {
    PilotDesign(
      hypothesis: required(
        "hypothesis", .text, "what we believe and why",
        example: "A team that works our hours solves more tickets in the agreed time."),
      metric: required(
        "metric", .reference(.metric), "what decides", example: "resolved-in-sla"),
      expectedChange: optional(
        "expected_change", .number(NumberLimits(minimum: 0, isMinimumExclusive: true)),
        "how much better, in the metric's unit", example: "8"),
      form: required(
        "design", .word(Pilot.Design.self), "how it is compared", example: "before-after"),
      subject: required(
        "subject", .alternative, "the option that is tried", example: "sierra-verde"),
      control: optional(
        "control", .alternative, "the other arm; needed with 'parallel' and 'ab'",
        example: "in-house"))
  }

  fileprivate mutating func pilotCourse() -> PilotCourse {
    let start = required("start", .date, "the first day", example: "2026-01-26")
    let end = expected("end", .date, "the last day, after 'start'", example: "2026-03-20")
    let budget = expected("budget", .money, "the most that it may cost", example: "18000")
    let spent = optional("spent", .money, "what it cost so far", example: "17450")
    let sample = optional(
      "sample", .sample, "how many cases are planned, for a proportion",
      example: "{ per_arm: 400, baseline: 78 }")
    return PilotCourse(
      start: start, end: end, isInOrder: requireOrder(of: start, "start", before: end, "end"),
      budget: budget, spent: spent, sample: sample)
  }

  /// Reports a control that is missing, or that is the subject.
  fileprivate mutating func requireControl(of design: PilotDesign) {
    if let form = design.form?.value, form.needsControl {
      require("control", "A pilot of the design '\(form.rawValue)' needs the field 'control'")
    }
    guard let subject = design.subject, let control = design.control,
      subject.value == control.value
    else { return }
    reading.report(
      .valueOutOfRange, "The control '\(control.value)' is the subject itself",
      at: control.position, notes: [.init("the subject is here", at: subject.position)])
  }
}

extension FieldType<Pilot.Sample> {
  static let sample = FieldType.record("a sample") { fields in
    let perArm = fields.required(
      "per_arm", .integer(NumberLimits(minimum: 1)), "the planned size of each arm",
      example: "400")
    let baseline = fields.optional(
      "baseline", .number,
      "the expected value of the control, in the metric's unit; default: the key result's",
      example: "78")
    let alpha = fields.optional(
      "alpha", .openShare, "the risk of seeing what is not there, two-sided; default 0.05",
      example: "0.05")
    let power = fields.optional(
      "power", .openShare, "the chance of seeing what is there; default 0.8", example: "0.8")
    guard let perArm else { return nil }
    return Pilot.Sample(
      perArm: perArm, baseline: baseline, alpha: alpha?.value, power: power?.value)
  }
}

extension FieldType<Pilot.SuccessCriterion> {
  static let successCriterion = FieldType.record("a success criterion") { fields in
    let metric = fields.required(
      "metric", .reference(.metric), "what is measured", example: "resolved-in-sla")
    let bound = fields.bound()
    let must = fields.optional(
      "must", .boolean, "without it, no go; default no", example: "yes")
    guard let metric, let bound else { return nil }
    return Pilot.SuccessCriterion(
      metric: metric, bound: bound, isMust: must?.value ?? false, position: fields.position)
  }
}

extension FieldType<Pilot.Arm> {
  private static let name = "a result"

  static var armShape: FieldShape {
    .record(name, FieldReader.describe(name) { _ = arm(&$0, of: nil) })
  }

  static let arm: @Sendable (Located<Alternative>) -> FieldType = { alternative in
    .record(name, at: alternative.position) { arm(&$0, of: alternative) }
  }

  private static func arm(
    _ fields: inout FieldReader, of alternative: Located<Alternative>?
  ) -> Pilot.Arm? {
    let trials = fields.required(
      "n", .integer(NumberLimits(minimum: 1)), "how many cases", example: "400")
    let successes = fields.required(
      "x", .integer(NumberLimits(minimum: 0)), "how many of them were successes", example: "356")
    guard let trials, let successes, let alternative else { return nil }
    guard successes.value <= trials.value else {
      fields.reading.report(
        .valueOutOfRange,
        "The 'x' \(successes.value) is above the 'n' \(trials.value)", at: successes.position,
        notes: [.init("'n' is set here", at: trials.position)])
      return nil
    }
    return Pilot.Arm(
      alternative: alternative, trials: trials.value, successes: successes.value)
  }
}
