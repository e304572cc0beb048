internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

// How numbers stand in messages.

extension Int {
  /// "1 day", "48 days".
  var inDays: String { self == 1 ? "1 day" : "\(self) days" }
}

extension Double {
  /// With three significant digits and all before the point: "91.9", "0.726", "363612".
  var shown: String { shown(digits: 3) }

  /// The same with as many digits more as it takes to differ from a figure that it differs from, so
  /// that no message says "92; the target is 92".
  func shown(apartFrom other: Double, digits: Int = 3) -> String {
    let enough = (digits...15).first { digits in
      DecimalNumber(rounding: self, significant: digits)
        != DecimalNumber(rounding: other, significant: digits)
    }
    return shown(digits: areEqual(self, other) ? digits : enough ?? 15)
  }

  /// A share as a percentage without a fraction, but where it would seem to be a limit: "61 %".
  func percentage(apartFrom limit: Double) -> String {
    (self * 100).shown(apartFrom: limit * 100, digits: 2) + " %"
  }

  /// A probability with two significant digits: "p = 0.32", "p < 0.001".
  var asProbability: String { self < 0.001 ? "p < 0.001" : "p = \(shown(digits: 2))" }

  private func shown(digits: Int) -> String {
    DecimalNumber(rounding: self, significant: digits)?.description ?? description
  }
}

extension [String] {
  /// "a, b and c".
  var list: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Sequence<Alternative> {
  /// "'in-house' and 'northgate'".
  var quotedList: String { map(\.description).quotedList }
}

extension Bound {
  /// "at least 4.1".
  var inWords: String {
    switch self {
    case .atLeast(let number): "at least \(number.value)"
    case .atMost(let number): "at most \(number.value)"
    }
  }
}
