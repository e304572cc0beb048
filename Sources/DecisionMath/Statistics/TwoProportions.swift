/// The pooled two-sided z test of two proportions.
package struct TwoProportionTest: Sendable, Hashable {
  package let z: Double
  /// The probability of a difference at least so large if there is none, 0 to 1.
  package let p: Double
  /// The proportion of both arms together.
  package let pooled: Double
}

/// What a test of two proportions says.
package enum TwoProportionOutcome: Sendable, Hashable {
  case tested(TwoProportionTest)
  /// An arm has fewer than 5 successes or fewer than 5 failures: the normal approximation would
  /// look like knowledge and be none.
  case tooFew
}

/// Compares two arms: `p̄ = (x₁+x₂)/(n₁+n₂)`, `z = (x₁/n₁ − x₂/n₂)/√(p̄(1−p̄)(1/n₁+1/n₂))`,
/// `p = erfc(|z|/√2)` (Fleiss, "Statistical Methods for Rates and Proportions", without continuity
/// correction).
package func testTwoProportions(_ subject: Arm, _ control: Arm) -> TwoProportionOutcome {
  let fewest =
    [subject.successes, subject.failures, control.successes, control.failures].min() ?? 0
  guard fewest >= 5 else { return .tooFew }
  let trials = (Double(subject.trials), Double(control.trials))
  let pooled = (Double(subject.successes) + Double(control.successes)) / (trials.0 + trials.1)
  let error = (pooled * (1 - pooled) * (1 / trials.0 + 1 / trials.1)).squareRoot()
  let z = (subject.proportion - control.proportion) / error
  return .tested(
    TwoProportionTest(z: z, p: complementaryError(abs(z) / 2.0.squareRoot()), pooled: pooled))
}

/// The confidence interval of subject − control, unpooled: `± z·√(p₁q₁/n₁ + p₂q₂/n₂)`. Between −1
/// and 1 only for large samples; it is not cut. Fails with `outOfRange` unless 0 < confidence < 1.
package func differenceInterval(
  _ subject: Arm, _ control: Arm, confidence: Double = 0.95
) throws(InputFailure) -> Interval {
  let difference = subject.proportion - control.proportion
  let error = (subject.variance + control.variance).squareRoot()
  let margin = try twoSidedQuantile(alpha: 1 - confidence) * error
  return Interval(low: difference - margin, high: difference + margin)
}
