import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct JudgementTests {
  @Test func everyResultHasOneVerdict() throws {
    func verdict(_ actual: Double, _ answer: CommitmentAnswer) throws -> AttributionVerdict {
      try attribute(actual: actual, target: 90, .increase, answer: answer)
    }
    for answer in [CommitmentAnswer.declined, .notAsked, .committed(10), .committed(99)] {
      #expect(try verdict(90, answer) == .met)
    }
    #expect(try verdict(80, .declined) == .knownRisk)
    #expect(try verdict(80, .notAsked) == .weDidNotAsk)
    #expect(try verdict(80, .committed(95)) == .vendorOverPromised)
    #expect(try verdict(80, .committed(80)) == .expectationGap)
    #expect(try verdict(80, .committed(85)) == .bothFellShort)
    #expect(throws: InputFailure.notFinite) { try verdict(80, .committed(.nan)) }
    #expect(throws: InputFailure.notFinite) { try verdict(.infinity, .notAsked) }
  }

  @Test func whatIsEqualAllRoundIsMet() throws {
    let target = 0.5
    let verdict = try attribute(
      actual: target - 1.6e-9, target: target, .increase, answer: .committed(target - 0.8e-9))
    #expect(verdict == .met)
  }

  @Test func aVerdictIsTheSameMirrored() {
    forRandomCases { random in
      let figures = random.numbers(3, -10...10)
      let a = try attribute(
        actual: figures[0], target: figures[1], .increase, answer: .committed(figures[2]))
      let b = try attribute(
        actual: -figures[0], target: -figures[1], .decrease, answer: .committed(-figures[2]))
      return a == b ? nil : "\(figures)"
    }
  }

  @Test func gapsPointInTheGoodDirection() throws {
    #expect(try commitmentGap(value: 25, target: 30, baseline: 50, .decrease) == 0.25)
    #expect(try commitmentGap(value: 85, target: 90, baseline: 70, .increase) == -0.25)
    #expect(throws: InputFailure.noSpan) {
      try commitmentGap(value: 1, target: 2, baseline: 2, .increase)
    }
  }

  @Test func evidenceLowersCoverage() throws {
    #expect(try coverage(credits: [1, 0, 1], weights: [1, 2, 1]) == 0.5)
    #expect(try areEqual(coverage(credits: [0.4, 0, 1], weights: [1, 2, 1]), 0.35))
    #expect(throws: InputFailure.outOfRange) { try coverage(credits: [1.1], weights: [1]) }
    #expect(throws: InputFailure.sizesDiffer) { try coverage(credits: [1], weights: []) }
    #expect(throws: InputFailure.empty) { try coverage(credits: [], weights: []) }
  }

  @Test func aPromiseIsKeptByMeasurements() throws {
    #expect(try promiseKeptRate([89, 90, 95, 91], committed: 90, .increase) == .share(0.75))
    #expect(try promiseKeptRate([], committed: 90, .increase) == .neverMeasured)
    #expect(throws: InputFailure.notFinite) {
      try promiseKeptRate([.nan], committed: 90, .increase)
    }
  }

  @Test func exposuresBeyondTheScaleAreRefused() throws {
    #expect(try riskReduction(inherent: 20, residual: 5) == 0.75)
    for exposure in [0, 26, -1, .max] {
      #expect(throws: InputFailure.outOfRange) { try riskLevel(of: exposure) }
      #expect(throws: InputFailure.outOfRange) {
        try riskReduction(inherent: exposure, residual: 1)
      }
    }
    for exposure in 1...25 {
      let order = RiskLevel.allCases
      let level = try #require(order.firstIndex(of: riskLevel(of: exposure)))
      let next = try #require(order.firstIndex(of: riskLevel(of: min(25, exposure + 1))))
      #expect(level <= next)
    }
  }

  @Test func ratingsOfThreeAndMoreSuit() throws {
    #expect(try horizonClass(shortTerm: 3, longTerm: 3) == .both)
    #expect(try horizonClass(shortTerm: 5, longTerm: 2) == .shortTermOnly)
    #expect(try horizonClass(shortTerm: 2, longTerm: 3) == .longTermOnly)
    #expect(try horizonClass(shortTerm: 1, longTerm: 2) == .neither)
    #expect(throws: InputFailure.outOfRange) { try horizonClass(shortTerm: 0, longTerm: 2) }
  }

  @Test func serviceLevelsAreTimes() throws {
    #expect(try allowedDowntime(availability: 1, windowDays: 30) == 0)
    #expect(throws: InputFailure.outOfRange) {
      try allowedDowntime(availability: 99.9, windowDays: 30)
    }
    let weekly = RecurringMeeting(minutes: 30, cadenceDays: 7)
    #expect(try areEqual(meetingLoad([weekly]), 130.443_75))
    #expect(try meetingLoad([]) == 0)
    #expect(throws: InputFailure.notPositive) {
      try meetingLoad([RecurringMeeting(minutes: 30, cadenceDays: 0)])
    }
  }
}
