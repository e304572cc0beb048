internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Double {
  /// Rounded to so many digits after the point, with a comma between groups of three: `17,100.5`.
  func fixed(_ digits: Int) -> String {
    let power = (0..<digits).reduce(1.0) { value, _ in value * 10 }
    let scaled = (self * power).rounded()
    // What has more digits than that is written by no author of a playbook.
    guard scaled.isFinite, abs(scaled) < 1e17 else { return description }
    let text = DecimalNumber(significand: Int64(abs(scaled)), scale: digits).grouped
    return scaled < 0 ? "−" + text : text
  }

  /// Rounded to so many digits from the first that is not zero; whole numbers keep all of theirs.
  func significant(_ digits: Int) -> String {
    guard self != 0, isFinite else { return fixed(digits - 1) }
    var exponent = 0
    var rest = abs(self)
    while rest >= 10 {
      rest /= 10
      exponent += 1
    }
    while rest < 1, exponent > -9 {
      rest *= 10
      exponent -= 1
    }
    // 0.9996 to three digits is 1.00, not 1.000.
    let scale = (0..<max(0, digits - 1)).reduce(1.0) { value, _ in value * 10 }
    if (rest * scale).rounded() >= 10 * scale { exponent += 1 }
    return fixed(max(0, digits - 1 - exponent))
  }

  /// The same without zeros at the end.
  func rounded(to digits: Int) -> String {
    let text = significant(digits)
    guard text.contains(".") else { return text }
    let trimmed = text.reversed().drop { $0 == "0" }.drop { $0 == "." }
    return String(trimmed.reversed())
  }
}

/// A computed number with its noun: "1 month", "1.23 months".
func counted(_ number: Double, _ singular: String) -> String {
  let text = number.rounded(to: 3)
  return "\(text)\u{A0}\(text == "1" ? singular : singular + "s")"
}

extension LinkScope {
  /// A computed amount in units of the playbook's currency: `USD 93,202`.
  func money(_ amount: Double) -> String {
    let digits = amount.fixed(0)
    return settings.currency.map { "\($0)\u{A0}\(digits)" } ?? digits
  }

  /// A computed value in a unit; a currency's code stands before the number.
  func number(_ value: Double, unit: String?) -> String {
    let digits = value.rounded(to: 4)
    guard let unit else { return digits }
    return unit.isCurrencyCode ? "\(unit)\u{A0}\(digits)" : "\(digits)\u{A0}\(unit)"
  }

  /// A quantity as a reader sees it, with its unit, or the reason why there is none.
  func text(of quantity: Derivation.Quantity) -> String {
    switch quantity {
    case .written(let number, let unit): unit.map { number.with(unit: $0) } ?? number.grouped
    case .number(let value, let unit): number(value, unit: unit)
    case .money(let sum): money(sum.double)
    case .amount(let value): money(value)
    case .count(let count): count.grouped
    case .score(let value): value.significant(3)
    case .points(let value): (value * 100).significant(3)
    case .share(let value): "\((value * 100).rounded(to: 3))\u{A0}%"
    case .months(let value): counted(value, "month")
    case .minutes(let value): "\(value.rounded(to: 3))\u{A0}min"
    case .days(let value): counted(value, "day")
    case .day(let day): day.inWords
    case .probability(let value): value < 0.001 ? "<\u{A0}0.001" : value.significant(2)
    case .interval(let low, let high):
      "\((low * 100).fixed(1)) to \((high * 100).fixed(1))\u{A0}%"
    case .truth(let holds): holds ? "Yes" : "No"
    case .text(let text): text
    case .unknown(let reason): reason.rawValue.capitalised
    }
  }
}
