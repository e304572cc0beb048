/// How far a score has come.
package enum Band: String, Sendable, CaseIterable {
  case red
  case amber
  case green
}

/// The band of a score of 0 to 1: green from 0.7, amber from 0.4, red below (Doerr, "Measure What
/// Matters", 2018, with the gaps between the printed bands closed). A score that equals an edge has
/// reached it.
package func band(of score: Double) -> Band {
  if meets(score, 0.7, .increase) { return .green }
  return meets(score, 0.4, .increase) ? .amber : .red
}

/// The score of a measured key result, `clamp((value − baseline)/(target − baseline), 0, 1)`: one
/// formula for rising and falling metrics. Fails with `notFinite`, `noSpan` (the target is the
/// baseline) or `overflow`.
package func keyResultScore(
  baseline: Double, target: Double, value actual: Double
) throws(InputFailure) -> Double {
  try value(of: actual, between: Anchors(worst: baseline, best: target)).value
}

/// The score of milestones, `Σ weight of done / Σ weight`. Fails with `sizesDiffer`, `empty`,
/// `notFinite`, `negativeWeight` or `weightsSumToZero`.
package func milestoneScore(weights: [Double], done: [Bool]) throws(InputFailure) -> Double {
  guard weights.count == done.count else { throw .sizesDiffer }
  let shares = try normalisedWeights(weights)
  return min(1, sum(of: zip(shares, done).map { $1 ? $0 : 0 }))
}

/// The score of an objective over its key results.
package enum ObjectiveScore: Sendable, Hashable {
  /// The score of what is known, and the share of the weight that is known, each 0 to 1.
  case score(Double, coverage: Double)
  /// No key result with a weight is known.
  case unknown
}

/// `Σ w·s / Σ w` over the known scores, with its coverage `Σ w known / Σ w all`; nothing is
/// unknown, which is not zero. Fails with `sizesDiffer`, `empty`, `notFinite`, `negativeWeight` or
/// `weightsSumToZero`.
package func objectiveScore(
  _ scores: [Double?], weights: [Double]
) throws(InputFailure) -> ObjectiveScore {
  guard scores.count == weights.count else { throw .sizesDiffer }
  try requireFinite(scores.compactMap { $0 })
  let shares = try normalisedWeights(weights)
  let known = sum(of: zip(scores, shares).map { $0 == nil ? 0 : $1 })
  guard known > 0 else { return .unknown }
  let points = sum(of: zip(scores, shares).map { ($0 ?? 0) * $1 })
  return .score(try finite(points / known), coverage: min(1, known))
}
