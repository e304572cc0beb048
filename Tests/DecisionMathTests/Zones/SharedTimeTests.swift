import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct SharedTimeTests {
  private func window(_ start: Int, _ end: Int, _ offset: Int) throws -> WorkingWindow {
    try WorkingWindow(start: start, end: end, zone: TimeZoneRules(fixedOffset: offset))
  }

  @Test func sharedTimeIsSymmetricWhereClocksStay() {
    forRandomCases { random in
      // Windows inside a day, so that three days see all of each other.
      func side() throws -> WorkingWindow {
        let start = random.integer(0...1439)
        return try window(
          start, random.integer(start + 1...1440), random.integer(-48...48) * 900)
      }
      let (ours, theirs) = (try side(), try side())
      let day = random.integer(0...30_000)
      let shared = sharedMinutes(ours, theirs, day: day)
      let other = sharedMinutes(theirs, ours, day: day)
      let most = Double(min(ours.end - ours.start, theirs.end - theirs.start))
      return shared == other && (0...most).contains(shared)
        ? nil : "\(ours) \(theirs): \(shared), \(other)"
    }
  }

  @Test func aWindowSharesAllOfItselfWithItself() throws {
    for (start, end, minutes) in [
      (540, 1020, 480.0), (960, 60, 540), (0, 1440, 1440), (0, 0, 1440),
    ] {
      let side = try window(start, end, 19_800)
      #expect(sharedMinutes(side, side, day: 20_000) == minutes)
    }
  }

  @Test func halfAndQuarterHoursCount() throws {
    let london = try window(540, 1020, 0)
    #expect(try sharedMinutes(london, window(540, 1020, 19_800), day: 20_000) == 150)
    #expect(try sharedMinutes(london, window(540, 1020, 20_700), day: 20_000) == 135)
  }

  @Test func nightShiftsOfTheDayBeforeAndAfterCount() throws {
    // 22:00 to 06:00 at UTC+0 against 00:00 to 08:00 at UTC+0: six hours, of the night that ends on
    // the date for the day's own window, and of the next day's window for the night's.
    let night = try window(1320, 360, 0)
    let morning = try window(0, 480, 0)
    #expect(sharedMinutes(morning, night, day: 20_000) == 360)
    #expect(sharedMinutes(night, morning, day: 20_000) == 360)
  }

  @Test func minutesOutsideADayAreRefused() {
    for minute in [-1, 1441, .max, .min] {
      #expect(throws: InputFailure.outOfRange) { try window(minute, 0, 0) }
      #expect(throws: InputFailure.outOfRange) { try window(0, minute, 0) }
    }
  }

  @Test func anyDayHasItsMinutes() throws {
    let side = try window(540, 1020, 0)
    #expect(sharedMinutes(side, side, day: .max) == 480)
    #expect(sharedMinutes(side, side, day: .min) == 480)
  }

  @Test(.needsZoneData) func aYearHasItsLeastMedianAndMost() throws {
    let ours = try WorkingWindow(start: 540, end: 1020, zone: zone("America/New_York"))
    let theirs = try WorkingWindow(start: 540, end: 1080, zone: zone("America/Bogota"))
    let year = try sharedYear(ours, theirs, year: 2026)
    #expect(year.minutes == [480, 480, 420, 420, 420, 420, 420, 420, 420, 420, 480, 480])
    #expect([year.min, year.median, year.max] == [420, 420, 480])
    #expect(throws: InputFailure.outOfRange) { try sharedYear(ours, theirs, year: 0) }
    #expect(throws: InputFailure.outOfRange) { try sharedYear(ours, theirs, year: .max) }
  }

  @Test(.needsZoneData) func theMedianIsTheMeanOfTheTwoInTheMiddle() throws {
    // Adelaide and New York differ by 15.5, 14.5 and 13.5 hours over a year.
    let ours = try WorkingWindow(start: 540, end: 1020, zone: zone("America/New_York"))
    let theirs = try WorkingWindow(start: 360, end: 720, zone: zone("Australia/Adelaide"))
    let year = try sharedYear(ours, theirs, year: 2026)
    let sorted = year.minutes.sorted()
    #expect(year.median == (sorted[5] + sorted[6]) / 2)
    #expect(year.min == sorted[0] && year.max == sorted[11])
    #expect(year.min < year.max)
  }

  @Test(.needsZoneData) func aClockChangeDayIsAnHourLongerOrShorter() throws {
    let warsaw = try WorkingWindow(start: 0, end: 0, zone: zone("Europe/Warsaw"))
    let utc = try WorkingWindow(start: 0, end: 0, zone: TimeZoneRules(fixedOffset: 0))
    #expect(try sharedMinutes(warsaw, utc, day: day("2026-03-28")) == 1440)
    #expect(try sharedMinutes(warsaw, utc, day: day("2026-03-29")) == 1380)
    #expect(try sharedMinutes(warsaw, utc, day: day("2026-10-25")) == 1500)
  }

  @Test(.needsZoneData) func placesAreNearInWinterAndSummer() throws {
    let newYork = try zone("America/New_York")
    #expect(try hoursApart(newYork, zone("America/Bogota"), year: 2026) <= 3)
    #expect(try hoursApart(newYork, zone("America/Sao_Paulo"), year: 2026) <= 3)
    #expect(try hoursApart(newYork, zone("Europe/Warsaw"), year: 2026) > 3)
    // Three hours apart in July alone.
    let always = TimeZoneRules(fixedOffset: -4 * 3600 + 3 * 3600)
    #expect(try hoursApart(newYork, always, year: 2026) > 3)
    #expect(throws: InputFailure.outOfRange) { try hoursApart(newYork, newYork, year: -1) }
  }
}
