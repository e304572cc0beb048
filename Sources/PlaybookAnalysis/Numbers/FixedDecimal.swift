package import PlaybookModel

/// An exact decimal number with 18 digits after the point: sums of money, and of shares of a whole,
/// because ten times 0.1 is 1 and binary arithmetic does not know that.
///
/// It holds ±1.7·10^20. Beyond that a result stays at the end, which `isAtEnd` tells.
package struct FixedDecimal: Sendable, Hashable, Comparable, CustomStringConvertible {
  private static let digits = 18
  private static let unit: UInt128 = 1_000_000_000_000_000_000

  /// The number × 10^18.
  private let significand: Int128

  private init(significand: Int128) { self.significand = significand }

  /// Exactly the number that was written.
  package init(_ number: DecimalNumber) {
    significand = (number.scale..<Self.digits).reduce(Int128(number.significand)) { value, _ in
      value * 10
    }
  }

  package static let zero = FixedDecimal(significand: 0)
  package static let one = FixedDecimal(significand: Int128(unit))

  package static func sum(_ numbers: some Sequence<DecimalNumber>) -> FixedDecimal {
    numbers.reduce(.zero) { $0 + FixedDecimal($1) }
  }

  package static func + (a: FixedDecimal, b: FixedDecimal) -> FixedDecimal {
    let (sum, overflow) = a.significand.addingReportingOverflow(b.significand)
    return FixedDecimal(significand: overflow ? end(isNegative: b.significand < 0) : sum)
  }

  package static func - (a: FixedDecimal, b: FixedDecimal) -> FixedDecimal {
    let (difference, overflow) = a.significand.subtractingReportingOverflow(b.significand)
    return FixedDecimal(significand: overflow ? end(isNegative: b.significand >= 0) : difference)
  }

  /// The product, exact where it has no more than 18 digits after the point, else its nearest.
  package static func * (a: FixedDecimal, b: FixedDecimal) -> FixedDecimal {
    let isNegative = (a.significand < 0) != (b.significand < 0)
    let product = a.significand.magnitude.multipliedFullWidth(by: b.significand.magnitude)
    guard product.high < unit else {
      return FixedDecimal(significand: end(isNegative: isNegative))
    }
    let (quotient, rest) = unit.dividingFullWidth(product)
    let rounded = rest >= unit / 2 ? quotient &+ 1 : quotient
    guard rounded < UInt128(Int128.max) else {
      return FixedDecimal(significand: end(isNegative: isNegative))
    }
    return FixedDecimal(significand: isNegative ? -Int128(rounded) : Int128(rounded))
  }

  package static func < (a: FixedDecimal, b: FixedDecimal) -> Bool {
    a.significand < b.significand
  }

  private static func end(isNegative: Bool) -> Int128 { isNegative ? -Int128.max : .max }

  package var isZero: Bool { significand == 0 }

  /// True where a result was too large to hold.
  package var isAtEnd: Bool { significand.magnitude == Int128.max.magnitude }

  /// True for 1 and for 100, within a billionth: thirds and sevenths cannot be written.
  package var isWhole: Bool { isEqual(to: 1) || isEqual(to: 100) }

  private func isEqual(to whole: Int128) -> Bool {
    let exact = whole * Int128(Self.unit)
    let tolerance = whole * 1_000_000_000
    return (exact - tolerance...exact + tolerance).contains(significand)
  }

  /// The nearest double, within one unit of its last place.
  package var double: Double {
    let whole = significand / Int128(Self.unit)
    let fraction = significand % Int128(Self.unit)
    guard whole.magnitude >= 1 << 53 else {
      // One division of integers that a double holds nearly exactly is closer than two roundings.
      return Double(significand) / 1e18
    }
    return Double(whole) + Double(fraction) / 1e18
  }

  /// All digits that it takes, and no more: `97`, `0.95`.
  package var description: String {
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, Self.digits + 1 - digits.utf8.count)) + digits
    let fraction = padded.suffix(Self.digits).reversed().drop { $0 == "0" }.reversed()
    let sign = significand < 0 ? "-" : ""
    let point = fraction.isEmpty ? "" : "."
    return sign + padded.dropLast(Self.digits) + point + String(fraction)
  }
}
