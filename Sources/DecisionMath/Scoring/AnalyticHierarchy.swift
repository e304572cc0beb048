/// What a matrix of pairwise judgements says (Saaty, "The Analytic Hierarchy Process", 1980).
package struct Priorities: Sendable, Hashable {
  /// The principal eigenvector, which sums to 1.
  package let values: [Double]
  /// The mean of (Aw)ᵢ/wᵢ; the number of items where the judgements are consistent.
  package let lambdaMax: Double

  /// `CI = (λmax − n)/(n − 1)`; 0 for a single item.
  package var consistencyIndex: Double {
    guard values.count > 1 else { return 0 }
    return (lambdaMax - Double(values.count)) / Double(values.count - 1)
  }

  /// `CR = CI/RI`; 0 for one or two items, which cannot contradict each other.
  package func consistencyRatio(by table: RandomIndex = .saaty1980) -> Double {
    guard let index = table.value(for: values.count) else { return 0 }
    return consistencyIndex / index
  }

  /// True where the judgements are consistent enough to be used: CR ≤ 0.10.
  package func isConsistent(by table: RandomIndex = .saaty1980) -> Bool {
    !isAbove(consistencyRatio(by: table), 0.10)
  }
}

/// The priorities of a reciprocal matrix by power iteration, which stops when no priority moves by
/// more than 1e-12 and takes at most 1000 steps. Fails with `empty`, `sizesDiffer` (not square),
/// `notFinite`, `notPositive` (a cell of 0 or less), `tooManyItems` (more than 10), `overflow` or
/// `noConvergence`.
package func priorities(of matrix: [[Double]]) throws(InputFailure) -> Priorities {
  let size = try columnCount(of: matrix)
  guard matrix.count == size else { throw .sizesDiffer }
  guard size <= RandomIndex.mostItems else { throw .tooManyItems }
  guard matrix.allSatisfy({ $0.allSatisfy { $0 > 0 } }) else { throw .notPositive }
  var current = [Double](repeating: 1 / Double(size), count: size)
  for _ in 0..<1000 {
    let product = multiply(matrix, current)
    let total = try finite(product.reduce(0, +))
    let next = product.map { $0 / total }
    let change = zip(current, next).map { abs($0 - $1) }.max() ?? 0
    current = next
    guard change > 1e-12 else {
      let ratios = zip(multiply(matrix, current), current).map { $0 / $1 }
      let mean = try finite(ratios.reduce(0, +) / Double(size))
      return Priorities(values: current, lambdaMax: mean)
    }
  }
  throw .noConvergence
}

/// Two levels: `Σ criterion weight × leaf priority` for each alternative. Leaves are a list per
/// criterion. Fails with `empty`, `sizesDiffer` or `notFinite`.
package func overallPriorities(
  criteria: [Double], leaves: [[Double]]
) throws(InputFailure) -> [Double] {
  guard criteria.count == leaves.count else { throw .sizesDiffer }
  let alternatives = try columnCount(of: leaves)
  try requireFinite(criteria)
  var overall: [Double] = []
  for alternative in 0..<alternatives {
    let terms = zip(criteria, leaves).map { $0 * $1[alternative] }
    overall.append(try finite(sum(of: terms)))
  }
  return overall
}

private func multiply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
  matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
}
