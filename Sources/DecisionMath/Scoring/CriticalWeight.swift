/// The weight of one criterion at which the winner changes.
package struct CriticalWeight: Sendable, Hashable {
  /// Strictly between 0 and 1; at it the winner and the rival tie, and just beyond it the rival is
  /// ahead.
  package let weight: Double
  /// The index of the alternative that overtakes the winner there.
  package let rival: Int
  /// `(ω* − w)/w`; nothing for a criterion that weighs 0.
  package let relativeChange: Double?
}

/// Whether some weight of a criterion changes the winner.
package enum CriticalWeightOutcome: Sendable, Hashable {
  case flips(CriticalWeight)
  /// No weight strictly between 0 and 1 does.
  case never
  /// The criterion has all the weight, so that there are no others to rescale.
  case onlyCriterion
  /// There is no single winner whose place could be lost.
  case firstPlaceTied
  /// There is one ranked alternative, or none.
  case nobodyElse
  /// The method has no closed form for it.
  case noClosedForm

  package var criticalWeight: CriticalWeight? {
    if case .flips(let found) = self { found } else { nil }
  }
}

/// The critical weight of each criterion of a weighted sum, the other weights rescaled in
/// proportion. With `R_i = (S_i − w_k·v_ik)/(1 − w_k)` the scores of the winner p and a rival q
/// cross at `ω* = (R_p − R_q)/((R_p − R_q) − (v_pk − v_qk))`; of all rivals the crossing nearest to
/// the weight counts, of equally near ones the rival with the lower index. Where excluded values
/// rescale an alternative's own weights, scores are ratios of lines in ω and cross where a
/// quadratic is 0. Fails as `weightedSum` does.
package func criticalWeights(
  _ values: [[Double?]], weights: [Double], missing: MissingValues = .fail
) throws(InputFailure) -> [CriticalWeightOutcome] {
  let filled = try fill(values, missing)
  let result = try weightedSum(filled, weights: weights, missing: .exclude)
  let ranked = result.scores.indices.filter { result.scores[$0] != nil }
  guard ranked.count > 1 else { return weights.map { _ in .nobodyElse } }
  let first = leaders(result.scores)
  guard first.count == 1, let winner = first.first else {
    return weights.map { _ in .firstPlaceTied }
  }
  return weights.indices.map { criterion in
    criticalWeight(
      of: criterion, winner: winner, rivals: ranked.filter { $0 != winner }, filled, result.weights)
  }
}

private func criticalWeight(
  of criterion: Int, winner: Int, rivals: [Int], _ values: [[Double?]], _ weights: [Double]
) -> CriticalWeightOutcome {
  let weight = weights[criterion]
  guard !areEqual(weight, 1) else { return .onlyCriterion }
  let lines = values.map { ScoreLine($0, criterion, weights) }
  var nearest: (weight: Double, rival: Int)?
  for rival in rivals {
    for crossing in lines[winner].crossings(with: lines[rival])
    where isAbove(crossing, 0) && isBelow(crossing, 1) {
      let distance = abs(crossing - weight)
      if let nearest, !isBelow(distance, abs(nearest.weight - weight)) { continue }
      nearest = (crossing, rival)
    }
  }
  guard let nearest else { return .never }
  return .flips(
    CriticalWeight(
      weight: nearest.weight, rival: nearest.rival,
      relativeChange: weight > 0 ? (nearest.weight - weight) / weight : nil))
}

/// The score of an alternative as the weight ω of one criterion moves from 0 to 1: a ratio of two
/// lines, whose divisor is 1 unless values are missing.
private struct ScoreLine {
  private let numerator: (constant: Double, slope: Double)
  private let divisor: (constant: Double, slope: Double)

  init(_ row: [Double?], _ criterion: Int, _ weights: [Double]) {
    let rest = row.indices.filter { $0 != criterion && row[$0] != nil }
    let scale = 1 - weights[criterion]
    let others = sum(of: rest.map { (row[$0] ?? 0) * weights[$0] / scale })
    let isComplete = rest.count == row.count - 1
    let known = isComplete ? 1 : sum(of: rest.map { weights[$0] / scale })
    if let value = row[criterion] {
      numerator = (others, value - others)
      divisor = (known, 1 - known)
    } else {
      numerator = (others, 0)
      divisor = (known, 0)
    }
  }

  /// Where the two scores are equal and change places; up to two weights, perhaps outside 0 to 1.
  func crossings(with other: ScoreLine) -> [Double] {
    let (a, b) = (numerator, other.numerator)
    let (c, d) = (divisor, other.divisor)
    let square = a.slope * d.slope - b.slope * c.slope
    let linear =
      (a.constant * d.slope - b.constant * c.slope) + (a.slope * d.constant - b.slope * c.constant)
    let constant = a.constant * d.constant - b.constant * c.constant
    if square == 0 { return linear == 0 ? [] : [-constant / linear] }
    // Scores that are equal at an end meet there. Rounding would split a double root at it into one
    // a hair inside, which looks like a crossing; the other root has a form without a root.
    if areEqual(constant, 0) { return [-linear / square] }
    if areEqual(square + linear + constant, 0) { return [constant / square] }
    let discriminant = linear * linear - 4 * square * constant
    guard discriminant > 0 else { return [] }
    let root = discriminant.squareRoot()
    let half = -(linear + (linear < 0 ? -root : root)) / 2
    return half == 0 ? [] : [half / square, constant / half]
  }
}
