internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  /// How one key result's score was computed and, where it is measured, its level and its forecast.
  func derivations(of progress: KeyResultProgress) -> [Derivation] {
    let about = Derivation.Subject(
      progress.keyResult.id.value.description, playbook.title(of: progress.keyResult))
    if let measurement = progress.measurement {
      return [
        scoreDerivation(progress, measurement, about),
        levelDerivation(measurement, about),
        forecastDerivation(progress, measurement, about),
      ]
    }
    return [stepsDerivation(progress, about)]
  }

  private func stepsDerivation(
    _ progress: KeyResultProgress, _ about: Derivation.Subject
  ) -> Derivation {
    let result = Derivation.Term("Score", .init(progress.score) { .score($0) })
    let position = progress.keyResult.id.position
    switch progress.keyResult.evidence {
    case .done(let isDone):
      return Derivation(
        .milestoneScore, about: about, inputs: [.init("Done", .truth(isDone), at: position)],
        result: result)
    case .measured:
      return Derivation(.keyResultScore, about: about, inputs: [], result: result)
    case .milestones(let milestones):
      let weighed = milestones.value.map { ($0, $0.countedWeight) }
      return Derivation(
        .milestoneScore, about: about,
        inputs: milestones.value.map { milestone in
          let weight = milestone.weight.map { ", weight \($0.value)" } ?? ""
          return .init(
            milestone.title + weight, .text(milestone.isDone ? "Done" : "Not done yet"),
            at: milestone.weight?.position ?? milestone.due?.position ?? milestones.position)
        },
        steps: [
          .init(
            "Weight of what is done",
            .number(weighed.filter(\.0.isDone).reduce(0) { $0 + $1.1 }, unit: nil)),
          .init("All weight", .number(weighed.reduce(0) { $0 + $1.1 }, unit: nil)),
        ], result: result)
    }
  }

  private func scoreDerivation(
    _ progress: KeyResultProgress, _ measurement: KeyResultProgress.Measured,
    _ about: Derivation.Subject
  ) -> Derivation {
    let result = measurement.result
    let unit = result.metric.unit.value
    var steps: [Derivation.Term] = []
    if let baseline = result.measured.baseline?.value.double,
      let newest = measurement.newest?.value.double
    {
      let target = result.measured.target.value.double
      steps = [
        .init("Newest − baseline", .number(newest - baseline, unit: unit)),
        .init("Target − baseline", .number(target - baseline, unit: unit)),
      ]
    }
    return Derivation(
      .keyResultScore, about: about,
      inputs: [
        baselineTerm(result),
        .init(
          "Target", .written(result.measured.target.value, unit: unit),
          at: result.measured.target.position),
        newestTerm(measurement),
      ], steps: steps, result: .init("Score", .init(progress.score) { .score($0) }))
  }

  func baselineTerm(_ result: MeasuredKeyResult) -> Derivation.Term {
    guard let baseline = result.measured.baseline else {
      return .init("Baseline", .unknown(.noBaseline), at: result.keyResult.id.position)
    }
    return .init(
      "Baseline", .written(baseline.value, unit: result.metric.unit.value), at: baseline.position)
  }

  private func newestTerm(_ measurement: KeyResultProgress.Measured) -> Derivation.Term {
    let metric = measurement.result.metric
    guard let newest = measurement.newest else {
      return .init(
        "Newest value", .unknown(measurement.subject.reason ?? .noMeasurement),
        of: metric.reference)
    }
    return .init(
      "Newest value, \(playbook.title(of: newest.subject)), \(newest.date.inWords)",
      .written(newest.value, unit: metric.unit.value), at: newest.valuePosition,
      of: metric.reference)
  }

  private func levelDerivation(
    _ measurement: KeyResultProgress.Measured, _ about: Derivation.Subject
  ) -> Derivation {
    let result = measurement.result
    let unit = result.metric.unit.value
    let target = result.measured.target
    let isRising = result.metric.direction.value == .increase
    var inputs = [
      newestTerm(measurement),
      Derivation.Term("Target", .written(target.value, unit: unit), at: target.position),
    ]
    var steps: [Derivation.Term] = []
    if let threshold = result.measured.threshold {
      inputs.append(
        .init("Threshold", .written(threshold.value, unit: unit), at: threshold.position))
    } else {
      steps.append(
        .init(
          isRising ? "Threshold, 0.9 × target" : "Threshold, target / 0.9",
          .number(
            defaultThreshold(
              target: target.value.double, result.metric.direction.value.math), unit: unit)))
    }
    if let newest = measurement.newest {
      steps.append(
        .init("Meets the target", .truth(result.meets(newest.value, target.value))))
    }
    return Derivation(
      .level, about: about, inputs: inputs, steps: steps,
      result: .init("Level", .init(measurement.level) { .text($0.inWords) }))
  }

  private func forecastDerivation(
    _ progress: KeyResultProgress, _ measurement: KeyResultProgress.Measured,
    _ about: Derivation.Subject
  ) -> Derivation {
    let metric = measurement.result.metric
    let unit = metric.unit.value
    let rows = measurement.trend.value.map { measurement.series?.rows.suffix($0.points) ?? [] }
    let due = progress.keyResult.due(in: progress.objective)
    return Derivation(
      .forecast, about: about,
      inputs: (rows ?? measurement.series?.rows.suffix(6) ?? []).map { row in
        .init(row.date.inWords, .written(row.value, unit: unit), at: row.valuePosition)
      } + [
        .init(
          "A step", .text(metric.cadence.value.asInterval), at: metric.cadence.position,
          of: metric.reference),
        .init("Due", .day(due.value), at: due.position),
      ],
      steps: measurement.trend.value.map { trend in
        let line = trend.trend
        let steps = (Double(due.value.daysSinceEpoch) - line.firstDay) / line.daysPerStep
        return [
          .init("The line on the first day, a", .number(line.line.intercept, unit: unit)),
          .init("A step of it, b", .number(line.line.slope, unit: unit)),
          .init("Steps to the due date", .number(steps, unit: nil)),
          .init("g", .number(trend.relativeSlope, unit: nil)),
          .init("Trend", .text(trend.kind.inWords)),
        ]
      } ?? [],
      result: .init(
        "On the due date, at this pace",
        .init(measurement.trend) { .number($0.forecast, unit: unit) }))
  }
}
