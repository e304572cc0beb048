/// True where the first alternative is at least equal on every criterion and greater on one. Values
/// are such that more is better. Fails with `sizesDiffer`, `empty` or `notFinite`.
package func dominates(_ first: [Double], _ second: [Double]) throws(InputFailure) -> Bool {
  guard first.count == second.count else { throw .sizesDiffer }
  guard !first.isEmpty else { throw .empty }
  try requireFinite(first + second)
  let pairs = zip(first, second)
  return pairs.allSatisfy { !isBelow($0, $1) } && pairs.contains { isAbove($0, $1) }
}

/// One alternative that dominates another, by index.
package struct Domination: Sendable, Hashable {
  package let better: Int
  package let worse: Int
}

/// Every domination among alternatives (a row each), in order of the indices. Fails as `dominates`.
package func dominations(_ values: [[Double]]) throws(InputFailure) -> [Domination] {
  _ = try columnCount(of: values)
  var found: [Domination] = []
  for better in values.indices {
    for worse in values.indices where better != worse {
      if try dominates(values[better], values[worse]) {
        found.append(Domination(better: better, worse: worse))
      }
    }
  }
  return found
}
