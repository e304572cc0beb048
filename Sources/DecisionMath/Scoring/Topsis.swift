/// The result of TOPSIS, alternatives and criteria in the order of the input.
package struct Topsis: Sendable, Hashable {
  /// The weighted normalised figures `t = w·x/√Σx²`, a row per alternative.
  package let weightedNormalised: [[Double]]
  /// The best and the worst weighted normalised figure of each criterion.
  package let ideal: [Double]
  package let antiIdeal: [Double]
  package let distanceToIdeal: [Double]
  package let distanceToAntiIdeal: [Double]
  /// 0 (at the anti-ideal) to 1 (at the ideal), relative to this list of alternatives.
  package let closeness: [Double]

  /// Standard competition ranks by closeness.
  package var ranks: [Int] { competitionRanks(closeness) }
}

/// Technique for order of preference by similarity to ideal solution (Hwang and Yoon, "Multiple
/// Attribute Decision Making", 1981): `r = x/√Σx²`, `t = w·r`, `d± = ‖t − t±‖₂`,
/// `C = d⁻/(d⁺ + d⁻)`. Figures are raw, in any unit; a column of zeros gives zeros, and where all
/// alternatives are equal C is 0.5. Fails with `empty`, `sizesDiffer`, `notFinite`,
/// `negativeWeight` or `weightsSumToZero`.
package func topsis(
  _ matrix: [[Double]], weights: [Double], directions: [Direction]
) throws(InputFailure) -> Topsis {
  let width = try columnCount(of: matrix)
  guard weights.count == width, directions.count == width else { throw .sizesDiffer }
  let weights = try normalisedWeights(weights)
  let columns = (0..<width).map { column in
    vectorNormalised(matrix.map { $0[column] }).map { $0 * weights[column] }
  }
  let ideal = zip(columns, directions).map { best($0, $1) }
  let antiIdeal = zip(columns, directions).map { best($0, $1 == .increase ? .decrease : .increase) }
  let rows = matrix.indices.map { row in columns.map { $0[row] } }
  let toIdeal = rows.map { distance($0, ideal) }
  let toAntiIdeal = rows.map { distance($0, antiIdeal) }
  let closeness = zip(toIdeal, toAntiIdeal).map { near, far in
    areEqual(near + far, 0) ? 0.5 : far / (near + far)
  }
  return Topsis(
    weightedNormalised: rows, ideal: ideal, antiIdeal: antiIdeal, distanceToIdeal: toIdeal,
    distanceToAntiIdeal: toAntiIdeal, closeness: closeness)
}

/// `x/√Σx²`, first divided by the power of two below the greatest figure, which costs no digits and
/// keeps squares from overflowing.
private func vectorNormalised(_ column: [Double]) -> [Double] {
  let greatest = column.map(abs).max() ?? 0
  guard greatest > 0 else { return column }
  let scaled = column.map { $0 / greatest.binade }
  let norm = scaled.reduce(0) { $0 + $1 * $1 }.squareRoot()
  return scaled.map { $0 / norm }
}

private func best(_ column: [Double], _ direction: Direction) -> Double {
  (direction == .increase ? column.max() : column.min()) ?? 0
}

private func distance(_ a: [Double], _ b: [Double]) -> Double {
  zip(a, b).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
}
