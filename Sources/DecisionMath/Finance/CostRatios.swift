/// A share of an amount.
package enum CostRatio: Sendable, Hashable {
  case ratio(Double)
  /// The amount that it would be a share of is 0.
  case nothingToCompare
}

/// `100·(baseline − option)/baseline` of two totals: the saving in per cent. Fails with `notFinite`
/// or `overflow`.
package func savingPercent(
  baseline: Double, option: Double
) throws(InputFailure) -> CostRatio {
  try requireFinite([baseline, option])
  guard baseline != 0 else { return .nothingToCompare }
  return .ratio(try finite(100 * ((baseline - option) / baseline)))
}

/// `(total − price)/price`: what is paid beside the price of the work, as a multiple of it. Fails
/// with `notFinite` or `overflow`.
package func overheadRatio(total: Double, price: Double) throws(InputFailure) -> CostRatio {
  try requireFinite([total, price])
  guard price != 0 else { return .nothingToCompare }
  return .ratio(try finite((total - price) / price))
}

/// `unit price + failure rate · cost of a failure`: what a unit really costs. Fails with
/// `notFinite`, `outOfRange` (a rate outside 0 to 1) or `overflow`.
package func unitCostWithFailures(
  price: Double, failureRate: Double, costOfFailure: Double
) throws(InputFailure) -> Double {
  try requireFinite([price, failureRate, costOfFailure])
  guard (0...1).contains(failureRate) else { throw .outOfRange }
  return try finite(price + failureRate * costOfFailure)
}
