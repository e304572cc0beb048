/// A daily window of local time in a zone, minutes after midnight; one that ends at or before its
/// start ends on the next day.
package struct WorkingWindow: Sendable, Hashable {
  package let start: Int
  package let end: Int
  package let zone: TimeZoneRules

  /// Fails with `outOfRange` unless both are 0 to 1440.
  package init(start: Int, end: Int, zone: TimeZoneRules) throws(InputFailure) {
    guard (0...1440).contains(start), (0...1440).contains(end) else { throw .outOfRange }
    self.start = start
    self.end = end
    self.zone = zone
  }

  /// The window of a day as two instants.
  fileprivate func instants(onDay day: Int64) -> (start: Int64, end: Int64) {
    let midnight = day * 86_400
    let length = end > start ? 0 : Int64(86_400)
    return (
      zone.instant(ofLocal: midnight + Int64(start) * 60),
      zone.instant(ofLocal: midnight + length + Int64(end) * 60)
    )
  }
}

/// The minutes that two sides work at the same time on a date, given as days since 1970-01-01: our
/// window of that date against the other side's windows of the previous, the same and the next day,
/// each turned into instants. Dates beyond a million years are cut to it.
package func sharedMinutes(_ ours: WorkingWindow, _ theirs: WorkingWindow, day: Int) -> Double {
  let day = Int64(min(max(day, -365_000_000), 365_000_000))
  let window = ours.instants(onDay: day)
  let seconds = (day - 1...day + 1).reduce(Int64(0)) { total, other in
    let their = theirs.instants(onDay: other)
    return total + max(0, min(window.end, their.end) - max(window.start, their.start))
  }
  return Double(seconds) / 60
}

/// The shared working time of a year, minutes a day on the 15th of each month.
package struct SharedYear: Sendable, Hashable {
  /// January to December.
  package let minutes: [Double]

  package var min: Double { minutes.min() ?? 0 }
  package var max: Double { minutes.max() ?? 0 }

  /// The mean of the sixth and the seventh in order of size.
  package var median: Double {
    let middle = minutes.sorted().dropFirst(5).prefix(2)
    return middle.reduce(0, +) / 2
  }
}

/// The shared working time on the 15th of each month of a year. Fails with `outOfRange` unless the
/// year is 1 to 9999.
package func sharedYear(
  _ ours: WorkingWindow, _ theirs: WorkingWindow, year: Int
) throws(InputFailure) -> SharedYear {
  guard (1...9999).contains(year) else { throw .outOfRange }
  return SharedYear(
    minutes: (1...12).map { month in
      sharedMinutes(ours, theirs, day: daysSinceEpoch(year: year, month: month, day: 15))
    })
}

/// The greatest difference of two zones' offsets from UTC, in hours, at noon UTC of 15 January and
/// of 15 July of a year. Fails with `outOfRange` unless the year is 1 to 9999.
package func hoursApart(
  _ first: TimeZoneRules, _ second: TimeZoneRules, year: Int
) throws(InputFailure) -> Double {
  guard (1...9999).contains(year) else { throw .outOfRange }
  let differences = [1, 7].map { month in
    let noon = Int64(daysSinceEpoch(year: year, month: month, day: 15)) * 86_400 + 43_200
    return abs(first.offset(atUTC: noon) - second.offset(atUTC: noon))
  }
  return Double(differences.max() ?? 0) / 3600
}
