import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct ProportionTests {
  private func arm(_ random: inout SplitMix64, atLeast fewest: Int) throws -> Arm {
    let trials = random.integer(2 * fewest + 1...2000)
    return try Arm(successes: random.integer(fewest...trials - fewest), trials: trials)
  }

  @Test func swappingTheArmsTurnsTheSignAndKeepsTheProbability() {
    forRandomCases { random in
      let (a, b) = (try arm(&random, atLeast: 5), try arm(&random, atLeast: 5))
      guard case .tested(let test) = testTwoProportions(a, b),
        case .tested(let swapped) = testTwoProportions(b, a)
      else { return "\(a) \(b)" }
      let interval = try differenceInterval(a, b)
      let other = try differenceInterval(b, a)
      let isFine =
        areEqual(test.z, -swapped.z) && areEqual(test.p, swapped.p) && (0...1).contains(test.p)
        && areEqual(interval.low, -other.high) && interval.contains(a.proportion - b.proportion)
      return isFine ? nil : "\(a) \(b): \(test) \(swapped) \(interval)"
    }
  }

  @Test func wilsonHoldsTheProportionAndStaysInsideZeroAndOne() {
    forRandomCases { random in
      let arm = try arm(&random, atLeast: 0)
      let mirrored = try Arm(successes: arm.failures, trials: arm.trials)
      let confidence = random.number(0.5...0.999)
      let interval = try wilsonInterval(arm, confidence: confidence)
      let other = try wilsonInterval(mirrored, confidence: confidence)
      let wider = try wilsonInterval(arm, confidence: confidence + 0.0005)
      let isFine =
        interval.contains(arm.proportion) && interval.low >= 0 && interval.high <= 1
        && areEqual(interval.low, 1 - other.high)
        && wider.high - wider.low >= interval.high - interval.low
      return isFine ? nil : "\(arm) \(confidence): \(interval) \(other) \(wider)"
    }
  }

  @Test func tinyCountsAreNotTested() throws {
    let enough = try Arm(successes: 5, trials: 10)
    #expect(testTwoProportions(enough, enough) != .tooFew)
    for (successes, trials) in [(4, 100), (96, 100), (0, 1), (1, 1), (100, 100)] {
      let arm = try Arm(successes: successes, trials: trials)
      #expect(testTwoProportions(arm, enough) == .tooFew)
      #expect(testTwoProportions(enough, arm) == .tooFew)
    }
  }

  @Test func anArmWithoutFailuresStillHasAnInterval() throws {
    let interval = try wilsonInterval(try Arm(successes: 20, trials: 20))
    for trials in 1...200 {
      #expect(try wilsonInterval(try Arm(successes: trials, trials: trials)).high == 1)
      #expect(try wilsonInterval(try Arm(successes: 0, trials: trials)).low == 0)
    }
    #expect(abs(interval.low - 0.838_874_841_947_180_6) < 1e-12)
  }

  @Test func countsThatCannotBeAreRefused() {
    for (successes, trials) in [(1, 0), (-1, 5), (6, 5), (0, -5), (.max, 5), (.min, .max)] {
      #expect(throws: InputFailure.outOfRange) { try Arm(successes: successes, trials: trials) }
    }
    for confidence in [0, 1, -1, 2, .nan] {
      #expect(throws: InputFailure.outOfRange) {
        try wilsonInterval(try Arm(successes: 1, trials: 2), confidence: confidence)
      }
    }
  }

  @Test func hugeCountsDoNotOverflow() throws {
    let arm = try Arm(successes: .max / 2, trials: .max)
    #expect(testTwoProportions(arm, arm) != .tooFew)
    #expect(try differenceInterval(arm, arm).contains(0))
  }
}
