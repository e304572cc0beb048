internal import PlaybookDiagnostics
internal import PlaybookModel

extension DecimalNumber {
  /// As written, with a comma between groups of three digits: `17,100.50`.
  var grouped: String {
    let text = description
    let sign = text.hasPrefix("-") ? "-" : ""
    let parts = text.dropFirst(sign.utf8.count).split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return text }
    var result = sign
    for (offset, digit) in whole.utf8.enumerated() {
      if offset > 0, (whole.utf8.count - offset).isMultiple(of: 3) { result += "," }
      result.unicodeScalars.append(Unicode.Scalar(digit))
    }
    return parts.count > 1 ? "\(result).\(parts[1])" : result
  }

  /// The same with two digits after the point where there is one: `0.50`.
  var groupedAsMoney: String { scale == 1 ? grouped + "0" : grouped }

  /// A share between 0 and 1 as a percentage: 0.6 is `60 %`.
  var percentage: String {
    if scale >= 2 { return "\(DecimalNumber(significand: significand, scale: scale - 2))\u{A0}%" }
    let (product, overflow) = significand.multipliedReportingOverflow(by: scale == 0 ? 100 : 10)
    return overflow ? description : "\(product)\u{A0}%"
  }

  /// With its unit: `95 min`, `78 %`, `USD 1,285` for a currency's code.
  func with(unit: String) -> String {
    unit.isCurrencyCode ? "\(unit)\u{A0}\(groupedAsMoney)" : "\(description)\u{A0}\(unit)"
  }
}

extension Int {
  /// With a comma between groups of three digits: `17,100`.
  var grouped: String { DecimalNumber(significand: Int64(self), scale: 0).grouped }
}

extension String {
  /// As it stands within a sentence, if its first word is no name.
  var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }

  /// True for a currency's code, which stands before the number.
  var isCurrencyCode: Bool {
    utf8.count == 3 && utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
  }
}

extension Sequence<DecimalNumber> {
  /// The exact sum; nothing for none, and where it has more digits than a number can hold.
  var sum: DecimalNumber? {
    let numbers = Array(self)
    guard let scale = numbers.map(\.scale).max() else { return nil }
    var total: Int64 = 0
    for number in numbers {
      var part = number.significand
      for _ in number.scale..<scale {
        let (product, overflow) = part.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        part = product
      }
      let (next, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = next
    }
    return DecimalNumber(significand: total, scale: scale)
  }
}

/// A count with its noun: "1 month", "6 months".
func counted(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
  "\(count.grouped)\u{A0}\(count == 1 ? singular : plural ?? singular + "s")"
}

/// How many of several are met: "2 of 3 conditions are met.", "Its one condition is not met."
func metOf(_ met: Int, _ all: Int, _ noun: String) -> String {
  if all == 1 { return "Its one \(noun) is \(met == 1 ? "" : "not ")met." }
  return "\(met.grouped) of \(counted(all, noun)) are met."
}

/// A number with its noun: "1 week", "3.5 weeks".
func counted(_ number: DecimalNumber, _ singular: String) -> String {
  "\(number)\u{A0}\(number.description == "1" ? singular : singular + "s")"
}
