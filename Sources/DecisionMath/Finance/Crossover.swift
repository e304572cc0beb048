/// A time at which two cumulative cost curves cross.
package struct Crossover: Sendable, Hashable {
  /// Which of the two is cheaper so far.
  package enum Side: String, Sendable, CaseIterable {
    /// The one that the savings are measured against.
    case baseline
    /// The one that saves where the running total is above 0.
    case option
  }

  /// In periods from the start, with a fraction inside a period.
  package let time: Double
  /// The cheaper one from then on.
  package let cheaper: Side
}

/// Where the running totals of savings change their strict sign: linear inside the period, or the
/// first zero where there is one between. Totals that begin at 0 have not crossed. Fails with
/// `notFinite` or `overflow`.
package func crossovers(runningTotals totals: [Double]) throws(InputFailure) -> [Crossover] {
  try requireFinite(totals)
  var found: [Crossover] = []
  var last: Int?
  for (period, total) in totals.enumerated() where !areEqual(total, 0) {
    if let before = last, (totals[before] < 0) != (total < 0) {
      let step = try finite(total - totals[before])
      let isAdjacent = before + 1 == period
      let time = Double(before) + (isAdjacent ? -totals[before] / step : 1)
      found.append(Crossover(time: time, cheaper: total < 0 ? .baseline : .option))
    }
    last = period
  }
  return found
}
