/// "The first item matters `value` times as much as the second", items by index.
package struct Judgement: Sendable, Hashable {
  package let first: Int
  package let second: Int
  package let value: Double

  package init(first: Int, second: Int, value: Double) {
    self.first = first
    self.second = second
    self.value = value
  }
}

/// The matrix of pairwise judgements: 1 on the diagonal, the missing direction of each pair the
/// inverse. Fails with `empty`, `tooManyItems` (more than 10), `outOfRange` (an index),
/// `notFinite`, `notPositive` (a judgement of 0 or less), `overflow` (one whose inverse is none),
/// `repeatedJudgement` or `missingJudgement`.
package func reciprocalMatrix(
  size: Int, _ judgements: [Judgement]
) throws(InputFailure) -> [[Double]] {
  guard size > 0 else { throw .empty }
  guard size <= RandomIndex.mostItems else { throw .tooManyItems }
  var cells = [[Double?]](repeating: [Double?](repeating: nil, count: size), count: size)
  for item in 0..<size { cells[item][item] = 1 }
  for judgement in judgements {
    let (first, second) = (judgement.first, judgement.second)
    guard cells.indices.contains(first), cells.indices.contains(second) else { throw .outOfRange }
    guard judgement.value.isFinite else { throw .notFinite }
    guard judgement.value > 0 else { throw .notPositive }
    guard cells[first][second] == nil else { throw .repeatedJudgement }
    cells[first][second] = judgement.value
    cells[second][first] = try finite(1 / judgement.value)
  }
  let matrix = cells.map { $0.compactMap { $0 } }
  guard matrix.allSatisfy({ $0.count == size }) else { throw .missingJudgement }
  return matrix
}
