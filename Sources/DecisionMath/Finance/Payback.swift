/// From when on a running total stays at 0 or above.
package enum Payback: Sendable, Hashable {
  /// After so many periods, with a fraction inside the last one; 0 where the total was never below.
  case after(Double)
  /// The total ends below 0.
  case never
}

/// The payback that holds: with running totals D_t, *never* if the last is below 0; 0 if none is;
/// else with the last t where D_t is below 0, `t + (−D_t)/(D_{t+1} − D_t)`. The first crossing
/// would be wrong for an option that starts cheaper and ends dearer. A total that equals 0 is not
/// below it. Callers with exact totals pass those, converted to doubles one by one. Fails with
/// `empty`, `notFinite` or `overflow`.
package func payback(runningTotals totals: [Double]) throws(InputFailure) -> Payback {
  guard let end = totals.last else { throw .empty }
  try requireFinite(totals)
  if isBelow(end, 0) { return .never }
  guard let last = totals.lastIndex(where: { isBelow($0, 0) }) else { return .after(0) }
  let step = try finite(totals[last + 1] - totals[last])
  return .after(Double(last) - totals[last] / step)
}

/// The payback of flows at the ends of periods 0, 1, 2, …, in periods: the same over their running
/// totals. Fails as that does.
package func payback(_ flows: [Double]) throws(InputFailure) -> Payback {
  try requireFinite(flows)
  let totals = runningTotals(of: flows)
  guard totals.allSatisfy(\.isFinite) else { throw .overflow }
  return try payback(runningTotals: totals)
}

/// The payback of the discounted flows, in periods. Fails as `discounted` and `payback` do.
package func discountedPayback(
  _ flows: [Double], yearlyRate: Double, periodsPerYear: Int = 1
) throws(InputFailure) -> Payback {
  try payback(discounted(flows, yearlyRate: yearlyRate, periodsPerYear: periodsPerYear))
}
