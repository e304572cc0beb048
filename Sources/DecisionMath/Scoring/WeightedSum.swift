/// What a missing value does to its alternative.
package enum MissingValues: Sendable, Hashable, CaseIterable {
  /// There is no result at all.
  case fail
  /// The value is 0, the worst.
  case worst
  /// The other weights of that alternative are rescaled to 1.
  case exclude
}

/// The result of a weighted sum, in the order of the input.
package struct WeightedSum: Sendable, Hashable {
  /// The criteria's weights, which sum to 1.
  package let weights: [Double]
  /// 0 to 1 where the values are. Nothing only for an alternative of which no value with a weight
  /// is known and the others are excluded.
  package let scores: [Double?]
  /// What each criterion adds to the score; nothing for a value that was excluded.
  package let contributions: [[Double?]]

  /// Standard competition ranks; nothing without a score.
  package var ranks: [Int?] { competitionRanks(scores) }
}

/// `S = Σ w·v` with weights normalised to 1 (Fishburn, "Additive utilities with incomplete product
/// sets", Operations Research 15, 1967). Values: a row per alternative, a column per criterion,
/// nothing where missing. Fails with `empty`, `sizesDiffer`, `notFinite`, `negativeWeight`,
/// `weightsSumToZero`, `missingValue` (where missing values fail) or `overflow`.
package func weightedSum(
  _ values: [[Double?]], weights: [Double], missing: MissingValues = .fail
) throws(InputFailure) -> WeightedSum {
  let filled = try fill(values, missing)
  guard try columnCount(of: filled) == weights.count else { throw .sizesDiffer }
  let weights = try normalisedWeights(weights)
  var scores: [Double?] = []
  var contributions: [[Double?]] = []
  for row in filled {
    let terms = contributionsOfRow(row, weights)
    contributions.append(terms)
    let known = terms.compactMap { $0 }
    scores.append(known.isEmpty ? nil : try finite(sum(of: known)))
  }
  return WeightedSum(weights: weights, scores: scores, contributions: contributions)
}

/// The matrix with its missing values treated: 0 for `worst`, still missing for `exclude`.
func fill(
  _ values: [[Double?]], _ missing: MissingValues
) throws(InputFailure) -> [[Double?]] {
  switch missing {
  case .fail:
    guard values.allSatisfy({ !$0.contains(nil) }) else { throw .missingValue }
    return values
  case .worst:
    return values.map { $0.map { $0 ?? 0 } }
  case .exclude:
    return values
  }
}

/// w·v of each known value, weights rescaled over the known ones; nothing at all where those weigh
/// 0.
private func contributionsOfRow(_ row: [Double?], _ weights: [Double]) -> [Double?] {
  let isComplete = !row.contains(nil)
  let known = zip(row, weights).map { $0 == nil ? 0 : $1 }
  let total = isComplete ? 1 : sum(of: known)
  guard total > 0 else { return row.map { _ in nil } }
  return zip(row, weights).map { value, weight in value.map { $0 * weight / total } }
}
