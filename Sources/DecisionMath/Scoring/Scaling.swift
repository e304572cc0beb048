/// How figures of different units become values that can be added. Only `anchors` is independent of
/// the other candidates; the rest reproduces published results and shows rank reversal.
package enum Scaling: Sendable, Hashable {
  /// The figures themselves.
  case raw
  /// x/max, or min/x where less is better; figures must be positive (the divisor is the best).
  case ratio([Direction])
  /// (x − min)/(max − min), mirrored where less is better; 1 for all of a column without a spread.
  case minMax([Direction])
  /// Fixed anchors, one per criterion.
  case anchors([Anchors])
}

/// A matrix of figures (a row per alternative, a column per criterion; nothing: missing) as values.
/// A missing figure stays missing. Fails with `sizesDiffer`, `notFinite`, `noSpan` (equal anchors)
/// or `notPositive` (a ratio over figures that are not positive).
package func scale(
  _ matrix: [[Double?]], by scaling: Scaling
) throws(InputFailure) -> [[Double?]] {
  let width = try columnCount(of: matrix)
  var result = matrix
  for column in 0..<width {
    let figures = matrix.map { $0[column] }
    let scaled = try scaleColumn(figures, column, by: scaling, width)
    for row in result.indices { result[row][column] = scaled[row] }
  }
  return result
}

private func scaleColumn(
  _ figures: [Double?], _ column: Int, by scaling: Scaling, _ width: Int
) throws(InputFailure) -> [Double?] {
  switch scaling {
  case .raw:
    return figures
  case .ratio(let directions):
    guard directions.count == width else { throw .sizesDiffer }
    return try ratios(figures, directions[column])
  case .minMax(let directions):
    guard directions.count == width else { throw .sizesDiffer }
    return try spread(figures, directions[column])
  case .anchors(let anchors):
    guard anchors.count == width else { throw .sizesDiffer }
    var values: [Double?] = []
    for figure in figures {
      guard let figure else {
        values.append(nil)
        continue
      }
      values.append(try value(of: figure, between: anchors[column]).value)
    }
    return values
  }
}

private func ratios(
  _ figures: [Double?], _ direction: Direction
) throws(InputFailure) -> [Double?] {
  let known = figures.compactMap { $0 }
  guard let least = known.min(), let most = known.max() else { return figures }
  switch direction {
  case .increase:
    guard least >= 0, most > 0 else { throw .notPositive }
    return figures.map { $0.map { $0 / most } }
  case .decrease:
    guard least > 0 else { throw .notPositive }
    return figures.map { $0.map { least / $0 } }
  }
}

private func spread(
  _ figures: [Double?], _ direction: Direction
) throws(InputFailure) -> [Double?] {
  let known = figures.compactMap { $0 }
  guard let least = known.min(), let most = known.max() else { return figures }
  let span = try finite(most - least)
  guard span > 0 else { return figures.map { $0.map { _ in 1 } } }
  return figures.map {
    $0.map { direction == .increase ? ($0 - least) / span : (most - $0) / span }
  }
}
