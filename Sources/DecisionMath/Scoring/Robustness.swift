/// How firmly the winner stands.
package enum RobustnessBadge: String, Sendable, CaseIterable {
  case stable
  case sensitive
  case fragile
  /// There is one ranked alternative, or none: nobody else could win.
  case nobodyElse = "nobody-else"
}

/// Whether the winner changes when the weights do. Alternatives and criteria are indices; several
/// leaders are tied for the first place.
package struct Robustness: Sendable, Hashable {
  package let leaders: [Int]
  /// One outcome per criterion.
  package let criticalWeights: [CriticalWeightOutcome]
  /// Who leads when a criterion is dropped and the others are rescaled, per criterion; nobody where
  /// the others weigh nothing.
  package let leaveOneOutLeaders: [[Int]]
  /// Who leads when all criteria weigh the same.
  package let equalWeightLeaders: [Int]
  package let badge: RobustnessBadge

  /// The smallest |relative change| that changes the winner, and its criterion.
  package var smallestChange: (criterion: Int, change: Double)? {
    smallestRelativeChange(criticalWeights)
  }
}

/// The robustness of a weighted sum's winner. Fragile: the smallest |relative change| of a weight
/// that changes the winner is below 0.10, or the first place is tied, or not the winner alone leads
/// with equal weights. Else stable: the smallest is above 0.25 (or there is none) and the winner
/// alone leads whichever criterion is dropped. Else sensitive. Fails as `weightedSum` does.
package func weightedSumRobustness(
  _ values: [[Double?]], weights: [Double], missing: MissingValues = .fail
) throws(InputFailure) -> Robustness {
  let filled = try fill(values, missing)
  let critical = try criticalWeights(filled, weights: weights, missing: .exclude)
  return try robustness(width: weights.count, criticalWeights: critical) {
    (columns, equally) throws(InputFailure) in
    let kept = filled.map { row in columns.map { row[$0] } }
    let weights = columns.map { equally ? 1 : weights[$0] }
    return try weightedSum(kept, weights: weights, missing: .exclude).scores
  }
}

/// The robustness of TOPSIS's winner: there is no closed form for critical weights, so the badge
/// rests on leaving criteria out and on equal weights. Fails as `topsis` does.
package func topsisRobustness(
  _ matrix: [[Double]], weights: [Double], directions: [Direction]
) throws(InputFailure) -> Robustness {
  _ = try topsis(matrix, weights: weights, directions: directions)
  let critical = weights.map { _ in CriticalWeightOutcome.noClosedForm }
  return try robustness(width: weights.count, criticalWeights: critical) {
    (columns, equally) throws(InputFailure) in
    try topsis(
      matrix.map { row in columns.map { row[$0] } },
      weights: columns.map { equally ? 1 : weights[$0] },
      directions: columns.map { directions[$0] }
    ).closeness
  }
}

/// Runs a method over all criteria, over all but one, and with equal weights.
private func robustness(
  width: Int, criticalWeights: [CriticalWeightOutcome],
  scores: (_ columns: [Int], _ equally: Bool) throws(InputFailure) -> [Double?]
) throws(InputFailure) -> Robustness {
  let columns = Array(0..<width)
  let all = try scores(columns, false)
  var leaveOneOut: [[Int]] = []
  for dropped in columns {
    do throws(InputFailure) {
      leaveOneOut.append(leaders(try scores(columns.filter { $0 != dropped }, false)))
    } catch .weightsSumToZero, .empty {
      leaveOneOut.append([])
    }
  }
  let first = leaders(all)
  let equal = leaders(try scores(columns, true))
  let badge =
    all.compactMap { $0 }.count > 1
    ? verdict(first, criticalWeights, leaveOneOut, equal) : .nobodyElse
  return Robustness(
    leaders: first, criticalWeights: criticalWeights, leaveOneOutLeaders: leaveOneOut,
    equalWeightLeaders: equal, badge: badge)
}

private func verdict(
  _ leaders: [Int], _ criticalWeights: [CriticalWeightOutcome], _ leaveOneOut: [[Int]],
  _ equalWeight: [Int]
) -> RobustnessBadge {
  let smallest = smallestRelativeChange(criticalWeights)?.change
  let isClose = smallest.map { isBelow($0, 0.10) } ?? false
  if leaders.count != 1 || equalWeight != leaders || isClose { return .fragile }
  let isFar = smallest.map { isAbove($0, 0.25) } ?? true
  let others = leaveOneOut.filter { !$0.isEmpty }
  return isFar && others.allSatisfy { $0 == leaders } ? .stable : .sensitive
}

private func smallestRelativeChange(
  _ outcomes: [CriticalWeightOutcome]
) -> (criterion: Int, change: Double)? {
  var smallest: (criterion: Int, change: Double)?
  for (criterion, outcome) in outcomes.enumerated() {
    guard let change = outcome.criticalWeight?.relativeChange.map(abs) else { continue }
    if let smallest, !isBelow(change, smallest.change) { continue }
    smallest = (criterion, change)
  }
  return smallest
}
