internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// A value behind what a cell shows, as exact as it is known.
struct Datum: Sendable, Equatable {
  let text: String
  var unit = ""
  /// False for words and days.
  var isNumber = true
}

extension Datum {
  /// A number in the fewest digits that lead back to it, without the dust that sums of fractions
  /// gather in the sixteenth.
  static func number(_ value: Double, unit: String = "") -> Datum? {
    guard value.isFinite else { return nil }
    var power = 1.0
    while power < 1e10, value.magnitude * power < 1e14 { power *= 10 }
    let isCoarse = value.magnitude < 1e-3 || value.magnitude >= 1e14
    let text = (isCoarse ? value : (value * power).rounded() / power).description
    return Datum(text: text.hasSuffix(".0") ? String(text.dropLast(2)) : text, unit: unit)
  }

  static func count(_ value: Int) -> Datum { Datum(text: String(value)) }

  static func decimal(_ value: DecimalNumber, unit: String? = nil) -> Datum {
    Datum(text: value.description, unit: unit ?? "")
  }

  static func day(_ day: Day) -> Datum { Datum(text: day.description, isNumber: false) }

  /// A share as per cent.
  static func percent(_ share: Double, unit: String = "%") -> Datum? {
    .number(share * 100, unit: unit)
  }
}

extension LinkScope {
  /// A quantity in figures; nothing where it is unknown or no more than words.
  func datum(of quantity: Derivation.Quantity) -> Datum? {
    let currency = settings.currency ?? ""
    return switch quantity {
    case .written(let number, let unit): .decimal(number, unit: unit)
    case .number(let value, let unit): .number(value, unit: unit ?? "")
    case .money(let sum): Datum(text: sum.description, unit: currency)
    case .amount(let value): .number(value, unit: currency)
    case .count(let count): .count(count)
    case .score(let value), .probability(let value): .number(value)
    case .points(let value): .percent(value, unit: "points")
    case .share(let value): .percent(value)
    case .months(let value): .number(value, unit: "months")
    case .minutes(let value): .number(value, unit: "min")
    case .days(let value): .number(value, unit: "days")
    case .day(let day): .day(day)
    case .interval, .truth, .text, .unknown: nil
    }
  }
}

extension LinkScope {
  /// An amount in the playbook's currency, or a dash.
  func moneyCell(_ amount: DecimalNumber?) -> ViewCell {
    guard let amount else { return .optional(nil) }
    return .value(.decimal(amount, unit: settings.currency), .text(money(amount)))
  }
}

extension ViewCell {
  /// A quantity as a reader sees it, with the exact one behind it.
  static func quantity(_ quantity: Derivation.Quantity, _ scope: LinkScope) -> ViewCell {
    let text = scope.text(of: quantity)
    if case .unknown = quantity { return .absent(text) }
    return .value(scope.datum(of: quantity), .text(text))
  }

  static func count(_ count: Int) -> ViewCell { .value(.count(count), .text(count.grouped)) }

  /// A note in small; as data a column of its own, with a title that says what of the cell it is.
  static func note(_ text: String, _ part: String, _ datum: Datum?) -> ViewCell {
    .part(part, datum, .note(text))
  }
}
