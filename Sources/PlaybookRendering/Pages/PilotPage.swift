internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What templates see of a pilot.
enum PilotPage {
  static let fields = Fields(PilotResult.summary) {
    Field.ofEveryEntity
    Field.text("hypothesis", "What we believe, and why") { pilot, _ in pilot.hypothesis }
    Field.record("metric", "What decides", of: Link.fields) { pilot, scope in
      scope.link(.metric, pilot.metric.value)
    }
    Field.optional("expected_change", "How much better we expect it to be") { pilot, scope in
      pilot.expectedChange.map { change(by: $0.value, of: pilot.metric.value, scope) }
    }
    Field.text("design", "How it is compared") { pilot, _ in pilot.design.value.sentence }
    Field.record("subject", "The option that is tried", of: Link.fields) { pilot, scope in
      scope.link(to: pilot.subject.value)
    }
    Field.optionalRecord("control", "What it is compared with", of: Link.fields) { pilot, scope in
      pilot.control.map { scope.link(to: $0.value) }
    }
    Field.text("start", "The first day") { pilot, _ in pilot.start.value.inWords }
    Field.optional("end", "The last day") { pilot, _ in pilot.end?.value.inWords }
    Field.optional("budget", "The most that it may cost") { pilot, scope in
      pilot.budget.map { scope.money($0.value) }
    }
    Field.optional("spent", "What it cost so far") { pilot, scope in
      pilot.spent.map { scope.money($0.value) }
    }
    Field.optionalRecord("verdict", "What we concluded", of: Pill.fields) { pilot, _ in
      pilot.verdict?.value.pill
    }
    Field.optional("learned", "What we know now") { pilot, _ in pilot.learned }
  }

  static let details = Fields(Fields(fields.all + PilotResult.details.all)) {
    Field.optionalRecord("sample", "How many cases are planned", of: PilotParts.sample) { it, _ in
      it.sample.map { PilotParts.Sample(sample: $0, metric: it.metric.value) }
    }
    Field.list("success", "What it must show", of: PilotParts.criterion) { it, scope in
      scope.figures.pilot(it.id)?.success ?? []
    }
    Field.list("stop", "When to break off", of: Item.fields) { pilot, _ in pilot.stop }
    Field.list("arms", "What each arm showed", of: PilotParts.arm) { pilot, scope in
      let arms = scope.figures.pilot(pilot.id)?.arms ?? []
      return pilot.results.map { result in
        PilotParts.Arm(
          arm: result, pilot: pilot,
          figures: arms.first { $0.alternative == result.alternative.value })
      }
    }
  }

  private static func change(
    by number: DecimalNumber, of metric: EntityID, _ scope: LinkScope
  ) -> String {
    guard let metric = scope.metric(metric) else { return number.description }
    let unit = metric.unit.value
    // A change between two shares is counted in points: 8 % of 78 % would be another thing.
    let amount =
      unit == "%" ? counted(number, "percentage point") : number.with(unit: unit)
    return metric.direction.value == .increase ? "Up by \(amount)" : "Down by \(amount)"
  }
}

/// The records inside a pilot.
enum PilotParts {
  struct Sample: Sendable {
    let sample: Pilot.Sample
    let metric: EntityID
  }

  static let sample = Fields<Sample> {
    Field.text("per_arm", "The planned size of each arm") { it, _ in
      counted(it.sample.perArm.value, "case")
    }
    Field.optional("baseline", "The value expected without a change, with its unit") { it, scope in
      it.sample.baseline.map { number in
        scope.metric(it.metric).map { number.value.with(unit: $0.unit.value) }
          ?? number.value.description
      }
    }
    Field.text("alpha", "The risk of seeing what is not there") { it, _ in
      (it.sample.alpha ?? DecimalNumber(significand: 5, scale: 2)).percentage
    }
    Field.text("power", "The chance of seeing what is there") { it, _ in
      (it.sample.power ?? DecimalNumber(significand: 8, scale: 1)).percentage
    }
  }

  static let criterion = Fields<PilotFigures.Success> {
    Field.record("metric", "What is measured", of: Link.fields) { success, scope in
      scope.link(.metric, success.criterion.metric.value)
    }
    Field.text("bound", "What it must reach, with its unit") { success, scope in
      scope.bound(success.criterion.bound, of: success.criterion.metric.value).capitalised
    }
    Field.flag("is_must", "True where there is no go without it") { it, _ in
      it.criterion.isMust
    }
    Field.text("value", "What it reached, with its unit, or why that is unknown") { it, scope in
      let unit = scope.metric(it.criterion.metric.value)?.unit.value
      return scope.text(of: .init(it.value) { .number($0, unit: unit) })
    }
    Field.pill("state", "Whether that is enough") { success, _ in success.pill }
  }

  struct Arm: Sendable {
    let arm: Pilot.Arm
    let pilot: Pilot
    let figures: PilotFigures.Arm?
  }

  static let arm = Fields<Arm> {
    Field.record("alternative", "Whose arm it is", of: Link.fields) { arm, scope in
      scope.link(to: arm.arm.alternative.value)
    }
    Field.flag("is_tried", "True for the option that is tried") { arm, _ in
      arm.arm.alternative.value == arm.pilot.subject.value
    }
    Field.text("trials", "How many cases") { arm, _ in arm.arm.trials.grouped }
    Field.text("successes", "How many of them were successes") { it, _ in
      it.arm.successes.grouped
    }
    Field.optional("share", "The share of successes") { it, scope in
      it.figures.map { scope.text(of: .share($0.proportion)) }
    }
    Field.figure("interval", "Where that share lies, at 95 %") { it, scope in
      scope.figure(
        .init(Outcome(it.figures, else: .noResult)) {
          .interval(low: $0.interval.low, high: $0.interval.high)
        }, .armInterval, about: it.arm.alternative.value.description,
        of: it.figures.map { _ in it.pilot.reference })
    }
  }
}

extension PilotFigures.Success {
  /// Whether that is enough; nothing where it is not known.
  var pill: Pill? {
    isMet.map { $0 ? Pill(word: "Met", tone: .good) : Pill(word: "Missed", tone: .bad) }
  }
}

extension Pilot.Design {
  fileprivate var sentence: String {
    switch self {
    case .single: "One arm alone"
    case .beforeAfter: "Before and after"
    case .parallel: "Two arms side by side"
    case .ab: "A/B: the cases are split between two arms"
    }
  }
}

extension Pilot.Verdict {
  var pill: Pill {
    switch self {
    case .go: Pill(word: "Go", tone: .good)
    case .noGo: Pill(word: "No go", tone: .bad)
    case .extend: Pill(word: "Extend", tone: .info)
    case .inconclusive: Pill(word: "Inconclusive", tone: .warn)
    }
  }
}
