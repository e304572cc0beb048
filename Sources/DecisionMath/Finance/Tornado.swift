/// A part of an option's cost that is varied as one: the costs (positive) at the ends of periods 0,
/// 1, 2, … in one currency.
package struct CostFlows: Sendable, Hashable {
  package let flows: [Double]
  /// The price of the work itself, not what comes beside it.
  package let isPrice: Bool
  /// Paid once, not again and again.
  package let isOneOff: Bool

  package init(_ flows: [Double], isPrice: Bool, isOneOff: Bool) {
    self.flows = flows
    self.isPrice = isPrice
    self.isOneOff = isOneOff
  }
}

/// What is varied while all else stays.
package enum TornadoInput: String, Sendable, CaseIterable {
  case price
  case other
  case oneOff = "one-off"
  case run
  case discountRate = "discount-rate"

  /// The factors of a part's costs and of the rate, where this input is multiplied by `factor`.
  fileprivate func factor(of part: CostFlows, _ factor: Double) -> Double {
    switch self {
    case .price: part.isPrice ? factor : 1
    case .other: part.isPrice ? 1 : factor
    case .oneOff: part.isOneOff ? factor : 1
    case .run: part.isOneOff ? 1 : factor
    case .discountRate: 1
    }
  }
}

/// The present value of the saving with one input lower and higher, in the currency of the flows.
package struct TornadoBar: Sendable, Hashable {
  package let input: TornadoInput
  package let low: Double
  package let high: Double

  package var span: Double { abs(high - low) }
}

/// How the NPV of an option's saving moves when each input alone is multiplied by `1 − change` and
/// `1 + change`, the widest span first and equal ones in the order of `TornadoInput`. The
/// baseline's costs stay, except that the rate is common. Fails with `sizesDiffer` (flows of
/// different lengths) and as `netPresentValue` does.
package func tornado(
  _ parts: [CostFlows], baseline: [Double], yearlyRate: Double, periodsPerYear: Int = 12,
  change: Double = 0.2
) throws(InputFailure) -> [TornadoBar] {
  guard parts.allSatisfy({ $0.flows.count == baseline.count }) else { throw .sizesDiffer }
  guard change.isFinite else { throw .notFinite }
  func saving(_ input: TornadoInput, _ factor: Double) throws(InputFailure) -> Double {
    let rate = input == .discountRate ? yearlyRate * factor : yearlyRate
    var total = try netPresentValue(baseline, yearlyRate: rate, periodsPerYear: periodsPerYear)
    for part in parts {
      let cost = try netPresentValue(part.flows, yearlyRate: rate, periodsPerYear: periodsPerYear)
      total -= cost * input.factor(of: part, factor)
    }
    return try finite(total)
  }
  var bars: [TornadoBar] = []
  for input in TornadoInput.allCases {
    bars.append(
      TornadoBar(
        input: input, low: try saving(input, 1 - change), high: try saving(input, 1 + change)))
  }
  return ranking(bars.map(\.span)).map { bars[$0] }
}
