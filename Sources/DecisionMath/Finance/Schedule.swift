/// When a cost is paid, in months from the start; month 0 is the start, month m the end of month m.
package enum Schedule: Sendable, Hashable {
  case once(month: Int)
  case monthly(from: Int, to: Int)
  /// In `from`, `from` + 12, …
  case yearly(from: Int, to: Int)
  /// A number of visits a year, spread as `visitMonths` says.
  case visits(perYear: Int, from: Int, to: Int)

  /// The months of all payments, in order, a month as often as it is paid; those beyond the horizon
  /// and before the start are cut. Fails with `outOfRange` where there are more than can be listed.
  package func months(horizon: Int) throws(InputFailure) -> [Int] {
    try requireListable(max(0, horizon))
    switch self {
    case .once(let month):
      return (0...max(0, horizon)).contains(month) && horizon >= 0 ? [month] : []
    case .monthly(let first, let last):
      return Array(stride(from: max(0, first), through: min(last, horizon), by: 1))
    case .yearly(let first, let last):
      guard first >= 0 else { throw .outOfRange }
      return Array(stride(from: first, through: min(last, horizon), by: 12))
    case .visits(let count, let first, let last):
      let years = (max(0, min(last, horizon)) + 11) / 12
      return try visitMonths(perYear: count, years: years).filter {
        $0 >= first && $0 <= min(last, horizon)
      }
    }
  }
}

/// The months of visits over some years: visit k of a year (1…N) falls in that year's month
/// ⌈12k/N⌉, so that visits that do not divide the year are not lost. Fails with `outOfRange` for a
/// negative number or more visits than can be listed.
package func visitMonths(perYear count: Int, years: Int) throws(InputFailure) -> [Int] {
  try requireListable(count)
  try requireListable(years)
  try requireListable(count * years)
  guard count > 0 else { return [] }
  return (0..<years).flatMap { year in
    (1...count).map { visit in 12 * year + (12 * visit + count - 1) / count }
  }
}

/// How often a yearly rise has been applied to a payment of a month: ⌊(m − 1)/12⌋, and 0 at the
/// start.
package func escalations(month: Int) -> Int { month > 0 ? (month - 1) / 12 : 0 }
