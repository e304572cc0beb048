/// Numbers to places along a line, both ends included.
struct LinearScale: Sendable {
  let domain: ClosedRange<Double>
  /// Where the domain's ends are drawn; the first may lie beyond the second.
  let places: (Double, Double)

  func callAsFunction(_ value: Double) -> Double {
    let span = domain.upperBound - domain.lowerBound
    guard span > 0 else { return (places.0 + places.1) / 2 }
    let share = min(max((value - domain.lowerBound) / span, 0), 1)
    return places.0 + share * (places.1 - places.0)
  }
}

extension Double {
  /// The number if a chart can show it; what is not finite, or beyond 10^15, counts as missing, and
  /// what is nearer to 0 than 10^-12 as 0.
  var shown: Double? {
    guard isFinite, magnitude <= 1e15 else { return nil }
    return magnitude < 1e-12 ? 0 : self
  }
}

/// The extent of some numbers and the round numbers within it.
package struct NiceRange: Sendable {
  package let domain: ClosedRange<Double>
  package let ticks: [Double]

  /// - Parameters:
  ///   - isWidened: whether the extent grows to the round numbers outside it.
  ///   - count: about so many ticks.
  package init?(_ values: some Sequence<Double>, ticks count: Int = 4, isWidened: Bool = true) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values.compactMap(\.shown) {
      low = min(low, value)
      high = max(high, value)
    }
    guard low <= high else { return nil }
    // Less than this and neighbours would be the same number in a Double.
    let least = max(low.magnitude, high.magnitude) * 1e-9
    if high - low <= least {
      let room = max(low.magnitude * 0.1, low == 0 ? 1 : 0, least)
      low -= room
      high += room
    }
    let step = Self.step(for: (high - low) / Double(max(1, count)))
    if isWidened {
      low = (low / step + 1e-9).rounded(.down) * step
      high = (high / step - 1e-9).rounded(.up) * step
    }
    domain = low...high
    let first = (low / step - 1e-6).rounded(.up)
    let last = (high / step + 1e-6).rounded(.down)
    ticks = first <= last ? (0...Int(last - first)).map { (first + Double($0)) * step } : []
  }

  /// The smallest of 1, 2 and 5 times a power of ten that is not below a width.
  private static func step(for width: Double) -> Double {
    var power = 1.0
    while power * 10 <= width { power *= 10 }
    while power > width { power /= 10 }
    for factor in [1.0, 2, 5] where power * factor >= width * (1 - 1e-9) { return power * factor }
    return power * 10
  }
}
