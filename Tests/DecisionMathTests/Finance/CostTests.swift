import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct CostTests {
  @Test func everyVisitOfAYearIsThereAndTheLastInItsLastMonth() {
    for count in 1...366 {
      let months = (try? visitMonths(perYear: count, years: 3)) ?? []
      #expect(months.count == 3 * count)
      #expect(months == months.sorted())
      #expect(months.allSatisfy { (1...36).contains($0) })
      #expect(months.last == 36)
    }
  }

  @Test func paymentsFallOnTheirMonthsInsideTheHorizon() throws {
    #expect(try Schedule.once(month: 36).months(horizon: 36) == [36])
    #expect(try Schedule.once(month: 37).months(horizon: 36) == [])
    #expect(try Schedule.once(month: -1).months(horizon: 36) == [])
    #expect(try Schedule.monthly(from: 3, to: 99).months(horizon: 5) == [3, 4, 5])
    #expect(try Schedule.monthly(from: 9, to: 3).months(horizon: 36) == [])
    #expect(try Schedule.yearly(from: 12, to: 36).months(horizon: 36) == [12, 24, 36])
    #expect(try Schedule.visits(perYear: 4, from: 4, to: 15).months(horizon: 36) == [6, 9, 12, 15])
    #expect(try Schedule.visits(perYear: 0, from: 1, to: 36).months(horizon: 36) == [])
    #expect(try Schedule.visits(perYear: 5, from: 1, to: 36).months(horizon: -1) == [])
    #expect(try Schedule.monthly(from: .min, to: .max).months(horizon: 1) == [0, 1])
    #expect(throws: InputFailure.outOfRange) {
      try Schedule.monthly(from: 0, to: .max).months(horizon: .max)
    }
    #expect(throws: InputFailure.outOfRange) {
      try Schedule.yearly(from: .min, to: .max).months(horizon: 1)
    }
    #expect(throws: InputFailure.outOfRange) { try visitMonths(perYear: -1, years: 1) }
    #expect(throws: InputFailure.outOfRange) { try visitMonths(perYear: 10_000, years: 10_000) }
  }

  @Test func aYearlyRiseBeginsWithTheThirteenthMonth() throws {
    #expect([0, 1, 12, 13, 24, 25, .min].map(escalations) == [0, 0, 0, 1, 1, 2, 0])
  }

  @Test func aRatioToNothingHasANamedReason() throws {
    #expect(try savingPercent(baseline: 200, option: 150) == .ratio(25))
    #expect(try savingPercent(baseline: 0, option: 150) == .nothingToCompare)
    #expect(try overheadRatio(total: 130, price: 100) == .ratio(0.3))
    #expect(try overheadRatio(total: 130, price: 0) == .nothingToCompare)
    #expect(throws: InputFailure.notFinite) { try overheadRatio(total: .nan, price: 1) }
    #expect(throws: InputFailure.outOfRange) {
      try unitCostWithFailures(price: 1, failureRate: 1.5, costOfFailure: 1)
    }
  }

  @Test func whatSavesNothingNeverBreaksEven() throws {
    func breakEven(_ inHouse: Double, _ outsourced: Double, _ transition: Double) throws -> Payback
    {
      try makeOrBuy(
        yearlyInHouse: inHouse, yearlyOutsourced: outsourced, transition: transition, years: 1
      ).breakEven
    }
    #expect(try breakEven(100, 100, 10) == .never)
    #expect(try breakEven(100, 120, 0) == .never)
    #expect(try breakEven(100, 100, 0) == .after(0))
    #expect(try breakEven(120, 0, 10) == .after(1))
    let free = try makeOrBuy(yearlyInHouse: 0, yearlyOutsourced: 1, transition: 0, years: 1)
    #expect(free.savingPercent == nil)
    for years in [0, -1, Int.max] {
      #expect(throws: InputFailure.outOfRange) {
        try makeOrBuy(yearlyInHouse: 1, yearlyOutsourced: 1, transition: 1, years: years)
      }
    }
  }

  @Test func tornadoBarsAreSortedAndStraddleTheSaving() {
    forRandomCases { random in
      let count = random.integer(1...24)
      let baseline = random.numbers(count, 0...1000)
      let parts = (0..<random.integer(1...5)).map { _ in
        CostFlows(
          random.numbers(count, 0...300), isPrice: Bool.random(using: &random),
          isOneOff: Bool.random(using: &random))
      }
      let bars = try tornado(parts, baseline: baseline, yearlyRate: random.number(0...0.3))
      let spans = bars.map(\.span)
      let costsFall = bars.filter { $0.input != .discountRate }.allSatisfy {
        !isAbove($0.high, $0.low)
      }
      let isFine =
        zip(spans, spans.dropFirst()).allSatisfy { !isBelow($0, $1) } && costsFall
        && Set(bars.map(\.input)).count == 5
      return isFine ? nil : "\(baseline) \(parts) gave \(bars)"
    }
  }

  @Test func priceAndTheRestShareTheCosts() throws {
    let parts = [
      CostFlows([0, 100], isPrice: true, isOneOff: false),
      CostFlows([50, 0], isPrice: false, isOneOff: true),
    ]
    let bars = try tornado(parts, baseline: [0, 200], yearlyRate: 0)
    #expect(bars.map(\.input) == [.price, .run, .other, .oneOff, .discountRate])
    #expect(bars.map(\.low) == [70, 70, 60, 60, 50])
    #expect(bars.map(\.high) == [30, 30, 40, 40, 50])
    #expect(throws: InputFailure.sizesDiffer) { try tornado(parts, baseline: [1], yearlyRate: 0) }
    #expect(throws: InputFailure.notFinite) {
      try tornado(parts, baseline: [0, 200], yearlyRate: .nan)
    }
    #expect(throws: InputFailure.outOfRange) {
      try tornado(parts, baseline: [0, 200], yearlyRate: -0.9)
    }
  }
}
