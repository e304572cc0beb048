import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct LocalTimeTests {
  private let newYork =
    TimeZoneRules(tzif: ZoneBytes(footer: "EST5EDT,M3.2.0,M11.1.0").bytes)
    ?? TimeZoneRules(fixedOffset: 0)

  private func local(_ date: String, _ hour: Int64, _ minute: Int64) throws -> Int64 {
    try Int64(day(date)) * 86_400 + hour * 3600 + minute * 60
  }

  @Test func aTimeThatNeverComesIsReadWithTheOffsetBefore() throws {
    let skipped = try local("2026-03-08", 2, 30)
    #expect(newYork.instant(ofLocal: skipped) == skipped + 5 * 3600)
    let before = try local("2026-03-08", 1, 59)
    #expect(newYork.instant(ofLocal: before) == before + 5 * 3600)
    let after = try local("2026-03-08", 3, 0)
    #expect(newYork.instant(ofLocal: after) == after + 4 * 3600)
  }

  @Test func aTimeThatComesTwiceIsTheEarlier() throws {
    let twice = try local("2026-11-01", 1, 30)
    #expect(newYork.instant(ofLocal: twice) == twice + 4 * 3600)
    let after = try local("2026-11-01", 2, 0)
    #expect(newYork.instant(ofLocal: after) == after + 5 * 3600)
  }

  @Test func aSkippedDayIsReadWithTheOffsetBefore() throws {
    // Samoa went from UTC−10 to UTC+14 at the end of 29 December 2011 and had no 30 December.
    let change = try local("2011-12-30", 10, 0)
    let file = ZoneBytes(changes: [(change, 1)], offsets: [-36_000, 50_400])
    let samoa = try #require(TimeZoneRules(tzif: file.bytes))
    let noon = try local("2011-12-30", 12, 0)
    #expect(samoa.instant(ofLocal: noon) == noon + 36_000)
    let next = try local("2011-12-31", 0, 0)
    #expect(samoa.instant(ofLocal: next) == change)
  }

  @Test func theClockShowsTheTimeAtItsInstant() {
    forRandomCases { random in
      let local = Int64(random.integer(-2_000_000_000...8_000_000_000))
      let instant = newYork.instant(ofLocal: local)
      let shown = instant + Int64(newYork.offset(atUTC: instant))
      // Skipped times are shown an hour later.
      return shown == local || shown == local + 3600 ? nil : "\(local): \(shown)"
    }
  }

  @Test func instantsDoNotRunBackwards() {
    forRandomCases { random in
      let local = Int64(random.integer(0...4_000_000_000))
      let instants = (0..<8).map { newYork.instant(ofLocal: local + $0 * 1800) }
      return zip(instants, instants.dropFirst()).allSatisfy { $1 - $0 >= -1800 } ? nil : "\(local)"
    }
  }

  @Test func theEndsOfTimeDoNotTrap() {
    for local in [Int64.min, .max] {
      let instant = newYork.instant(ofLocal: local)
      #expect(abs(instant) > 1 << 59)
    }
  }
}
