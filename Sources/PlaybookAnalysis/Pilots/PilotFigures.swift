package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What a pilot has shown, and what follows from it.
package struct PilotFigures: Sendable {
  /// One arm that has results.
  package struct Arm: Sendable {
    package let alternative: Alternative
    package let counts: DecisionMath.Arm
    /// Wilson's interval at 95 %.
    package let interval: Interval

    package var trials: Int { counts.trials }
    package var successes: Int { counts.successes }
    /// 0 to 1.
    package var proportion: Double { counts.proportion }
  }

  /// The difference of the two arms.
  package struct Test: Sendable {
    /// Subject − control, −1 to 1.
    package let difference: Double
    /// At 95 %, unpooled.
    package let interval: Interval
    /// Pooled and two-sided; nothing where an arm has too few successes or failures.
    package let outcome: Outcome<TwoProportionTest>
  }

  /// A success criterion with its value.
  package struct Success: Sendable {
    package let criterion: Pilot.SuccessCriterion
    /// In the metric's unit.
    package let value: Outcome<Double>
    /// The row, where it was not the arm's own share.
    package let measurement: Measurement?
    package let isMet: Bool?
  }

  package let pilot: Pilot
  /// Subject first, then control; only those with results.
  package let arms: [Arm]
  package let sample: PilotSample
  package let test: Outcome<Test>
  package let success: [Success]
  /// Which clause decides what the numbers say.
  package let grounds: Outcome<Grounds>
  /// False while neither the end nor the planned sample is reached: to read p before that would
  /// inflate false positives.
  package let isReadable: Bool
  /// What was spent as a share of the first year's fee.
  package let costOfLearning: Outcome<Double>

  /// The same figures with the arms of nobody but those who may be named.
  package func naming(_ mayBeNamed: (Alternative) -> Bool) -> PilotFigures {
    PilotFigures(
      pilot: pilot, arms: arms.filter { mayBeNamed($0.alternative) }, sample: sample, test: test,
      success: success, grounds: grounds, isReadable: isReadable, costOfLearning: costOfLearning)
  }

  /// What the numbers say; ours may differ.
  package var verdict: Outcome<Pilot.Verdict> { grounds.map(\.verdict) }

  /// The clauses of a verdict, each of which overrides those after it.
  package enum Grounds: String, Sendable, CaseIterable {
    case mustMissed = "must-missed"
    case significantlyWorse = "significantly-worse"
    case mustUnknown = "must-unknown"
    /// One arm alone, or before and after.
    case criteriaMet = "criteria-met"
    case significantlyBetter = "significantly-better"
    /// There is no control with results, or there are too few of them.
    case notTested = "not-tested"
    /// No significant difference, and nothing said of what was expected.
    case nothingExpected = "nothing-expected"
    /// No significant difference, but the expected one may be there.
    case changeStillPossible = "change-still-possible"
    /// No significant difference, and certainly not the expected one.
    case changeRuledOut = "change-ruled-out"

    package var verdict: Pilot.Verdict {
      switch self {
      case .mustMissed, .significantlyWorse: .noGo
      case .mustUnknown, .notTested, .nothingExpected, .changeStillPossible: .inconclusive
      case .criteriaMet, .significantlyBetter, .changeRuledOut: .go
      }
    }
  }
}

/// How large a pilot has to be to show what is expected of it.
package struct PilotSample: Sendable {
  /// The planned size of each arm.
  package let planned: Outcome<Int>
  /// The two proportions to tell apart, 0 to 1.
  package let contrast: Outcome<Contrast>
  package let needed: Outcome<SampleSize>
  /// The probability that the planned sample shows the expected change, 0 to 1.
  package let power: Outcome<Double>
  /// The smallest change that the planned sample can be expected to show, as a proportion.
  package let detectable: Outcome<Double>
  /// Two-sided.
  package let alpha: Double
  /// What is wanted.
  package let wantedPower: Double

  package struct Contrast: Sendable {
    package let from: Double
    package let to: Double
  }
}
