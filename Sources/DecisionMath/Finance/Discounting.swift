/// The present values of flows at the ends of periods 0, 1, 2, …: `c_t/(1 + r)^(t/p)` with the
/// effective yearly rate r and p periods a year, so that a month's rate is `(1 + r)^(1/12) − 1`.
///
/// Binary doubles: money that must be exact is summed by the caller in decimals; powers and
/// divisions over money may be binary. Fails with `notFinite`, `outOfRange` (a rate of −1 or less,
/// no period) or `overflow`.
package func discounted(
  _ flows: [Double], yearlyRate: Double, periodsPerYear: Int = 1
) throws(InputFailure) -> [Double] {
  try requireFinite(flows)
  guard yearlyRate.isFinite else { throw .notFinite }
  guard yearlyRate > -1, periodsPerYear > 0 else { throw .outOfRange }
  var values: [Double] = []
  for (period, flow) in flows.enumerated() {
    let factor = raise(1 + yearlyRate, to: -Double(period) / Double(periodsPerYear))
    values.append(flow == 0 ? 0 : try finite(flow * factor))
  }
  return values
}

/// Net present value: the sum of the discounted flows, in the currency of the flows; 0 for no
/// flows. Fails as `discounted` does.
package func netPresentValue(
  _ flows: [Double], yearlyRate: Double, periodsPerYear: Int = 1
) throws(InputFailure) -> Double {
  try finite(
    sum(of: discounted(flows, yearlyRate: yearlyRate, periodsPerYear: periodsPerYear)))
}

/// `1 + NPV/|c₀|`: the present value earned for each unit of the first outlay. Fails with `empty`,
/// `notPositive` (no first flow) and as `discounted` does.
package func profitabilityIndex(
  _ flows: [Double], yearlyRate: Double, periodsPerYear: Int = 1
) throws(InputFailure) -> Double {
  guard let first = flows.first else { throw .empty }
  let value = try netPresentValue(flows, yearlyRate: yearlyRate, periodsPerYear: periodsPerYear)
  guard first != 0 else { throw .notPositive }
  return try finite(1 + value / abs(first))
}
