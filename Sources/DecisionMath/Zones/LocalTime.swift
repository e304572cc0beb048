extension TimeZoneRules {
  /// Far beyond all dates, and far enough from the ends of the integers to add to.
  private static let farthest: Int64 = 1 << 60

  /// The instant, in seconds since 1970 UTC, at which the zone's clocks show a local time, given as
  /// the seconds that would have passed since 1970 on a clock without offsets.
  ///
  /// A local time that comes twice, as clocks go back, is the earlier of the two. One that never
  /// comes, as clocks go forward, is read with the offset before the change: 02:30 is 03:30. That
  /// is what RFC 5545 says, and the first of the two folds of other libraries. Times beyond 36
  /// billion years are cut to it.
  package func instant(ofLocal local: Int64) -> Int64 {
    let local = min(max(local, -Self.farthest), Self.farthest)
    // No offset exceeds 26 hours, so the instant lies within that of the local time.
    let start = local - 93_600
    var current = offset(atUTC: start)
    for change in changes(after: start, through: local + 93_600) {
      let candidate = local - Int64(current)
      let isBefore = candidate < change.instant
      let isSkipped = local < change.instant + Int64(change.after)
      if isBefore || isSkipped { return candidate }
      current = change.after
    }
    return local - Int64(current)
  }
}
