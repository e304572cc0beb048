import PlaybookCharts
import Testing

@Suite struct NumberTests {
  @Test func groupsAsTheSiteDoes() {
    #expect(ChartUnit("USD").text(17_100.5) == "USD\u{A0}17,101")
    #expect(ChartUnit("USD").text(-34_446.36) == "USD\u{A0}-34,446")
    #expect(ChartUnit("USD").text(0.5) == "USD\u{A0}0.50")
    #expect(ChartUnit("min").text(41) == "41\u{A0}min")
    #expect(ChartUnit("%", decimals: 1).text(92) == "92.0\u{A0}%")
    #expect(ChartUnit().text(1e15) == "1,000,000,000,000,000")
    #expect(ChartUnit().text(nil) == "no value")
    #expect(ChartUnit().text(-0.0) == "0")
  }

  @Test func shortensOnAxes() {
    #expect(ChartUnit("USD").axis(600_000) == "600k")
    #expect(ChartUnit().axis(1_250_000) == "1.25M")
    #expect(ChartUnit().axis(5_000) == "5,000")
    #expect(ChartUnit().axis(-2e9) == "-2G")
    #expect(ChartUnit().axis(0.000001) == "0.000001")
    #expect(ChartUnit().axis(0.25) == "0.25")
  }

  @Test(
    arguments: [
      ([0, 692_889], [0, 200_000, 400_000, 600_000, 800_000]), ([3, 3], [2.6, 2.8, 3, 3.2, 3.4]),
      ([-1, 1], [-1, -0.5, 0, 0.5, 1]), ([0, 1e12], [0, 5e11, 1e12]),
    ] as [([Double], [Double])])
  func ticksAreRound(values: [Double], expected: [Double]) throws {
    let range = try #require(NiceRange(values))
    #expect(range.ticks.count == expected.count, "\(range.ticks)")
    for (tick, wanted) in zip(range.ticks, expected) {
      #expect((tick - wanted).magnitude <= 1e-9 * max(1, wanted.magnitude))
    }
  }

  @Test func noRangeWithoutNumbers() {
    #expect(NiceRange([.nan, .infinity, 1e300]) == nil)
    #expect(NiceRange([1e15, 1e15 - 1])?.ticks.isEmpty == false)
    #expect(NiceRange([Double.leastNonzeroMagnitude])?.ticks.isEmpty == false)
  }

  @Test func wrapsAndShortens() {
    let text = WrappedText("one two three four", ems: 4.5, lines: 2)
    #expect(text.lines.count == 2 && text.isShortened)
    #expect(text.lines.allSatisfy { TextWidth.ems($0) <= 4.5 })
    #expect(!WrappedText("one two", ems: 6).isShortened)
    #expect(WrappedText("Ŵ", ems: 0.1).lines == ["…"])
    #expect(WrappedText(" \n ", ems: 5).lines == [""])
  }

  @Test func spreadsWithoutTouching() {
    let places = spread([5, 5, 5, 100], sizes: [10, 10, 10, 10], in: 0...60)
    #expect(places == [5, 15, 25, 55])
    #expect(spread([50, 10], sizes: [10, 10], in: 0...60) == [50, 10])
    #expect(spread([0, 0], sizes: [40, 40], in: 0...10) == [20, 60])
    #expect(spread([], sizes: [], in: 0...1).isEmpty)
  }
}
