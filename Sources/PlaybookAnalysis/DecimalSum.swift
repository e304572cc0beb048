package import PlaybookModel

/// An exact sum of numbers as their authors wrote them: shares of a whole are checked by it,
/// because ten times 0.1 is 1 and binary arithmetic does not know that.
package struct DecimalSum: Sendable, Equatable, CustomStringConvertible {
  private static let scale = 18

  /// The sum × 10^18; beyond what it can hold it stays at the end, which is no whole.
  private var significand: Int128 = 0

  package init(_ numbers: some Sequence<DecimalNumber>) {
    for number in numbers {
      let scaled = (number.scale..<Self.scale).reduce(Int128(number.significand)) { value, _ in
        value * 10
      }
      let (sum, overflow) = significand.addingReportingOverflow(scaled)
      significand = overflow ? (scaled < 0 ? .min : .max) : sum
    }
  }

  package var isZero: Bool { significand == 0 }

  /// True for 1 and for 100, within a billionth: thirds and sevenths cannot be written.
  package var isWhole: Bool { isEqual(to: 1) || isEqual(to: 100) }

  private func isEqual(to whole: Int128) -> Bool {
    let exact = whole * 1_000_000_000_000_000_000
    let tolerance = whole * 1_000_000_000
    return (exact - tolerance...exact + tolerance).contains(significand)
  }

  /// All digits that it takes, and no more: `97`, `0.95`.
  package var description: String {
    let digits = String(significand.magnitude)
    let padded = String(repeating: "0", count: max(0, Self.scale + 1 - digits.utf8.count)) + digits
    let fraction = padded.suffix(Self.scale).reversed().drop { $0 == "0" }.reversed()
    let sign = significand < 0 ? "-" : ""
    let point = fraction.isEmpty ? "" : "."
    return sign + padded.dropLast(Self.scale) + point + String(fraction)
  }
}
