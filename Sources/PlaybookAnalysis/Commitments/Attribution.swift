package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What an alternative said about a key result, against the target and against what was measured.
package struct AnswerFigures: Sendable {
  package let alternative: Alternative
  package let result: MeasuredKeyResult
  /// Nothing where it was never asked.
  package let entry: AnswerTable.Entry?
  /// `(value − target)/|target − baseline|` in the good direction; 0 and more meets the target.
  package let gap: Outcome<Double>
  /// True where it commits to a value that meets the target.
  package let isMet: Bool
  /// The newest measured value of this alternative.
  package let newest: Measurement?
  /// Whose fault a result is; nothing before there is one.
  package let verdict: Outcome<AttributionVerdict>
  /// True where the day from which the commitment holds has come: till then it is "so far".
  package let isFinal: Bool
  /// The share of the measurements after the question that keep the committed value.
  package let promiseKeptRate: Outcome<Double>
}

extension AnswerTable.Entry {
  /// True where the answer is a commitment: who cannot or does not reply makes none, whatever value
  /// stands there.
  package var commits: Bool { answer.reply.value == .can || answer.reply.value == .partly }
}

extension Alternative {
  package var isVendor: Bool { if case .vendor = self { true } else { false } }
}

extension Figures {
  func makeAnswer(_ alternative: Alternative, _ result: MeasuredKeyResult) -> AnswerFigures {
    let entry = answers[alternative, result.reference]
    let value = Outcome(entry, else: .notAsked).flatMap { entry in
      Outcome(
        entry.answer.value?.value,
        else: entry.answer.reply.value == .unanswered ? .noReply : .noValue)
    }
    let series = self.series[result.metric.id, alternative]
    let from = entry?.answer.by?.value ?? result.due
    return AnswerFigures(
      alternative: alternative, result: result, entry: entry,
      gap: value.flatMap { gap($0, result) },
      isMet: (entry?.commits ?? false)
        && value.value.map { result.meets($0, result.measured.target.value) } == true,
      newest: series.newest,
      verdict: Outcome(series.newest, else: .noMeasurement).flatMap {
        verdict($0, entry, result)
      },
      isFinal: asOf.map { $0 >= from } ?? false,
      promiseKeptRate: keptRate(entry, value, series, result))
  }

  private func gap(_ value: DecimalNumber, _ result: MeasuredKeyResult) -> Outcome<Double> {
    Outcome(result.measured.baseline, else: .noBaseline).flatMap { baseline in
      Outcome(else: .noSpan) { () throws(InputFailure) in
        try commitmentGap(
          value: value.double, target: result.measured.target.value.double,
          baseline: baseline.value.double, result.metric.direction.value.math)
      }
    }
  }

  private func verdict(
    _ newest: Measurement, _ entry: AnswerTable.Entry?, _ result: MeasuredKeyResult
  ) -> Outcome<AttributionVerdict> {
    let answer: CommitmentAnswer
    if let entry {
      let value = entry.commits ? entry.answer.value?.value.double : nil
      answer = value.map(CommitmentAnswer.committed) ?? .declined
    } else {
      answer = .notAsked
    }
    return Outcome(else: .noMeasurement) { () throws(InputFailure) in
      try attribute(
        actual: newest.value.double, target: result.measured.target.value.double,
        result.metric.direction.value.math, answer: answer)
    }
  }

  private func keptRate(
    _ entry: AnswerTable.Entry?, _ value: Outcome<DecimalNumber>, _ series: Series,
    _ result: MeasuredKeyResult
  ) -> Outcome<Double> {
    guard let entry, entry.commits else { return .unknown(value.reason ?? .noPromise) }
    return value.flatMap { value in
      let rows = series.rows.filter { $0.date > entry.sheet.asked.value }
      let rate = Outcome(else: .noMeasurement) { () throws(InputFailure) in
        try DecisionMath.promiseKeptRate(
          rows.map(\.value.double), committed: value.double, result.metric.direction.value.math)
      }
      return rate.flatMap { rate in
        if case .share(let share) = rate { .known(share) } else { .unknown(.noMeasurement) }
      }
    }
  }
}
