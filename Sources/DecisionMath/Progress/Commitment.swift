/// The gap of an answer in the good direction, `(value − target)/|target − baseline|`, the sign
/// turned where less is better: 0 or more meets the target. Fails with `notFinite`, `noSpan` (the
/// target is the baseline) or `overflow`.
package func commitmentGap(
  value: Double, target: Double, baseline: Double, _ direction: Direction
) throws(InputFailure) -> Double {
  try requireFinite([value, target, baseline])
  guard baseline != target else { throw .noSpan }
  return try finite(direction.sign * ((value - target) / abs(target - baseline)))
}

/// The weighted share of what is met, each met one counting by a credit of 0 to 1 (1 plainly, a
/// factor of its evidence for a credible share, 0 where it is not met). Fails with `sizesDiffer`,
/// `empty`, `notFinite`, `outOfRange` (a credit), `negativeWeight` or `weightsSumToZero`.
package func coverage(credits: [Double], weights: [Double]) throws(InputFailure) -> Double {
  guard credits.count == weights.count else { throw .sizesDiffer }
  try requireFinite(credits)
  guard credits.allSatisfy({ (0...1).contains($0) }) else { throw .outOfRange }
  let shares = try normalisedWeights(weights)
  return min(1, sum(of: zip(credits, shares).map { $0 * $1 }))
}

/// Among values that were measured after a promise, the share that kept it.
package enum PromiseKeptRate: Sendable, Hashable {
  case share(Double)
  case neverMeasured
}

/// How often measured values met a committed one. Fails with `notFinite`.
package func promiseKeptRate(
  _ values: [Double], committed: Double, _ direction: Direction
) throws(InputFailure) -> PromiseKeptRate {
  try requireFinite(values + [committed])
  guard !values.isEmpty else { return .neverMeasured }
  let kept = values.count { meets($0, committed, direction) }
  return .share(Double(kept) / Double(values.count))
}
