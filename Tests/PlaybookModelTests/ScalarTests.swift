import PlaybookModel
import Testing

struct DecimalNumberTests {
  @Test(arguments: [
    ("12", "12", 12.0), ("-3.5", "-3.5", -3.5), ("010", "10", 10), ("1e3", "1000", 1000),
    ("4.40", "4.40", 4.4), ("0", "0", 0), ("-0", "0", 0), ("1.5e2", "150", 150),
    ("25e-2", "0.25", 0.25), ("0.001", "0.001", 0.001), ("-0.5", "-0.5", -0.5),
    ("999999999999999999", "999999999999999999", 1e18), ("1E2", "100", 100),
    ("000000000000000000000001", "1", 1),
  ])
  func `A number is read and printed as written`(text: String, shown: String, double: Double) throws
  {
    let number = try #require(DecimalNumber(text))
    #expect(number.description == shown)
    #expect(number.double == double)
  }

  @Test(arguments: [
    "", "-", "+5", ".", ".5", "5.", "1,000", "1_000", "1 000", "0x1F", "1e", "1e+", "e3", "1e99",
    "1e-99", "1.2.3", "--1", "1-", "ten", "∞", "NaN", "1234567890123456789",
    "0.1234567890123456789", "٣", "1e999999999999999999999", "1.e3", "99999999999999999e18",
  ])
  func `Nothing else is a number`(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func `Equal values are equal whatever was written`() throws {
    let short = try #require(DecimalNumber("4.4"))
    let long = try #require(DecimalNumber("4.40"))
    #expect(short == long)
    #expect(Set([short, long]).count == 1)
    #expect(try #require(DecimalNumber("4.39")) < short)
    #expect(try #require(DecimalNumber("-5")) < short)
    let largest = try #require(DecimalNumber("999999999999999999"))
    #expect(short < largest)
    #expect(largest.hashValue == largest.hashValue)
  }
}

struct DayTests {
  @Test(arguments: ["2026-04-30", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `A day that exists is read and printed as written`(text: String) {
    #expect(Day(text)?.description == text)
  }

  @Test(arguments: [
    "2026-02-30", "2023-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "26-01-01",
    "2026-1-1", "2026/01/01", "2026-01-01T00:00", "0000-01-01", "２026-01-1", "", "2026-04-31",
  ])
  func `Nothing else is a day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `Days are counted across leap years`() throws {
    let days = try ["1970-01-01", "2000-03-01", "1969-12-31", "2026-04-30"].map {
      try #require(Day($0)).daysSinceEpoch
    }
    #expect(days == [0, 11017, -1, 20573])
  }

  @Test func `Every day follows the one before`() throws {
    var expected = try #require(Day("1999-01-01")).daysSinceEpoch
    for year in 1999...2005 {
      for month in 1...12 {
        for number in 1...31 {
          guard let day = Day(year: year, month: month, day: number) else { continue }
          #expect(day.daysSinceEpoch == expected)
          expected += 1
        }
      }
    }
  }

  @Test func `A day has a form in words`() {
    #expect(Day("2026-04-03")?.inWords == "3 April 2026")
  }
}

struct CalendarDurationTests {
  @Test(arguments: [
    ("1d", 1.0), ("2w", 14), ("3M", 91.310625), ("1Q", 91.310625), ("1Y", 365.2425),
  ])
  func `A duration has a mean length in days`(text: String, days: Double) {
    #expect(CalendarDuration(text)?.meanDays == days)
    #expect(CalendarDuration(text)?.description == text)
  }

  @Test(arguments: ["", "M", "0d", "-1d", "1m", "1D", "1.5M", "1 M", "M1", "1000000d", "+1d", "٣d"])
  func `Nothing else is a duration`(text: String) {
    #expect(CalendarDuration(text) == nil)
  }

  @Test(arguments: [("1M", "every month"), ("2w", "every 2 weeks")])
  func `A duration has a form in words`(text: String, words: String) {
    #expect(CalendarDuration(text)?.asInterval == words)
  }
}

struct DailyWindowTests {
  @Test func `A window is read into minutes and may end on the next day`() {
    #expect(DailyWindow("9:30-17:00")?.start == 570)
    #expect(DailyWindow("09:30-17:00")?.end == 1020)
    #expect(DailyWindow("22:00-06:00")?.description == "22:00–06:00")
  }

  @Test(arguments: ["", "9-17", "09:00", "09:00-24:00", "09:60-10:00", "9:00–17:00", "+9:00-10:00"])
  func `Nothing else is a window`(text: String) {
    #expect(DailyWindow(text) == nil)
  }
}

struct EntityIDTests {
  @Test(arguments: ["a", "0001-keep-the-desk", "a-1", String(repeating: "a", count: 63)])
  func `Lower-case words joined by hyphens are an id`(text: String) {
    #expect(EntityID(text)?.description == text)
  }

  @Test(arguments: [
    "", "A", "a--b", "-a", "a-", "a b", "a_b", "é", "a/b", "a\n", String(repeating: "a", count: 64),
  ])
  func `Nothing else is an id`(text: String) {
    #expect(EntityID(text) == nil)
  }

  @Test func `An id has a form in words`() {
    #expect(EntityID("reliable-support")?.inWords == "Reliable support")
    #expect(EntityID("0004-second-desk")?.inWords == "0004 Second desk")
  }

  @Test func `An alternative is a vendor or a reserved word`() {
    #expect(Alternative("in-house") == .inHouse)
    #expect(Alternative("do-nothing") == .doNothing)
    #expect(Alternative("acme")?.description == "acme")
    #expect(Alternative("Acme") == nil)
  }

  @Test func `Kinds have one singular and one plural each`() {
    #expect(Set(EntityKind.allCases.map(\.plural)).count == 15)
    #expect(Set(EntityKind.allCases.map(\.singular)).count == 15)
    for kind in EntityKind.allCases { #expect(EntityKind(plural: kind.plural) == kind) }
  }
}
