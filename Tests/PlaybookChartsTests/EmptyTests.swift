import PlaybookCharts
import Testing

/// Where there is nothing to see there is no picture, and no trap.
@Suite struct EmptyTests {
  private let unit = ChartUnit("USD")

  @Test func nothingGivesNoPicture() {
    #expect(
      BulletChart(title: "", name: "", baseline: nil, target: nil, actual: nil).drawn(id: "") == nil
    )
    #expect(RunningLines(title: "", unit: unit, lines: []).drawn(id: "") == nil)
    #expect(StackedBars(title: "", unit: unit, categories: [], bars: []).drawn(id: "") == nil)
    #expect(
      WeightSensitivity(title: "", criterion: "", weight: 0.5, lines: []).drawn(id: "") == nil)
    #expect(IntervalPlot(title: "", unit: unit, arms: []).drawn(id: "") == nil)
    #expect(WorkingHours(title: "", rows: []).drawn(id: "") == nil)
    #expect(HeatMap(title: "", columns: [], rows: []).drawn(id: "") == nil)
    #expect(Tornado(title: "", unit: unit, base: 1, rows: []).drawn(id: "") == nil)
    #expect(Quadrant(title: "", unit: unit, items: []).drawn(id: "") == nil)
    #expect(RiskMap(title: "", bands: [], risks: []).drawn(id: "") == nil)
    #expect(
      TrendChart(title: "", unit: unit, calendar: .gregorian, series: []).drawn(id: "") == nil)
    #expect(Sparkline(title: "", values: []).drawn(id: "") == nil)
    #expect(TimeLine(title: "", calendar: .gregorian, events: []).drawn(id: "") == nil)
    #expect(PhaseStepper(title: "", phases: [], current: 0).drawn(id: "") == nil)
    #expect(PromiseStrip(title: "", promises: []).drawn(id: "") == nil)
    #expect(DotRating(title: "", value: nil).drawn(id: "") == nil)
  }

  @Test func numbersThatAreNoneCountAsMissing() throws {
    #expect(DotRating(title: "", value: .nan).drawn(id: "") == nil)
    #expect(Sparkline(title: "", values: [("a", .infinity), ("b", 1e300)]).drawn(id: "") == nil)
    #expect(
      WeightSensitivity(
        title: "", criterion: "", weight: .nan,
        lines: [.init(name: "", scoreAtNone: 1, scoreAtAll: 2)]
      ).drawn(id: "") == nil)
    let bars = StackedBars(
      title: "t", unit: unit, categories: ["a", "b"],
      bars: [.init(name: "x", parts: [1, .nan])])
    let drawing = try #require(bars.drawn(id: "i"))
    #expect(drawing.table.rows.map { $0.map(\.text) } == [["x", "1", "no value", "1"]])
    #expect(drawing.markup.contains("USD\u{A0}1 without B"))
  }

  @Test func missingReadingsLeaveAGap() throws {
    let chart = Sparkline(
      title: "t", values: [("a", 1), ("b", 2), ("c", nil), ("d", 3), ("e", 1)])
    let markup = try #require(chart.drawn(id: "i")).markup
    let path = try #require(markup.split(separator: " d=\"").dropFirst().first)
    #expect(path.prefix { $0 != "\"" }.count { $0 == "M" } == 2)
  }
}
