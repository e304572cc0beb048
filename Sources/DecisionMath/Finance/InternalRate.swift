/// The rate at which the present value of flows is 0.
package enum InternalRate: Sendable, Hashable {
  /// Per period; above −1.
  case rate(Double)
  /// The flows change their sign more than once, so that several rates may fit.
  case notUnique
  /// The flows do not change their sign, so that no rate fits.
  case none
}

/// Internal rate of return of flows at the ends of periods 0, 1, 2, …, where their signs (zeros
/// skipped) change exactly once: then there is exactly one on (−1, ∞), by Descartes' rule of signs.
/// By bisection on ln(1 + r), to the last digit. Fails with `empty`, `notFinite`, or `overflow`
/// where the rate is not a double.
package func internalRateOfReturn(_ flows: [Double]) throws(InputFailure) -> InternalRate {
  guard !flows.isEmpty else { throw .empty }
  try requireFinite(flows)
  let signs = flows.filter { $0 != 0 }.map { $0 < 0 }
  let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
  guard changes > 0 else { return .none }
  guard changes == 1 else { return .notUnique }
  let scaled = trimmed(flows)
  let startsNegative = signs.first ?? true
  var low = -1.0
  while isNegative(scaled, low) == startsNegative, low > -800 { low *= 2 }
  var high = 1.0
  while isNegative(scaled, high) != startsNegative, high < 800 { high *= 2 }
  guard isNegative(scaled, low) != startsNegative, isNegative(scaled, high) == startsNegative
  else { throw .overflow }
  while true {
    let middle = low + (high - low) / 2
    guard middle > low, middle < high else { break }
    if isNegative(scaled, middle) == startsNegative { high = middle } else { low = middle }
  }
  let rate = try finite(exponentialMinusOne(low + (high - low) / 2))
  guard rate > -1 else { throw .overflow }
  return .rate(rate)
}

/// The flows without zeros at both ends and divided by a power of two, neither of which moves the
/// rate.
private func trimmed(_ flows: [Double]) -> [Double] {
  let scale = (flows.map(abs).max() ?? 1).binade
  let isFlow = { (flow: Double) in flow != 0 }
  guard let first = flows.firstIndex(where: isFlow), let last = flows.lastIndex(where: isFlow)
  else { return [] }
  return flows[first...last].map { $0 / scale }
}

/// Whether the present value at ln(1 + r) is negative. Summed from the end that is discounted less,
/// so that no power overflows; the factor taken out is positive.
private func isNegative(_ flows: [Double], _ logarithm: Double) -> Bool {
  let factor = exponential(-abs(logarithm))
  let order = logarithm >= 0 ? Array(flows.reversed()) : flows
  return order.reduce(0) { $0 * factor + $1 } < 0
}
