/// One arm of a trial of a proportion.
package struct Arm: Sendable, Hashable {
  package let successes: Int
  package let trials: Int

  /// Fails with `outOfRange` unless 0 ≤ successes ≤ trials and there is a trial.
  package init(successes: Int, trials: Int) throws(InputFailure) {
    guard trials > 0, (0...trials).contains(successes) else { throw .outOfRange }
    self.successes = successes
    self.trials = trials
  }

  package var failures: Int { trials - successes }

  /// The share of successes, 0 to 1.
  package var proportion: Double { Double(successes) / Double(trials) }

  /// `p·(1 − p)/n`, without the error of the subtraction.
  var variance: Double {
    proportion * (Double(failures) / Double(trials)) / Double(trials)
  }
}

/// An interval of confidence.
package struct Interval: Sendable, Hashable {
  package let low: Double
  package let high: Double

  package init(low: Double, high: Double) {
    self.low = low
    self.high = high
  }

  /// True where a value lies inside or equals an end.
  package func contains(_ value: Double) -> Bool {
    !isBelow(value, low) && !isAbove(value, high)
  }
}

/// The z that a standard normal value exceeds, up or down, with probability α. Fails with
/// `outOfRange` unless 0 < α < 1.
func twoSidedQuantile(alpha: Double) throws(InputFailure) -> Double {
  guard alpha > 0, alpha < 1 else { throw .outOfRange }
  return -(try normalQuantile(alpha / 2))
}
