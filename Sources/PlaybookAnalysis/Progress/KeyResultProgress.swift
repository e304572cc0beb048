package import DecisionMath
package import PlaybookDiagnostics
package import PlaybookModel

/// How far one key result has come.
package struct KeyResultProgress: Sendable {
  package let objective: Objective
  package let keyResult: KeyResult
  /// What a measured one rests on; nothing for milestones and for a plain yes or no.
  package let measurement: Measured?
  /// 0 to 1.
  package let score: Outcome<Double>

  /// The measured side of a key result.
  package struct Measured: Sendable {
    package let result: MeasuredKeyResult
    /// Whose series counts; nothing where several engagements run.
    package let subject: Outcome<Alternative>
    package let series: Series?
    /// How good the newest value is, which is not how far it has come.
    package let level: Outcome<Level>
    package let trend: Outcome<KeyResultTrend>
    /// True where the newest value is older than one and a half times the metric's cadence.
    package let isStale: Bool

    package var newest: Measurement? { series?.newest }
  }

  package var reference: KeyResultReference {
    KeyResultReference(objective: objective.id, keyResult: keyResult.id.value)
  }

  package var band: Band? { score.value.map { DecisionMath.band(of: $0) } }
  package var weight: Double { keyResult.countedWeight }
  package var due: Day { keyResult.due(in: objective).value }
}

extension KeyResult {
  /// How much it counts among others, where all that say nothing count alike.
  var countedWeight: Double { weight?.double ?? 1 }

  /// By when its target is to be reached: its own day, else that of its objective.
  package func due(in objective: Objective) -> Located<Day> { due ?? objective.due }
}

extension KeyResult.Milestone {
  /// How much it counts among others, where all that say nothing count alike.
  var countedWeight: Double { weight?.value.double ?? 1 }
}

/// Where a key result's series leads, "at this pace".
package struct KeyResultTrend: Sendable {
  package let trend: SeriesTrend
  /// How many of the newest values the line goes through.
  package let points: Int
  /// The slope as a share of the way from baseline to target, per cadence, in the good direction.
  package let relativeSlope: Double
  package let kind: TrendClass
  /// On the key result's due date, inside the metric's bounds.
  package let forecast: Double
}

extension Figures {
  func makeProgress(_ objective: Objective, _ result: KeyResult) -> KeyResultProgress {
    switch result.evidence {
    case .done(let isDone):
      return KeyResultProgress(
        objective: objective, keyResult: result, measurement: nil, score: .known(isDone ? 1 : 0))
    case .milestones(let milestones):
      let weights = milestones.value.map(\.countedWeight)
      let score = Outcome(else: .noKeyResult) { () throws(InputFailure) in
        try milestoneScore(weights: weights, done: milestones.value.map(\.isDone))
      }
      return KeyResultProgress(
        objective: objective, keyResult: result, measurement: nil, score: score)
    case .measured(let measured):
      guard
        let metric = playbook.find(Metric.self, measured.metric.value)
      else {
        return KeyResultProgress(
          objective: objective, keyResult: result, measurement: nil,
          score: .unknown(.noMeasurement))
      }
      return makeProgress(
        MeasuredKeyResult(
          objective: objective, keyResult: result, measured: measured, metric: metric))
    }
  }

  private func makeProgress(_ result: MeasuredKeyResult) -> KeyResultProgress {
    let subject = Outcome(subject(of: result), else: .severalProviders)
    let series = subject.value.map { self.series[result.metric.id, $0] }
    let newest = Outcome(series?.newest, else: subject.reason ?? .noMeasurement)
    let target = result.measured.target.value.double
    let score = newest.flatMap { newest in
      Outcome(result.measured.baseline, else: .noBaseline).flatMap { baseline in
        Outcome(else: .noSpan) { () throws(InputFailure) in
          try keyResultScore(
            baseline: baseline.value.double, target: target, value: newest.value.double)
        }
      }
    }
    let level = newest.flatMap { newest in
      Outcome(else: .noMeasurement) { () throws(InputFailure) in
        try DecisionMath.level(
          of: newest.value.double, target: target,
          threshold: result.measured.threshold?.value.double, result.metric.direction.value.math)
      }
    }
    let isStale = asOf.flatMap { asOf in
      newest.value.map { newest in
        DecisionMath.isStale(
          ageDays: Double(newest.date.days(to: asOf)),
          cadenceDays: result.metric.cadence.value.meanDays)
      }
    }
    return KeyResultProgress(
      objective: result.objective, keyResult: result.keyResult,
      measurement: .init(
        result: result, subject: subject, series: series, level: level,
        trend: newest.flatMap { _ in trend(of: result, series) }, isStale: isStale ?? false),
      score: score)
  }

  private func trend(of result: MeasuredKeyResult, _ series: Series?) -> Outcome<KeyResultTrend> {
    guard let baseline = result.measured.baseline?.value.double else {
      return .unknown(.noBaseline)
    }
    let rows = (series?.rows ?? []).suffix(6)
    let target = result.measured.target.value.double
    let direction = result.metric.direction.value.math
    let line = Outcome(else: .noSpan) { () throws(InputFailure) in
      try seriesTrend(
        days: rows.map { Double($0.date.daysSinceEpoch) }, values: rows.map(\.value.double),
        cadenceDays: result.metric.cadence.value.meanDays)
    }
    return line.flatMap { found in
      switch found {
      case .tooFew: return .unknown(.tooFewMeasurements)
      case .noSpread: return .unknown(.oneDay)
      case .trend(let trend):
        return Outcome(else: .noSpan) { () throws(InputFailure) in
          let slope = trend.line.slope
          let bounds = result.metric.bounds
          return KeyResultTrend(
            trend: trend, points: rows.count,
            relativeSlope: try relativeSlope(
              slope, baseline: baseline, target: target, direction),
            kind: try trendClass(slope: slope, baseline: baseline, target: target, direction),
            forecast: trend.forecast(
              day: Double(result.due.daysSinceEpoch), atLeast: bounds?.minimum?.value.double,
              atMost: bounds?.maximum?.value.double))
        }
      }
    }
  }
}
