/// How far one weight would have to fall for two alternatives to change places.
package enum AbsoluteChange: Sendable, Hashable {
  /// The change in per cent of the weight; negative where the weight would have to rise.
  case percent(Double)
  /// The weight would have to fall below 0, or the criterion does not tell the two apart.
  case notFeasible
}

/// The change of one criterion's weight, the others staying as they are, at which the scores of two
/// alternatives are equal: `δ = (P_q − P_p)/(a_qk − a_pk)`, feasible if δ ≤ w_k, in per cent
/// `100·δ/w_k` (Triantaphyllou and Sánchez, "A sensitivity analysis approach for some deterministic
/// multi-criteria decision-making methods", Decision Sciences 28, 1997). Weights are normalised to
/// 1. Fails with `outOfRange` for an index that there is not, `notPositive` for a weight of 0, and
/// as `weightedSum` does.
package func absoluteChange(
  of criterion: Int, between first: Int, and second: Int, _ values: [[Double]], weights: [Double]
) throws(InputFailure) -> AbsoluteChange {
  let result = try weightedSum(values, weights: weights)
  guard weights.indices.contains(criterion), values.indices.contains(first),
    values.indices.contains(second), let firstScore = result.scores[first],
    let secondScore = result.scores[second]
  else { throw .outOfRange }
  let weight = result.weights[criterion]
  guard weight > 0 else { throw .notPositive }
  let difference = values[second][criterion] - values[first][criterion]
  guard difference != 0 else { return .notFeasible }
  let change = (secondScore - firstScore) / difference
  guard change.isFinite, !isAbove(change, weight) else { return .notFeasible }
  return .percent(100 * change / weight)
}
