/// Two proportions that a trial shall tell apart, as R's `power.prop.test` sees them.
private struct Contrast {
  let difference: Double
  /// `√(2·p̄·q̄)` with p̄ the mean of the two.
  let pooledSpread: Double
  /// `√(p₁q₁ + p₂q₂)`.
  let spread: Double

  init(_ first: Double, _ second: Double) throws(InputFailure) {
    guard (0...1).contains(first), (0...1).contains(second) else { throw .outOfRange }
    let mean = (first + second) / 2
    difference = abs(first - second)
    pooledSpread = (2 * mean * (1 - mean)).squareRoot()
    spread = (first * (1 - first) + second * (1 - second)).squareRoot()
  }

  /// `Φ((√n·|p₁−p₂| − z·√(2p̄q̄))/√(p₁q₁+p₂q₂))`; where nothing is left to chance, 0 or 1.
  func power(_ perArm: Double, _ z: Double) -> Double {
    let distance = perArm.squareRoot() * difference - z * pooledSpread
    return spread > 0 ? normalDistribution(distance / spread) : distance > 0 ? 1 : 0
  }
}

/// How many trials an arm needs.
package struct SampleSize: Sendable, Hashable {
  package let exact: Double
  /// The exact number rounded up.
  package let perArm: Int
}

/// Trials per arm to tell two proportions apart, two-sided: `n = (z_{1−α/2}√(2p̄q̄) +
/// z_{power}√(p₁q₁+p₂q₂))²/(p₁−p₂)²`. Fails with `outOfRange` (proportions outside 0 to 1, α or
/// power outside or at the ends of it), `noSpan` (equal proportions) or `overflow`.
package func sampleSize(
  from first: Double, to second: Double, alpha: Double = 0.05, power: Double = 0.8
) throws(InputFailure) -> SampleSize {
  let contrast = try Contrast(first, second)
  let z = try twoSidedQuantile(alpha: alpha)
  let reserve = try normalQuantile(power)
  guard contrast.difference > 0 else { throw .noSpan }
  let root = (z * contrast.pooledSpread + reserve * contrast.spread) / contrast.difference
  let exact = try finite(max(0, root) * max(0, root))
  guard exact < 1e15 else { throw .overflow }
  let nearest = exact.rounded()
  let whole = areEqual(exact, nearest) ? nearest : exact.rounded(.up)
  return SampleSize(exact: exact, perArm: max(1, Int(whole)))
}

/// The probability that n trials per arm show the difference of two proportions, two-sided at α.
/// Fails with `outOfRange` (proportions outside 0 to 1, α outside or at its ends, n not above 0).
package func testPower(
  perArm trials: Double, from first: Double, to second: Double, alpha: Double = 0.05
) throws(InputFailure) -> Double {
  guard trials > 0, trials.isFinite else { throw .outOfRange }
  return try Contrast(first, second).power(trials, try twoSidedQuantile(alpha: alpha))
}

/// The smallest change that a trial can be expected to show.
package enum DetectableChange: Sendable, Hashable {
  /// The second proportion.
  case to(Double)
  /// Not even the whole way to 0 or 1 would be shown with that power.
  case notReachable
}

/// The proportion nearest to the first one, in a direction, that n trials per arm show with a
/// power, by bisection to the last digit. Fails with `outOfRange` as `testPower` does, or for a
/// power at or below α or of 1 and more.
package func detectableChange(
  perArm trials: Double, from first: Double, _ direction: Direction = .increase,
  alpha: Double = 0.05, power: Double = 0.8
) throws(InputFailure) -> DetectableChange {
  guard power > alpha, power < 1 else { throw .outOfRange }
  var reached = direction == .increase ? 1.0 : 0.0
  guard try testPower(perArm: trials, from: first, to: reached, alpha: alpha) >= power else {
    return .notReachable
  }
  var missed = first
  while true {
    let middle = missed + (reached - missed) / 2
    guard middle != missed, middle != reached else { return .to(reached) }
    let isShown = try testPower(perArm: trials, from: first, to: middle, alpha: alpha) >= power
    if isShown { reached = middle } else { missed = middle }
  }
}
