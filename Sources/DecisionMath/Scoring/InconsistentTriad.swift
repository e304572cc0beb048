/// Three items, by index, whose judgements contradict each other.
package struct InconsistentTriad: Sendable, Hashable {
  package let first: Int
  package let second: Int
  package let third: Int
  /// `|ln(a₁₂ · a₂₃ · a₃₁)|`: 0 where the judgement of the first over the third is the product of
  /// the other two.
  package let inconsistency: Double
}

/// The triad that contradicts itself most, the first of equals (Koczkodaj, "A new definition of
/// consistency of pairwise comparisons", Mathematical and Computer Modelling 18, 1993, takes the
/// worst triad too); nothing for fewer than three items. Fails with `empty`, `sizesDiffer`,
/// `notFinite` or `notPositive`.
package func worstTriad(of matrix: [[Double]]) throws(InputFailure) -> InconsistentTriad? {
  let size = try columnCount(of: matrix)
  guard matrix.count == size else { throw .sizesDiffer }
  guard matrix.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else { throw .notPositive }
  let logarithms = matrix.map { $0.map(naturalLogarithm) }
  var worst: InconsistentTriad?
  for first in 0..<size {
    for second in 0..<size where second > first {
      for third in 0..<size where third > second {
        let cycle =
          logarithms[first][second] + logarithms[second][third] + logarithms[third][first]
        if let worst, !isAbove(abs(cycle), worst.inconsistency) { continue }
        worst = InconsistentTriad(
          first: first, second: second, third: third, inconsistency: abs(cycle))
      }
    }
  }
  return worst
}
