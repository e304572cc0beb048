package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// How far an objective has come, and whether it is one that can be judged.
package struct ObjectiveProgress: Sendable {
  package let objective: Objective
  /// In the order of the file.
  package let keyResults: [KeyResultProgress]
  /// 0 to 1 over what is known.
  package let score: Outcome<Double>
  /// The share of the weight that is known, 0 to 1.
  package let coverage: Double
  /// The share of the time that has passed, 0 to 1.
  package let expected: Outcome<Double>
  /// The score as a multiple of the expected one.
  package let pace: Outcome<Double>
  package let smart: Smart

  package var band: Band? { score.value.map { DecisionMath.band(of: $0) } }
}

/// The five letters of SMART (Doran, Management Review, 1981) as a machine can check them.
package struct Smart: Sendable, Equatable {
  /// The statement says something that could be false, of a function.
  package let isSpecific: Bool
  /// A key result has a baseline and a target, steps, or a yes or no.
  package let isMeasurable: Bool
  /// It has an owner.
  package let isAssignable: Bool
  /// Each measured target lies inside its benchmark, or a vendor's answer meets it.
  package let isRealistic: Bool
  /// It has a due date.
  package let isTimeRelated: Bool

  /// With their letters, in order.
  package var letters: [(letter: String, holds: Bool)] {
    [
      ("S", isSpecific), ("M", isMeasurable), ("A", isAssignable), ("R", isRealistic),
      ("T", isTimeRelated),
    ]
  }

  /// How many of the five hold.
  package var score: Int { letters.count { $0.holds } }
}

extension Figures {
  func makeProgress(_ objective: Objective) -> ObjectiveProgress {
    let keyResults = objective.keyResults.map { makeProgress(objective, $0) }
    let found = Outcome(else: .noKeyResult) { () throws(InputFailure) in
      try objectiveScore(keyResults.map(\.score.value), weights: keyResults.map(\.weight))
    }
    var coverage = 0.0
    let score = found.flatMap { found -> Outcome<Double> in
      switch found {
      case .score(let score, let share):
        coverage = share
        return .known(score)
      case .unknown:
        return .unknown(keyResults.lazy.compactMap(\.score.reason).first ?? .noMeasurement)
      }
    }
    let expected = Outcome(asOf, else: .noDate).flatMap { asOf in
      Outcome(else: .notStarted) { () throws(InputFailure) in
        try expectedProgress(
          asOf: Double(asOf.daysSinceEpoch), start: Double(objective.start.value.daysSinceEpoch),
          due: Double(objective.due.value.daysSinceEpoch))
      }
    }
    let rate = score.flatMap { score in
      expected.flatMap { expected in
        Outcome(else: .notStarted) { () throws(InputFailure) in
          try DecisionMath.pace(score: score, expected: expected)
        }
      }
    }
    return ObjectiveProgress(
      objective: objective, keyResults: keyResults, score: score, coverage: coverage,
      expected: expected,
      pace: rate.flatMap { pace in
        if case .ratio(let ratio) = pace { .known(ratio) } else { .unknown(.notStarted) }
      },
      smart: makeSmart(objective, keyResults))
  }

  private func makeSmart(_ objective: Objective, _ keyResults: [KeyResultProgress]) -> Smart {
    Smart(
      isSpecific: !objective.isVague,
      isMeasurable: keyResults.contains { $0.keyResult.canBeScored },
      isAssignable: objective.core.page.owner != nil,
      isRealistic: keyResults.allSatisfy { progress in
        guard let result = progress.measurement?.result else { return true }
        return isRealistic(result)
      },
      isTimeRelated: true)
  }

  private func isRealistic(_ result: MeasuredKeyResult) -> Bool {
    let target = result.measured.target.value
    if let benchmark = result.measured.benchmark,
      (benchmark.low.value...max(benchmark.low.value, benchmark.high.value)).contains(target)
    {
      return true
    }
    return answers.all(about: result.reference).contains { entry in
      entry.sheet.alternative.value.isVendor && entry.commits
        && entry.answer.value.map { result.meets($0.value, target) } == true
    }
  }
}

extension KeyResult {
  /// True where it has what its score needs, whether or not a value is known.
  package var canBeScored: Bool {
    switch evidence {
    case .measured(let measured): measured.baseline != nil
    case .milestones(let milestones): !milestones.value.isEmpty
    case .done: true
    }
  }
}
