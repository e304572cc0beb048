/// A plain comparison of doing it and buying it, without discounting.
package struct MakeOrBuy: Sendable, Hashable {
  /// `yearly outsourced + transition/years`, currency a year.
  package let yearlyOutsourcedAmortised: Double
  /// In-house less that, currency a year.
  package let yearlySaving: Double
  /// The saving in per cent of in-house; nothing where in-house costs nothing.
  package let savingPercent: Double?
  /// Months until the transition is earned back: `transition/(monthly in-house − monthly
  /// outsourced)`.
  package let breakEven: Payback
  /// The saving after each year, the transition paid at the start.
  package let cumulativeSaving: [Double]
}

/// Compares yearly costs over a number of years, with a transition paid at once (each in one
/// currency). Fails with `notFinite`, `outOfRange` (no year, or more than can be listed) or
/// `overflow`.
package func makeOrBuy(
  yearlyInHouse: Double, yearlyOutsourced: Double, transition: Double, years: Int
) throws(InputFailure) -> MakeOrBuy {
  try requireFinite([yearlyInHouse, yearlyOutsourced, transition])
  try requireListable(years)
  guard years > 0 else { throw .outOfRange }
  let difference = try finite(yearlyInHouse - yearlyOutsourced)
  let amortised = try finite(yearlyOutsourced + transition / Double(years))
  let saving = try finite(yearlyInHouse - amortised)
  let cumulative = (1...years).map { difference * Double($0) - transition }
  guard cumulative.allSatisfy(\.isFinite) else { throw .overflow }
  let percent = yearlyInHouse == 0 ? nil : try finite(100 * (saving / yearlyInHouse))
  return MakeOrBuy(
    yearlyOutsourcedAmortised: amortised, yearlySaving: saving, savingPercent: percent,
    breakEven: try breakEven(transition, difference / 12), cumulativeSaving: cumulative)
}

private func breakEven(
  _ transition: Double, _ monthlySaving: Double
) throws(InputFailure) -> Payback {
  if isBelow(monthlySaving, 0) { return .never }
  if !isAbove(transition, 0) { return .after(0) }
  return isAbove(monthlySaving, 0) ? .after(try finite(transition / monthlySaving)) : .never
}
