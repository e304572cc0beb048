/// How far two rankings agree.
package enum RankAgreement: Sendable, Hashable {
  /// −1 (reversed) to 1 (the same order).
  case coefficient(Double)
  /// One of the two lists has fewer than two different values, so that nothing can agree with it.
  case noVariation
}

/// Kendall's τ-b, `(C − D)/√((n₀ − n₁)(n₀ − n₂))` over all pairs, with ties by equality (Kendall,
/// "The treatment of ties in ranking problems", Biometrika 33, 1945). Fails with `sizesDiffer` or
/// `notFinite`.
package func kendallTauB(
  _ first: [Double], _ second: [Double]
) throws(InputFailure) -> RankAgreement {
  try requirePairs(first, second)
  var concordance = 0.0
  var different = (first: 0.0, second: 0.0)
  for left in first.indices {
    for right in first.indices where right > left {
      let a = order(first[left], first[right])
      let b = order(second[left], second[right])
      concordance += a * b
      different.first += abs(a)
      different.second += abs(b)
    }
  }
  guard different.first > 0, different.second > 0 else { return .noVariation }
  let divisor = (different.first * different.second).squareRoot()
  return .coefficient(min(max(concordance / divisor, -1), 1))
}

/// Spearman's ρ: Pearson's correlation of the ranks, ties having the mean of their ranks (Spearman,
/// "The proof and measurement of association between two things", 1904). Fails with `sizesDiffer`
/// or `notFinite`.
package func spearmanRho(
  _ first: [Double], _ second: [Double]
) throws(InputFailure) -> RankAgreement {
  try requirePairs(first, second)
  let mean = (Double(first.count) + 1) / 2
  let a = midRanks(first).map { $0 - mean }
  let b = midRanks(second).map { $0 - mean }
  let products = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
  let squares = (a.reduce(0) { $0 + $1 * $1 }, b.reduce(0) { $0 + $1 * $1 })
  guard squares.0 > 0, squares.1 > 0 else { return .noVariation }
  let divisor = squares.0.squareRoot() * squares.1.squareRoot()
  return .coefficient(min(max(products / divisor, -1), 1))
}

/// Ranks from 1 for the smallest value; equal values share the mean of the places they take.
package func midRanks(_ values: [Double]) -> [Double] {
  let ranks = competitionRanks(values.map { -$0 })
  var sizes: [Int: Int] = [:]
  for rank in ranks { sizes[rank, default: 0] += 1 }
  return ranks.map { Double($0) + Double((sizes[$0] ?? 1) - 1) / 2 }
}

private func requirePairs(_ first: [Double], _ second: [Double]) throws(InputFailure) {
  guard first.count == second.count else { throw .sizesDiffer }
  try requireFinite(first + second)
}

private func order(_ a: Double, _ b: Double) -> Double {
  areEqual(a, b) ? 0 : a < b ? -1 : 1
}
