/// An exact decimal number as its author wrote it: `significand` × 10^-`scale`.
///
/// `4.40` and `4.4` are equal and print as they were written. A value holds at most 18 digits.
package struct DecimalNumber: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let significand: Int64
  /// Digits after the point, 0 to 18.
  package let scale: Int

  package init(significand: Int64, scale: Int) {
    precondition((0...18).contains(scale))
    self.significand = significand
    self.scale = scale
  }

  /// Reads `12`, `-3.5`, `010` (ten) and `1e3`; nothing else, and no more than 18 digits.
  package init?(_ text: some StringProtocol) {
    var digits: Int64 = 0
    var count = 0
    var scale = 0
    var exponent = 0
    var bytes = text.utf8.makeIterator()
    var next = bytes.next()
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { next = bytes.next() }
    var seenPoint = false
    var seenDigit = false
    var endsWithPoint = false
    scan: while let byte = next {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if digits != 0 || byte != UInt8(ascii: "0") { count += 1 }
        guard count <= 18, scale < 18 || !seenPoint else { return nil }
        digits = digits * 10 + Int64(byte - UInt8(ascii: "0"))
        if seenPoint { scale += 1 }
        seenDigit = true
        endsWithPoint = false
      case UInt8(ascii: ".") where seenDigit && !seenPoint:
        seenPoint = true
        endsWithPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let mark = text.utf8.firstIndex(of: byte),
          let value = Int(text[mark...].dropFirst())
        else { return nil }
        exponent = value
        break scan
      default: return nil
      }
      next = bytes.next()
    }
    guard seenDigit, !endsWithPoint, (-18...18).contains(exponent) else { return nil }
    scale -= exponent
    while scale < 0 {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = product
      scale += 1
    }
    guard scale <= 18 else { return nil }
    self.init(significand: isNegative ? -digits : digits, scale: scale)
  }

  /// The nearest double.
  package var double: Double { Double(significand) / Self.powers[scale] }

  package var description: String {
    let magnitude = String(significand.magnitude)
    let sign = significand < 0 ? "-" : ""
    guard scale > 0 else { return sign + magnitude }
    let padded = String(repeating: "0", count: max(0, scale + 1 - magnitude.utf8.count)) + magnitude
    return "\(sign)\(padded.dropLast(scale)).\(padded.suffix(scale))"
  }

  package static func == (a: DecimalNumber, b: DecimalNumber) -> Bool {
    let scale = max(a.scale, b.scale)
    return a.scaled(to: scale) == b.scaled(to: scale)
  }

  package static func < (a: DecimalNumber, b: DecimalNumber) -> Bool {
    let scale = max(a.scale, b.scale)
    return a.scaled(to: scale) < b.scaled(to: scale)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(scaled(to: 18)) }

  private func scaled(to scale: Int) -> Int128 {
    (self.scale..<scale).reduce(Int128(significand)) { value, _ in value * 10 }
  }

  private static let powers: [Double] = (0...18).map { exponent in
    (0..<exponent).reduce(1.0) { value, _ in value * 10 }
  }
}
