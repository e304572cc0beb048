internal import PlaybookDiagnostics
package import PlaybookModel

/// For how long outsourcing suits a function.
package enum HorizonClass: String, Sendable, CaseIterable {
  case both
  case shortTermOnly = "short-term only"
  case longTermOnly = "long-term only"
  case neither
}

extension BusinessFunction {
  /// From its two ratings, where 3 and above suit; nothing where one is missing.
  package var horizonClass: HorizonClass? {
    guard let short = fitShortTerm?.value, let long = fitLongTerm?.value else { return nil }
    let suits = DecimalNumber(significand: 3, scale: 0)
    switch (short >= suits, long >= suits) {
    case (true, true): return .both
    case (true, false): return .shortTermOnly
    case (false, true): return .longTermOnly
    case (false, false): return .neither
    }
  }
}
