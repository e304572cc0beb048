/// A positive whole number of days, weeks, months, quarters or years, such as `3M`.
package struct CalendarDuration: Sendable, Hashable, CustomStringConvertible {
  package enum Unit: String, Sendable, CaseIterable {
    case day = "d"
    case week = "w"
    case month = "M"
    case quarter = "Q"
    case year = "Y"

    /// The mean length in days of the Gregorian calendar.
    package var meanDays: Double {
      switch self {
      case .day: 1
      case .week: 7
      case .month: 30.436875
      case .quarter: 91.310625
      case .year: 365.2425
      }
    }

    fileprivate var word: String {
      switch self {
      case .day: "day"
      case .week: "week"
      case .month: "month"
      case .quarter: "quarter"
      case .year: "year"
      }
    }
  }

  package let count: Int
  package let unit: Unit

  /// Reads `1d`, `2w`, `3M`, `1Q` and `1Y`; letter case counts.
  package init?(_ text: some StringProtocol) {
    guard let unit = text.last.flatMap({ Unit(rawValue: String($0)) }),
      text.dropLast().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let count = Int(text.dropLast()), count > 0, count <= 100_000
    else { return nil }
    self.count = count
    self.unit = unit
  }

  package var meanDays: Double { Double(count) * unit.meanDays }

  /// As it is written: `3M`.
  package var description: String { "\(count)\(unit.rawValue)" }

  /// In words: "every month", "every 2 weeks".
  package var asInterval: String {
    count == 1 ? "every \(unit.word)" : "every \(count) \(unit.word)s"
  }
}
