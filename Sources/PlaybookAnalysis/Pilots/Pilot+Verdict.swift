internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  func makePilot(_ pilot: Pilot) -> PilotFigures {
    let metric = playbook.find(Metric.self, pilot.metric.value)
    let arms = [pilot.subject.value, pilot.control?.value].compactMap { alternative in
      alternative.flatMap { arm(of: pilot, $0) }
    }
    let sample = makeSample(pilot, metric)
    let test = makeTest(pilot, arms)
    let success = pilot.success.map { evaluate($0, pilot, arms) }
    return PilotFigures(
      pilot: pilot, arms: arms, sample: sample, test: test, success: success,
      grounds: grounds(pilot, metric, arms, test, success),
      isReadable: isReadable(pilot, arms),
      costOfLearning: costOfLearning(pilot))
  }

  private func arm(of pilot: Pilot, _ alternative: Alternative) -> PilotFigures.Arm? {
    guard let result = pilot.results.first(where: { $0.alternative.value == alternative }),
      // Its counts were held to each other when they were read.
      let counts = try? DecisionMath.Arm(successes: result.successes, trials: result.trials),
      let interval = try? wilsonInterval(counts)
    else { return nil }
    return PilotFigures.Arm(alternative: alternative, counts: counts, interval: interval)
  }

  private func makeTest(_ pilot: Pilot, _ arms: [PilotFigures.Arm]) -> Outcome<PilotFigures.Test> {
    guard pilot.control != nil else { return .unknown(.noControl) }
    // The subject's is the first, where both are there.
    guard arms.count == 2 else { return .unknown(.noResult) }
    let (first, second) = (arms[0].counts, arms[1].counts)
    let outcome: Outcome<TwoProportionTest>
    switch testTwoProportions(first, second) {
    case .tested(let test): outcome = .known(test)
    case .tooFew: outcome = .unknown(.tooFewToTest)
    }
    return Outcome(else: .tooFewToTest) { () throws(InputFailure) in
      PilotFigures.Test(
        difference: first.proportion - second.proportion,
        interval: try differenceInterval(first, second), outcome: outcome)
    }
  }

  private func evaluate(
    _ criterion: Pilot.SuccessCriterion, _ pilot: Pilot, _ arms: [PilotFigures.Arm]
  ) -> PilotFigures.Success {
    let metric = playbook.find(Metric.self, criterion.metric.value)
    if criterion.metric.value == pilot.metric.value, let metric,
      let arm = arms.first(where: { $0.alternative == pilot.subject.value })
    {
      let value = arm.proportion * metric.whole
      return .init(
        criterion: criterion, value: .known(value), measurement: nil,
        isMet: criterion.bound.holds(for: value))
    }
    let row = series[criterion.metric.value, pilot.subject.value].rows.last { row in
      row.date >= pilot.start.value && row.date <= (pilot.end?.value ?? row.date)
    }
    return .init(
      criterion: criterion, value: Outcome(row?.value.double, else: .noMeasurement),
      measurement: row, isMet: row.map { criterion.bound.holds(for: $0.value) })
  }

  /// In the order in which one reason overrides the next.
  private func grounds(
    _ pilot: Pilot, _ metric: Metric?, _ arms: [PilotFigures.Arm],
    _ test: Outcome<PilotFigures.Test>, _ success: [PilotFigures.Success]
  ) -> Outcome<PilotFigures.Grounds> {
    if arms.isEmpty, success.allSatisfy({ $0.isMet == nil }) { return .unknown(.noResult) }
    let musts = success.filter(\.criterion.isMust)
    if musts.contains(where: { $0.isMet == false }) { return .known(.mustMissed) }
    let better = metric?.direction.value == .decrease ? -1.0 : 1.0
    let gain = test.value.map { $0.difference * better }
    let p = test.value?.outcome.value?.p
    let isSignificant = p.map { isBelow($0, pilot.alpha) } ?? false
    if isSignificant, let gain, gain < 0 { return .known(.significantlyWorse) }
    if musts.contains(where: { $0.isMet == nil }) { return .known(.mustUnknown) }
    guard pilot.design.value.needsControl else { return .known(.criteriaMet) }
    if isSignificant { return .known(.significantlyBetter) }
    guard p != nil, let test = test.value else { return .known(.notTested) }
    guard let metric, let expected = pilot.expectedChange else { return .known(.nothingExpected) }
    let change = better * expected.value.double / metric.whole
    return .known(test.interval.contains(change) ? .changeStillPossible : .changeRuledOut)
  }

  private func isReadable(_ pilot: Pilot, _ arms: [PilotFigures.Arm]) -> Bool {
    if let end = pilot.end?.value, let asOf, asOf >= end { return true }
    guard let planned = pilot.sample?.perArm.value, !arms.isEmpty else { return false }
    return arms.allSatisfy { $0.trials >= planned }
  }

  private func costOfLearning(_ pilot: Pilot) -> Outcome<Double> {
    guard let spent = pilot.spent else { return .unknown(.noSpending) }
    let functions = keyResults(by: pilot.metric.value).map(\.objective.function.value)
    let plan = functions.lazy.compactMap {
      planFigures(of: pilot.subject.value, for: $0).value
    }.first
    guard let plan else { return .unknown(.noCostPlan) }
    let fee = plan.firstYearFee
    return fee.isZero ? .unknown(.noFee) : .known(spent.value.double / fee.double)
  }
}
