/// How the numbers of a chart are written: `17,100.5 min`, `78 %`, `USD 1,285` for a currency.
package struct ChartUnit: Sendable, Equatable {
  /// `min`, `%`, a currency's three capital letters, or nothing.
  package let name: String
  /// Digits after the point of every number; where nothing is said, as many as tell something.
  package let decimals: Int?

  package init(_ name: String = "", decimals: Int? = nil) {
    self.name = name
    self.decimals = decimals.map { min(max($0, 0), 9) }
  }

  private var isCurrency: Bool {
    name.utf8.count == 3 && name.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 }
  }

  /// A number with its unit; "no value" for none.
  package func text(_ value: Double?) -> String {
    guard let value = value?.shown else { return ChartTable.missing }
    return withUnit(number(value))
  }

  /// A number for a table cell, more exact than in the picture; the column bears the unit.
  func cell(_ value: Double?) -> ChartTable.Cell {
    ChartTable.Cell(text: exact(value), value: value?.shown.map { .number($0) } ?? .missing)
  }

  /// A number without its unit, more exact than in the picture.
  package func exact(_ value: Double?) -> String {
    guard let value = value?.shown else { return ChartTable.missing }
    if let decimals { return decimal(value, digits: decimals) }
    if isCurrency { return decimal(value, digits: value == value.rounded() ? 0 : 2) }
    return decimal(value, significant: 7)
  }

  /// The heading of a column of numbers in this unit.
  func heading(_ title: String) -> ChartTable.NumberHeading { .init(title: title, unit: name) }

  /// A number with its unit where room is short: `USD 600k`.
  func short(_ value: Double) -> String { withUnit(axis(value)) }

  /// A number with its unit as fully as a width allows: `USD 652,253`, `USD 652k`, `652k`.
  func text(_ value: Double?, within width: Double, isBold: Bool = false) -> String {
    guard let value = value?.shown else { return ChartTable.missing }
    let texts = [text(value), short(value)]
    return texts.first { LabelPlacer.width(of: $0, isBold: isBold) <= width } ?? axis(value)
  }

  /// A number for the tick of an axis, without its unit: `600k`, `1.2M`.
  package func axis(_ value: Double) -> String {
    guard let value = value.shown else { return ChartTable.missing }
    for (limit, letter) in [(1e12, "T"), (1e9, "G"), (1e6, "M"), (1e4, "k")]
    where value.magnitude >= limit {
      let divisor = letter == "k" ? 1e3 : limit
      return decimal(value / divisor, significant: 3) + letter
    }
    return decimal(value, significant: 4)
  }

  private func withUnit(_ number: String) -> String {
    if name.isEmpty { return number }
    return isCurrency ? "\(name)\u{A0}\(number)" : "\(number)\u{A0}\(name)"
  }

  private func number(_ value: Double) -> String {
    if let decimals { return decimal(value, digits: decimals) }
    if isCurrency {
      if value.magnitude >= 1000 { return decimal(value, digits: 0) }
      return decimal(value, digits: value == value.rounded() ? 0 : 2)
    }
    return decimal(value, significant: 4)
  }

  /// So many digits that say something at least, and no zeros at the end.
  private func decimal(_ value: Double, significant: Int) -> String {
    var digits = 0
    var power = 1.0
    while digits < 9, value != 0, value.magnitude * power < 1 {
      (digits, power) = (digits + 1, power * 10)
    }
    let before = value.magnitude < 1 ? 1 : "\(Int(value.magnitude.rounded(.down)))".utf8.count
    digits = value.magnitude < 1 ? min(digits + significant - 2, 9) : max(0, significant - before)
    var text = decimal(value, digits: digits)
    guard text.contains(".") else { return text }
    while text.last == "0" { text.removeLast() }
    if text.last == "." { text.removeLast() }
    return text == "-0" ? "0" : text
  }

  private func decimal(_ value: Double, digits: Int) -> String {
    var digits = digits
    var scaled = value
    for _ in 0..<digits { scaled *= 10 }
    while scaled.magnitude > 1e17, digits > 0 { (scaled, digits) = (scaled / 10, digits - 1) }
    let rounded = Int64(scaled.rounded())
    var text = String(rounded.magnitude)
    while text.utf8.count <= digits { text = "0" + text }
    let whole = text.dropLast(digits)
    let sign = rounded < 0 ? "-" : ""
    return sign + grouped(whole) + (digits > 0 ? "." + text.suffix(digits) : "")
  }

  private func grouped(_ digits: Substring) -> String {
    var result = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0, (digits.count - offset).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }
}

/// A count with its noun: "1 month", "6 months".
func counted(_ count: Int, _ noun: String) -> String {
  "\(count)\u{A0}\(noun)\(count == 1 ? "" : "s")"
}
