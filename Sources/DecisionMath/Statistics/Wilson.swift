/// Wilson's score interval of one proportion, without continuity correction (Wilson, "Probable
/// inference, the law of succession, and statistical inference", JASA 22, 1927): `(p + z²/2n ±
/// z·√(p(1−p)/n + z²/4n²))/(1 + z²/n)`. Inside 0 to 1; the low end is exactly 0 without successes
/// and the high end exactly 1 without failures. Fails with `outOfRange` unless 0 < confidence < 1.
package func wilsonInterval(
  _ arm: Arm, confidence: Double = 0.95
) throws(InputFailure) -> Interval {
  let z = try twoSidedQuantile(alpha: 1 - confidence)
  let trials = Double(arm.trials)
  let centre = arm.proportion + z * z / (2 * trials)
  let margin = z * (arm.variance + z * z / (4 * trials * trials)).squareRoot()
  let divisor = 1 + z * z / trials
  return Interval(
    low: arm.successes == 0 ? 0 : max(0, (centre - margin) / divisor),
    high: arm.failures == 0 ? 1 : min(1, (centre + margin) / divisor))
}
