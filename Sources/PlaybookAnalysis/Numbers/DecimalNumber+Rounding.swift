package import PlaybookModel

extension DecimalNumber {
  /// A computed figure for display: with so many significant digits, but all that stand before the
  /// point, and no zeros at its end. Nothing for what is not finite or has more than 17 digits.
  package init?(rounding value: Double, significant: Int) {
    guard value.isFinite, value.magnitude < 1e17 else { return nil }
    var power = 1.0
    var scale = 0
    // Digits before the point; below 1, minus the zeros after it.
    var digits = 0
    if value.magnitude >= 1 {
      digits = String(Int64(value.magnitude)).utf8.count
    } else if value != 0 {
      while value.magnitude * power * 10 < 1, digits > -18 {
        (digits, power) = (digits - 1, power * 10)
      }
    }
    power = 1
    while scale < min(18, significant - digits), value.magnitude * power < 1e16 {
      (scale, power) = (scale + 1, power * 10)
    }
    var significand = Int64((value * power).rounded())
    while scale > 0, significand.isMultiple(of: 10) {
      (significand, scale) = (significand / 10, scale - 1)
    }
    self.init(significand: significand, scale: scale)
  }
}
