/// A line `y = intercept + slope·x` through points by ordinary least squares.
package struct LinearFit: Sendable, Hashable {
  package let slope: Double
  package let intercept: Double
  /// The share of y's variance that the line explains, 0 to 1; nothing where y does not vary.
  package let rSquared: Double?

  /// The line at x; infinite or not a number where that overflows.
  package func value(at x: Double) -> Double { intercept + slope * x }
}

/// Whether there is a line.
package enum LinearFitOutcome: Sendable, Hashable {
  case line(LinearFit)
  /// Fewer than three points: two always lie on a line.
  case tooFew
  /// All points have one x.
  case noSpread
}

/// Ordinary least squares over centred values, `slope = Σ(x−x̄)(y−ȳ)/Σ(x−x̄)²`. Fails with
/// `sizesDiffer`, `notFinite` or `overflow`.
package func fitLine(_ x: [Double], _ y: [Double]) throws(InputFailure) -> LinearFitOutcome {
  guard x.count == y.count else { throw .sizesDiffer }
  try requireFinite(x + y)
  guard x.count >= 3 else { return .tooFew }
  guard x.contains(where: { $0 != x.first }) else { return .noSpread }
  let count = Double(x.count)
  let mean = (x: try finite(sum(of: x) / count), y: try finite(sum(of: y) / count))
  let dx = x.map { $0 - mean.x }
  let dy = y.map { $0 - mean.y }
  let xx = try finite(sum(of: dx.map { $0 * $0 }))
  let yy = try finite(sum(of: dy.map { $0 * $0 }))
  let xy = try finite(sum(of: zip(dx, dy).map { $0 * $1 }))
  guard xx > 0 else { return .noSpread }
  let slope = try finite(xy / xx)
  let explained = y.contains { $0 != y.first } && yy > 0 ? min(1, slope * (xy / yy)) : nil
  return .line(
    LinearFit(
      slope: slope, intercept: try finite(mean.y - slope * mean.x),
      rSquared: explained.map { max(0, $0) }))
}
