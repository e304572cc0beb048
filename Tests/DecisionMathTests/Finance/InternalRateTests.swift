import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct InternalRateTests {
  @Test func thePresentValueAtTheRateIsZero() {
    forRandomCases { random in
      let (before, after) = (random.integer(1...4), random.integer(1...8))
      let flows =
        random.numbers(before, 1...1e5).map { -$0 } + random.numbers(after, 1...1e5)
      guard case .rate(let rate) = try internalRateOfReturn(flows), rate > -1 else {
        return "no rate of \(flows)"
      }
      let value = try netPresentValue(flows, yearlyRate: rate)
      let size = try netPresentValue(flows.map(abs), yearlyRate: rate)
      return abs(value) <= 1e-9 * size ? nil : "\(flows) at \(rate) is worth \(value)"
    }
  }

  @Test func turningAllSignsKeepsTheRate() throws {
    let flows: [Double] = [-100, 39, 59, 55, 20]
    #expect(try internalRateOfReturn(flows) == internalRateOfReturn(flows.map { -$0 }))
  }

  @Test func zerosAroundAndBetweenDoNotCount() throws {
    guard case .rate(let rate) = try internalRateOfReturn([0, 0, -100, 0, 121, 0]) else {
      Issue.record("no rate")
      return
    }
    #expect(areEqual(rate, 0.1))
  }

  @Test func severalSignChangesAreNotUniqueAndNoneGivesNone() throws {
    #expect(try internalRateOfReturn([-100, 230, -132]) == .notUnique)
    #expect(try internalRateOfReturn([0, 0]) == InternalRate.none)
    #expect(try internalRateOfReturn([-5]) == InternalRate.none)
    #expect(throws: InputFailure.empty) { try internalRateOfReturn([]) }
    #expect(throws: InputFailure.notFinite) { try internalRateOfReturn([-1, .infinity]) }
  }

  @Test func aRateThatNoDoubleHoldsHasANamedReason() {
    #expect(throws: InputFailure.overflow) { try internalRateOfReturn([-1e300, 1e-20]) }
    #expect(throws: InputFailure.overflow) {
      try internalRateOfReturn([-.leastNonzeroMagnitude, 1e300])
    }
  }

  @Test func hugeFlowsDoNotOverflow() throws {
    guard case .rate(let rate) = try internalRateOfReturn([-1e308, 1.5e308, 1e308]) else {
      Issue.record("no rate")
      return
    }
    #expect(areEqual(rate, 1))
  }
}
