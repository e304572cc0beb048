/// `w/Σw`: shares that sum to 1. Fails with `empty`, `notFinite`, `negativeWeight` or
/// `weightsSumToZero`.
package func normalisedWeights(_ weights: [Double]) throws(InputFailure) -> [Double] {
  guard let greatest = weights.max() else { throw .empty }
  try requireFinite(weights)
  guard weights.allSatisfy({ $0 >= 0 }) else { throw .negativeWeight }
  guard greatest > 0 else { throw .weightsSumToZero }
  let total = sum(of: weights)
  if total.isFinite { return weights.map { $0 / total } }
  return try normalisedWeights(weights.map { $0 / greatest })
}

/// Rank-order-centroid weights `(1/n) Σ_{k=r..n} 1/k` of ranks 1 (most important) to n (Barron and
/// Barrett, "Decision quality using ranked attribute weights", Management Science 42, 1996). They
/// sum to 1. Fails with `empty`, or with `outOfRange` for more ranks than can be listed.
package func rankOrderCentroidWeights(count: Int) throws(InputFailure) -> [Double] {
  guard count > 0 else { throw .empty }
  try requireListable(count)
  var weights: [Double] = []
  var tail = 0.0
  for rank in stride(from: count, through: 1, by: -1) {
    tail += 1 / Double(rank)
    weights.append(tail / Double(count))
  }
  return weights.reversed()
}
