/// A positive number or a fraction of two, as a judgement is written: `3`, `1/3`.
package struct Fraction: Sendable, Hashable, CustomStringConvertible {
  package let numerator: DecimalNumber
  package let denominator: DecimalNumber

  /// Reads `3`, `2.5` and `1/3`; nothing for what is not above zero.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let zero = DecimalNumber(significand: 0, scale: 0)
    let one = DecimalNumber(significand: 1, scale: 0)
    guard (1...2).contains(parts.count), let numerator = DecimalNumber(parts[0]) else { return nil }
    let denominator = parts.count == 2 ? DecimalNumber(parts[1]) : one
    guard let denominator, numerator > zero, denominator > zero else { return nil }
    self.numerator = numerator
    self.denominator = denominator
  }

  package var double: Double { numerator.double / denominator.double }

  /// As it is written.
  package var description: String {
    denominator == DecimalNumber(significand: 1, scale: 0)
      ? numerator.description : "\(numerator)/\(denominator)"
  }
}
