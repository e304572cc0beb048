/// What a chart has to know of the calendar. Days are counted from 1 January 1970.
///
/// The calendar itself is the caller's: `ChartCalendar { Day(daysSinceEpoch: $0).map { … } }`.
package struct ChartCalendar: Sendable {
  /// Year, month (1 to 12) and day of the month; nothing beyond the calendar.
  package var parts: @Sendable (_ day: Int) -> (year: Int, month: Int, day: Int)?

  package init(_ parts: @escaping @Sendable (Int) -> (year: Int, month: Int, day: Int)?) {
    self.parts = parts
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `30 Apr 2026`.
  func text(_ day: Int) -> String {
    guard let parts = parts(day) else { return ChartTable.missing }
    return "\(parts.day)\u{A0}\(monthName(parts.month))\u{A0}\(parts.year)"
  }

  /// The day for a table cell.
  func cell(_ day: Int, _ note: String = "") -> ChartTable.Cell {
    guard let parts = parts(day) else { return .missing }
    let iso = [parts.month, parts.day].map { $0 < 10 ? "-0\($0)" : "-\($0)" }.joined()
    let year = String(repeating: "0", count: max(0, 4 - "\(parts.year)".count)) + "\(parts.year)"
    return ChartTable.Cell(
      text: text(day) + note, value: note.isEmpty ? .day(year + iso) : .words)
  }

  private func monthName(_ month: Int) -> String {
    Self.months.indices.contains(month - 1) ? Self.months[month - 1] : ""
  }

  /// First days of months or years within a range, at most about so many, with what to call them:
  /// a month's name, and the year instead where one begins.
  func ticks(from first: Int, to last: Int, about count: Int) -> [(day: Int, text: String)] {
    guard first <= last, last - first <= 4_000_000 else { return [] }
    let months = Double(last - first) / 30.4
    let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12000]
    let step = steps.first { months / Double($0) <= Double(count) } ?? 24000
    var result: [(Int, String)] = []
    var day = first
    while day <= last, result.count < 100, let parts = parts(day) {
      if parts.day == 1, ((parts.year * 12) + parts.month - 1).isMultiple(of: step) {
        result.append((day, parts.month == 1 ? String(parts.year) : monthName(parts.month)))
      }
      // The 32nd day after a first of the month lies in the next one.
      day += parts.day == 1 ? 31 : 1
      if let next = self.parts(day), next.day != 1, parts.day == 1 { day -= next.day - 1 }
    }
    // Without a year in sight a month's name says too little.
    if let start = result.first, !result.contains(where: { $0.1.count == 4 }),
      let parts = self.parts(start.0)
    {
      result[0].1 = "\(start.1)\u{A0}\(parts.year)"
    }
    return result
  }
}
