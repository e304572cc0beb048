import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct TrendTests {
  @Test func aLineIsFoundAgain() {
    forRandomCases { random in
      let count = random.integer(3...20)
      let x = random.numbers(count, -100...100)
      let (slope, intercept) = (random.number(-5...5), random.number(-50...50))
      let outcome = try fitLine(x, x.map { intercept + slope * $0 })
      guard case .line(let line) = outcome else { return "\(x)" }
      let isFine =
        areEqual(line.slope, slope) && areEqual(line.intercept, intercept)
        && areEqual(line.rSquared ?? 0, 1)
      return isFine ? nil : "\(x) \(slope) \(intercept) gave \(line)"
    }
  }

  @Test func theResidualsCancelAndRSquaredIsAShare() {
    forRandomCases { random in
      let count = random.integer(3...20)
      let (x, y) = (random.numbers(count, 0...10), random.numbers(count, 0...10))
      guard case .line(let line) = try fitLine(x, y) else { return "\(x)" }
      let residuals = zip(x, y).map { $1 - line.value(at: $0) }
      let isFine =
        areEqual(residuals.reduce(0, +), 0) && (0...1).contains(line.rSquared ?? -1)
      return isFine ? nil : "\(x) \(y) gave \(line)"
    }
  }

  @Test func thereIsNotAlwaysALine() throws {
    #expect(try fitLine([], []) == .tooFew)
    #expect(try fitLine([1, 2], [1, 2]) == .tooFew)
    #expect(try fitLine([2, 2, 2], [1, 2, 3]) == .noSpread)
    #expect(throws: InputFailure.sizesDiffer) { try fitLine([1], []) }
    #expect(throws: InputFailure.notFinite) { try fitLine([1, 2, .nan], [1, 2, 3]) }
    #expect(throws: InputFailure.overflow) { try fitLine([1e200, 2e200, 0], [1, 2, 3]) }
    guard case .line(let flat) = try fitLine([1, 2, 3], [4, 4, 4]) else {
      Issue.record("no line")
      return
    }
    #expect(flat.slope == 0)
    #expect(flat.rSquared == nil)
  }

  @Test func onlyTheNewestSixValuesCount() throws {
    let days: [Double] = [0, 30, 60, 90, 120, 150, 180, 210]
    let values: [Double] = [900, -900, 1, 2, 3, 4, 5, 6]
    guard
      case .trend(let trend) = try seriesTrend(days: days, values: values, cadenceDays: 30)
    else {
      Issue.record("no trend")
      return
    }
    #expect(areEqual(trend.line.slope, 1))
    #expect(trend.firstDay == 60)
    #expect(areEqual(trend.forecast(day: 240), 7))
    #expect(trend.forecast(day: 2400, atMost: 10) == 10)
    #expect(trend.forecast(day: -2400, atLeast: 0) == 0)
    #expect(trend.forecast(day: 2400, atLeast: 20, atMost: 10) == 10)
  }

  @Test func aSeriesMayBeTooShort() throws {
    #expect(try seriesTrend(days: [], values: [], cadenceDays: 30) == .tooFew)
    #expect(try seriesTrend(days: [1, 2], values: [1, 2], cadenceDays: 30) == .tooFew)
    #expect(try seriesTrend(days: [1, 1, 1], values: [1, 2, 3], cadenceDays: 30) == .noSpread)
    #expect(throws: InputFailure.notPositive) {
      try seriesTrend(days: [1, 2, 3], values: [1, 2, 3], cadenceDays: 0)
    }
    #expect(throws: InputFailure.sizesDiffer) {
      try seriesTrend(days: [1], values: [], cadenceDays: 30)
    }
  }

  @Test func aTrendIsSeenFromItsTarget() throws {
    #expect(try trendClass(slope: 1, baseline: 60, target: 90, .increase) == .improving)
    #expect(try trendClass(slope: 1, baseline: 90, target: 60, .decrease) == .worsening)
    #expect(try trendClass(slope: 0.02, baseline: 0, target: 1, .increase) == .flat)
    #expect(try trendClass(slope: -0.02, baseline: 0, target: 1, .increase) == .flat)
    #expect(throws: InputFailure.noSpan) {
      try trendClass(slope: 1, baseline: 2, target: 2, .increase)
    }
    #expect(throws: InputFailure.notFinite) {
      try trendClass(slope: .nan, baseline: 1, target: 2, .increase)
    }
  }
}
