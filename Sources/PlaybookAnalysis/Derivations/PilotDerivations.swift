internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension PilotFigures.Grounds {
  /// The clause in words.
  package var sentence: String {
    switch self {
    case .mustMissed: "A criterion that must be met is missed"
    case .significantlyWorse: "The difference is significant, and against it"
    case .mustUnknown: "A criterion that must be met has no value yet"
    case .criteriaMet: "The criteria that must be met are met"
    case .significantlyBetter: "The difference is significant, and in its favour"
    case .notTested: "The arms cannot be compared"
    case .nothingExpected: "No significant difference, and no expected change to hold it against"
    case .changeStillPossible:
      "No significant difference, but the expected change is still possible"
    case .changeRuledOut: "No significant difference, and the criteria that must be met are met"
    }
  }
}

extension PilotFigures {
  /// p, where it may be read.
  package var readableP: Outcome<Double> { ifReadable(test.flatMap(\.outcome).map(\.p)) }

  /// What decides on the verdict, where the numbers may be read.
  package var readableGrounds: Outcome<Grounds> { ifReadable(grounds) }

  /// The verdict of the numbers, where they may be read: who looks every day and stops at the first
  /// good day finds what is not there.
  package var readableVerdict: Outcome<Pilot.Verdict> { readableGrounds.map(\.verdict) }

  private func ifReadable<Value>(_ outcome: Outcome<Value>) -> Outcome<Value> {
    isReadable || outcome.value == nil ? outcome : .unknown(.tooEarly)
  }
}

extension Figures {
  /// How a pilot's figures were computed.
  func derivations(of figures: PilotFigures) -> [Derivation] {
    [verdictDerivation(figures)] + figures.arms.map { armDerivation(figures, $0) }
      + (figures.test.value.map { testDerivations(figures, $0) } ?? [])
      + sampleDerivations(figures)
      + (figures.pilot.spent == nil ? [] : [learningDerivation(figures)])
  }

  private func verdictDerivation(_ figures: PilotFigures) -> Derivation {
    let metricUnit = { (id: EntityID) in
      self.playbook.find(Metric.self, id)?.unit.value
    }
    var steps = figures.success.map { success in
      Derivation.Term(
        "\(playbook.title(of: .metric, success.criterion.metric.value)) meets it",
        success.isMet.map { .truth($0) } ?? .unknown(.noMeasurement))
    }
    if figures.pilot.control != nil {
      steps.append(.init("p", .init(figures.readableP) { .probability($0) }))
      steps.append(.init("α", .share(figures.sample.alpha)))
    }
    steps.append(.init("What decides", .init(figures.grounds) { .text($0.sentence) }))
    return Derivation(
      .pilotVerdict,
      inputs: figures.success.flatMap { success -> [Derivation.Term] in
        let metric = success.criterion.metric.value
        let bound = success.criterion.bound
        let side = if case .atLeast = bound { "at least" } else { "at most" }
        let must = success.criterion.isMust ? ", or it is no go" : ""
        return [
          .init(
            playbook.title(of: .metric, metric),
            .init(success.value) { .number($0, unit: metricUnit(metric)) },
            at: success.measurement?.valuePosition ?? success.criterion.position,
            of: EntityReference(.metric, metric)),
          .init(
            "It should be \(side)\(must)",
            .written(bound.number.value, unit: metricUnit(metric)), at: bound.number.position),
        ]
      }, steps: steps,
      result: .init("Verdict", .init(figures.verdict) { .text($0.inWords) }))
  }

  private func armTerms(_ figures: PilotFigures, _ arm: PilotFigures.Arm) -> [Derivation.Term] {
    let place = figures.pilot.results.first { $0.alternative.value == arm.alternative }?
      .alternative.position
    let title = playbook.title(of: arm.alternative)
    return [
      .init("\(title), cases", .count(arm.trials), at: place, of: arm.alternative.entity),
      .init("\(title), successes", .count(arm.successes), at: place),
    ]
  }

  private func armDerivation(_ figures: PilotFigures, _ arm: PilotFigures.Arm) -> Derivation {
    Derivation(
      .armInterval,
      about: .init(arm.alternative.description, playbook.title(of: arm.alternative)),
      inputs: armTerms(figures, arm), steps: [.init("Share", .share(arm.proportion))],
      result: .init("Interval", .interval(low: arm.interval.low, high: arm.interval.high)))
  }

  private func testDerivations(
    _ figures: PilotFigures, _ test: PilotFigures.Test
  ) -> [Derivation] {
    let inputs = figures.arms.flatMap { armTerms(figures, $0) }
    let outcome = figures.isReadable ? test.outcome : .unknown(.tooEarly)
    let planned = figures.sample.planned.value
    return [
      Derivation(
        .test,
        inputs: inputs + [
          .init(
            "Planned for each arm", .init(figures.sample.planned) { .count($0) },
            at: planned == nil ? nil : figures.pilot.sample?.perArm.position)
        ],
        steps: [
          .init("Both arms together, p̄", .init(outcome) { .share($0.pooled) }),
          .init("z", .init(outcome) { .number($0.z, unit: nil) }),
        ],
        result: .init("p", .init(figures.readableP) { .probability($0) })),
      Derivation(
        .differenceInterval, inputs: inputs,
        steps: [.init("Difference", .share(test.difference))],
        result: .init(
          "Interval", .interval(low: test.interval.low, high: test.interval.high))),
    ]
  }

  private func sampleDerivations(_ figures: PilotFigures) -> [Derivation] {
    guard figures.pilot.sample != nil || figures.pilot.expectedChange != nil else { return [] }
    let sample = figures.sample
    let planned = Derivation.Term(
      "Planned for each arm", .init(sample.planned) { .count($0) },
      at: figures.pilot.sample?.perArm.position)
    let contrast = [
      Derivation.Term(
        "Expected without a change, p₁", .init(sample.contrast) { .share($0.from) },
        at: figures.pilot.sample?.baseline?.position),
      Derivation.Term(
        "Expected with it, p₂", .init(sample.contrast) { .share($0.to) },
        at: figures.pilot.expectedChange?.position),
      Derivation.Term("α, the risk of seeing what is not there", .share(sample.alpha)),
    ]
    let power = Derivation.Term("The chance of seeing what is there", .share(sample.wantedPower))
    return [
      Derivation(
        .sampleSize, inputs: contrast + [power],
        steps: [.init("n", .init(sample.needed) { .number($0.exact, unit: nil) })],
        result: .init("Needed for each arm", .init(sample.needed) { .count($0.perArm) })),
      Derivation(
        .power, inputs: contrast + [planned],
        result: .init("Power", .init(sample.power) { .share($0) })),
      Derivation(
        .detectableChange, inputs: contrast + [power, planned],
        steps: [.init("It would be seen from", .init(sample.detectable) { .share($0) })],
        result: .init(
          "Smallest change",
          .init(
            sample.detectable.flatMap { to in sample.contrast.map { abs(to - $0.from) } }
          ) { .share($0) })),
    ]
  }

  private func learningDerivation(_ figures: PilotFigures) -> Derivation {
    let pilot = figures.pilot
    let functions = keyResults(by: pilot.metric.value).map(\.objective.function.value)
    let plan = functions.lazy.compactMap {
      self.planFigures(of: pilot.subject.value, for: $0).value
    }.first
    return Derivation(
      .costOfLearning,
      inputs: [
        .init(
          "Spent",
          .init(Outcome(pilot.spent?.value, else: .noSpending)) {
            .written($0, unit: playbook.settings.currency)
          }, at: pilot.spent?.position),
        .init(
          "Fees of the first year",
          .init(Outcome(plan, else: .noCostPlan)) { .money($0.firstYearFee) },
          of: plan?.plan.reference),
      ],
      result: .init("Cost of learning", .init(figures.costOfLearning) { .share($0) }))
  }
}
