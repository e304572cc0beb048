import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct PresentValueTests {
  @Test func presentValueIsLinearInTheFlows() {
    forRandomCases { random in
      let count = random.integer(0...40)
      let (a, b) = (random.numbers(count, -1e5...1e5), random.numbers(count, -1e5...1e5))
      let (rate, factor) = (random.number(-0.5...2), random.number(-3...3))
      let months = Bool.random(using: &random) ? 12 : 1
      func value(_ flows: [Double]) throws -> Double {
        try netPresentValue(flows, yearlyRate: rate, periodsPerYear: months)
      }
      let whole = try value(zip(a, b).map { $0 + factor * $1 })
      let parts = try value(a) + factor * value(b)
      // Terms of either sign cancel, so that the error is relative to their size.
      let size = try value(a.map(abs)) + abs(factor) * value(b.map(abs))
      return abs(whole - parts) <= 1e-12 * max(1, size) ? nil : "\(a) \(b) \(rate) \(factor)"
    }
  }

  @Test func withoutARateThePresentValueIsTheSum() throws {
    #expect(try netPresentValue([-3, 1.5, 1.25], yearlyRate: 0) == -0.25)
    #expect(try netPresentValue([], yearlyRate: 0.1) == 0)
  }

  @Test func twelveMonthsAreDiscountedAsOneYear() throws {
    var flows = [Double](repeating: 0, count: 13)
    flows[12] = 108
    let value = try netPresentValue(flows, yearlyRate: 0.08, periodsPerYear: 12)
    #expect(areEqual(value, 100))
  }

  @Test func unusableInputsHaveNamedReasons() {
    #expect(throws: InputFailure.outOfRange) { try netPresentValue([1], yearlyRate: -1) }
    #expect(throws: InputFailure.outOfRange) {
      try netPresentValue([1], yearlyRate: 0.1, periodsPerYear: 0)
    }
    #expect(throws: InputFailure.notFinite) { try netPresentValue([.nan], yearlyRate: 0.1) }
    #expect(throws: InputFailure.notFinite) { try netPresentValue([1], yearlyRate: .infinity) }
    #expect(throws: InputFailure.overflow) {
      try netPresentValue([0, 1e300], yearlyRate: -1 + 1e-15)
    }
    #expect(throws: InputFailure.empty) { try profitabilityIndex([], yearlyRate: 0.1) }
    #expect(throws: InputFailure.notPositive) { try profitabilityIndex([0, 1], yearlyRate: 0.1) }
  }

  @Test func centsThatCancelGiveZero() {
    #expect(runningTotals(of: [0.1, 0.2, -0.3]).last.map { areEqual($0, 0) } == true)
    #expect(runningTotals(of: [1e16, 1, -1e16]).last == 1)
    #expect(runningTotals(of: []).isEmpty)
  }
}
