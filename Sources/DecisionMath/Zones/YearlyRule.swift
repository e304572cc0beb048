/// Two offsets that take turns every year, or one that stays: what the text at the end of zone data
/// says about the time after its last change (POSIX.1-2017, 8.3 "TZ", with RFC 8536's longer
/// times).
struct YearlyRule: Sendable, Hashable {
  /// A day of a year and a time of that day on the clock that is replaced.
  struct Change: Sendable, Hashable {
    let day: DayOfYear
    /// Seconds after midnight, −167 to 167 hours.
    let time: Int
  }

  enum DayOfYear: Sendable, Hashable {
    /// 1 to 365; 29 February is not counted.
    case julian(Int)
    /// 0 to 365; 29 February is counted.
    case zeroBased(Int)
    /// The week-th weekday (0: Sunday) of a month; week 5 is the last.
    case weekday(month: Int, week: Int, weekday: Int)
  }

  /// The other offset, seconds east of UTC, from `start` to `end`.
  struct Summer: Sendable, Hashable {
    let offset: Int
    let start: Change
    let end: Change
  }

  /// Seconds east of UTC.
  let offset: Int
  let summer: Summer?

  /// The calendar repeats after 400 years, weekdays included; so does the rule.
  private static let cycle: Int64 = 146_097 * 86_400

  /// The changes of the year of an instant and of both years beside it, in order. The instants are
  /// those of a year in the cycle that begins in 1970; `shift` leads back.
  func changes(around instant: Int64) -> (changes: [OffsetChange], shift: Int64) {
    guard let summer else { return ([], 0) }
    let remainder = instant % Self.cycle
    let reduced = remainder < 0 ? remainder + Self.cycle : remainder
    let middle = year(ofDay: Int(reduced / 86_400))
    let changes = (middle - 1...middle + 1).flatMap { year in
      [
        OffsetChange(
          instant: summer.start.local(in: year) - Int64(offset), before: offset,
          after: summer.offset),
        OffsetChange(
          instant: summer.end.local(in: year) - Int64(summer.offset), before: summer.offset,
          after: offset),
      ]
    }
    // The sort is stable: where a summer ends as the next one begins, it goes on.
    let sorted = changes.sorted { $0.instant < $1.instant }
    return (sorted, instant - reduced)
  }

  /// Seconds east of UTC at an instant.
  func offset(at instant: Int64) -> Int {
    let (changes, shift) = changes(around: instant)
    return changes.last { $0.instant <= instant - shift }?.after ?? offset
  }
}

/// An instant, seconds since 1970 UTC, at which a zone's offset changes.
struct OffsetChange: Sendable, Hashable {
  let instant: Int64
  let before: Int
  let after: Int
}

extension YearlyRule.Change {
  /// Seconds since 1970 on the local clock.
  func local(in year: Int) -> Int64 {
    Int64(day.days(in: year)) * 86_400 + Int64(time)
  }
}

extension YearlyRule.DayOfYear {
  /// Days since 1970-01-01 in a year.
  func days(in year: Int) -> Int {
    let newYear = daysSinceEpoch(year: year, month: 1, day: 1)
    switch self {
    case .julian(let day):
      return newYear + day - 1 + (isLeap(year) && day >= 60 ? 1 : 0)
    case .zeroBased(let day):
      return newYear + day
    case .weekday(let month, let week, let weekday):
      let first = daysSinceEpoch(year: year, month: month, day: 1)
      // 1970-01-01 was a Thursday, weekday 4. In 1969 this is negative, which the next line mends.
      let firstWeekday = (first + 4) % 7
      let day = (weekday - firstWeekday + 7) % 7 + 7 * (week - 1)
      return first + (day < daysInMonth(month, of: year) ? day : day - 7)
    }
  }
}
