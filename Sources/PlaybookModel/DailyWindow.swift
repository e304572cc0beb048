/// A daily window of local time; one that ends at or before its start ends on the next day.
package struct DailyWindow: Sendable, Hashable, CustomStringConvertible {
  /// Minutes after midnight, 0 to 1439.
  package let start: Int
  package let end: Int

  /// Reads `09:00-17:00`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Self.minutes(parts[0]), let end = Self.minutes(parts[1])
    else { return nil }
    self.start = start
    self.end = end
  }

  package var description: String { "\(Self.clock(start))–\(Self.clock(end))" }

  /// Reads `9:30` or `09:30`, 24 hours, into minutes after midnight.
  package static func minutes(_ text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.joined().utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    return hour * 60 + minute
  }

  /// Minutes after midnight as `09:30`.
  package static func clock(_ minutes: Int) -> String {
    let (hour, minute) = minutes.quotientAndRemainder(dividingBy: 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
