/// Standard competition ranks (1, 2, 2, 4) of scores where more is better. Scores that equal the
/// first of their group share its rank. Without a score there is no rank; a score that is not a
/// number has none either.
package func competitionRanks(_ scores: [Double?]) -> [Int?] {
  let order = scores.indices.filter { !(scores[$0]?.isNaN ?? true) }
    .sorted { a, b in
      let (first, second) = (scores[a] ?? 0, scores[b] ?? 0)
      return first == second ? a < b : first > second
    }
  var ranks = [Int?](repeating: nil, count: scores.count)
  var group = (score: Double.nan, rank: 0)
  for (position, index) in order.enumerated() {
    let score = scores[index] ?? .nan
    if !areEqual(score, group.score) { group = (score, position + 1) }
    ranks[index] = group.rank
  }
  return ranks
}

/// Standard competition ranks where every score is known. A score that is not a number comes last.
package func competitionRanks(_ scores: [Double]) -> [Int] {
  competitionRanks(scores.map(Optional.some)).map { $0 ?? scores.count }
}

/// The indices that have the first rank, in order of index: several where the first place is tied,
/// none where nothing has a score.
package func leaders(_ scores: [Double?]) -> [Int] {
  let ranks = competitionRanks(scores)
  return ranks.indices.filter { ranks[$0] == 1 }
}

/// The ranked indices from first to last; ties in order of index.
package func ranking(_ scores: [Double?]) -> [Int] {
  let ranks = competitionRanks(scores)
  return ranks.indices.filter { ranks[$0] != nil }
    .sorted { (ranks[$0] ?? 0, $0) < (ranks[$1] ?? 0, $1) }
}
