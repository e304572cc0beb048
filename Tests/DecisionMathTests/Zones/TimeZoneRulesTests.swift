import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct TimeZoneRulesTests {
  @Test func offsetsHoldFromTheirInstantOn() throws {
    let file = ZoneBytes(
      changes: [(-100, 1), (1_000, 0)], offsets: [3600, 7200], footer: "<+01>-1")
    for version: UInt8 in 1...4 {
      var file = file
      file.version = version
      let rules = try #require(TimeZoneRules(tzif: file.bytes))
      let instants: [Int64] = [.min, -101, -100, 999, 1_000, .max]
      #expect(instants.map(rules.offset(atUTC:)) == [3600, 3600, 7200, 7200, 3600, 3600])
    }
  }

  @Test func withoutAChangeTheRuleHoldsAlways() throws {
    let rules = try #require(TimeZoneRules(tzif: ZoneBytes(footer: "<+0545>-5:45").bytes))
    #expect(rules.offset(atUTC: 0) == 20_700)
    #expect(rules.offset(atUTC: .min) == 20_700)
    let without = try #require(TimeZoneRules(tzif: ZoneBytes(offsets: [-900]).bytes))
    #expect(without.offset(atUTC: .max) == -900)
  }

  /// A zone whose rule holds from 1970 on.
  private func zone(_ rule: String) -> TimeZoneRules? {
    TimeZoneRules(tzif: ZoneBytes(footer: rule).bytes)
  }

  @Test func aRuleChangesOnItsDays() throws {
    let instants: [(date: String, seconds: Int64, offset: Int)] = [
      ("2026-03-08", 7 * 3600 - 1, -18_000), ("2026-03-08", 7 * 3600, -14_400),
      ("2026-11-01", 6 * 3600 - 1, -14_400), ("2026-11-01", 6 * 3600, -18_000),
      ("2400-03-12", 7 * 3600 - 1, -18_000), ("2400-03-12", 7 * 3600, -14_400),
      ("9999-07-01", 0, -14_400),
    ]
    let rules = try #require(zone("EST5EDT,M3.2.0,M11.1.0"))
    for (date, seconds, offset) in instants {
      let instant = try Int64(day(date)) * 86_400 + seconds
      #expect(rules.offset(atUTC: instant) == offset, "\(date) + \(seconds)")
    }
  }

  @Test func southernSummersSpanTheNewYear() throws {
    let rules = try #require(zone("AEST-10AEDT,M10.1.0,M4.1.0/3"))
    #expect(try rules.offset(atUTC: Int64(day("2026-01-01")) * 86_400) == 39_600)
    #expect(try rules.offset(atUTC: Int64(day("2026-07-01")) * 86_400) == 36_000)
  }

  @Test func daysOfTheYearCountLeapDaysOrNot() throws {
    // J60 is always 1 March; 59 is 29 February in a leap year. Times may be negative or beyond a
    // day.
    let julian = try #require(zone("AAA0BBB,J60/0,J300/0"))
    let zeroBased = try #require(zone("AAA0BBB,59/0,300/0"))
    let earlier = try #require(zone("AAA0BBB,J60/-24,J300/48:30:15"))
    func starts(_ rules: TimeZoneRules, _ date: String) throws -> Bool {
      let instant = try Int64(day(date)) * 86_400
      return rules.offset(atUTC: instant - 1) == 0 && rules.offset(atUTC: instant) == 3600
    }
    #expect(try starts(julian, "2028-03-01") && starts(julian, "2027-03-01"))
    #expect(try starts(zeroBased, "2028-02-29") && starts(zeroBased, "2027-03-01"))
    #expect(try starts(earlier, "2028-02-29") && starts(earlier, "2027-02-28"))
  }

  @Test func aSummerMayLastAllYear() throws {
    let rules = try #require(zone("XXX3EDT4,0/0,J365/23"))
    forRandomCases { random in
      let instant = Int64(random.integer(0...5_000_000_000))
      return rules.offset(atUTC: instant) == -14_400 ? nil : "\(instant)"
    }
    let newYear = try Int64(day("2027-01-01")) * 86_400
    for hour in Int64(-6)...6 {
      #expect(rules.instant(ofLocal: newYear + hour * 3600) == newYear + (hour + 4) * 3600)
    }
  }

  @Test(arguments: [
    "EST5EDT", "ES5", "<-0>3", "<-03", "EST", "EST25", "EST5:60", "EST5EDT,M3.2.0",
    "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0",
    "EST5EDT,J0,J300", "EST5EDT,366,J300", "EST5EDT,M3.2.0,M11.1.0x", "EST5EDT,M3.2.0/168,M11.1.0",
    "EST99999999999999999999", ":Europe/Warsaw", "EST5EDT,M3.2,M11.1.0",
  ]) func aRuleThatIsNoneMakesTheFileMalformed(_ rule: String) {
    #expect(zone(rule) == nil)
  }

  @Test func leapSecondsAreTakenOut() throws {
    let file = ZoneBytes(
      changes: [(1_000, 1), (3_002, 0)], offsets: [0, 3600],
      leapSeconds: [(2_000, 1), (3_001, 2)])
    let rules = try #require(TimeZoneRules(tzif: file.bytes))
    #expect([999, 1_000, 2_999, 3_000].map(rules.offset(atUTC:)) == [0, 3600, 3600, 0])
  }

  @Test func malformedFilesAreRefused() {
    func isRead(_ file: ZoneBytes) -> Bool { TimeZoneRules(tzif: file.bytes) != nil }
    #expect(isRead(ZoneBytes(changes: [(5, 0), (6, 0)])))
    #expect(!isRead(ZoneBytes(changes: [(5, 0), (5, 0)])))
    #expect(!isRead(ZoneBytes(changes: [(6, 0), (5, 0)])))
    #expect(!isRead(ZoneBytes(changes: [(5, 1)])))
    #expect(!isRead(ZoneBytes(offsets: [])))
    #expect(!isRead(ZoneBytes(offsets: [.min])))
    #expect(!isRead(ZoneBytes(offsets: [93_600])))
    #expect(!isRead(ZoneBytes(changes: [(.min, 0)], leapSeconds: [(.min, 1)])))
    #expect(TimeZoneRules(tzif: []) == nil)
    #expect(TimeZoneRules(tzif: Array("not a zone, and longer than forty-four bytes".utf8)) == nil)
  }

  @Test func noBytesTrap() throws {
    let file = ZoneBytes(
      changes: [(-9_000, 1), (10, 0), (5_000, 1)], offsets: [0, 3600], leapSeconds: [(20, 1)],
      footer: "EST5EDT,M3.2.0,M11.1.0/3"
    ).bytes
    for length in file.indices { #expect(TimeZoneRules(tzif: file.prefix(length)) == nil) }
    forRandomCases(3000) { random in
      var bytes = file
      for _ in 0...random.integer(0...3) {
        bytes[random.integer(0...bytes.count - 1)] = UInt8(random.integer(0...255))
      }
      guard let rules = TimeZoneRules(tzif: bytes) else { return nil }
      for instant in [Int64.min, -1, 0, Int64(random.integer(0...1 << 40)), .max] {
        let isSane = abs(rules.offset(atUTC: instant)) < 93_600
        if !isSane { return "\(bytes) at \(instant)" }
        _ = rules.instant(ofLocal: instant)
      }
      return nil
    }
  }
}
