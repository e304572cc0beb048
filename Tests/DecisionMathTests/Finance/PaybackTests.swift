import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct PaybackTests {
  @Test func whatEndsNegativeNeverPaysBackAndTheRestHolds() {
    forRandomCases { random in
      let flows = random.numbers(random.integer(1...40), -100...100)
      let totals = runningTotals(of: flows)
      let end = totals.last ?? 0
      switch try payback(flows) {
      case .never:
        return isBelow(end, 0) ? nil : "\(flows) ends at \(end)"
      case .after(let time):
        let held = totals.enumerated().allSatisfy { Double($0) < time || !isBelow($1, 0) }
        let isTight = time == 0 || isBelow(totals[Int(time.rounded(.up)) - 1], 0)
        return !isBelow(end, 0) && held && isTight ? nil : "\(flows) after \(time)"
      }
    }
  }

  @Test func aHigherRateDoesNotPayBackEarlier() {
    forRandomCases { random in
      let flows =
        [-random.number(1...1000)] + random.numbers(random.integer(1...20), 0...200)
      let rate = random.number(0...1)
      let plain = try payback(flows)
      let discounted = try discountedPayback(flows, yearlyRate: rate)
      switch (plain, discounted) {
      case (.never, .never), (.after, .never): return nil
      case (.after(let a), .after(let b)) where !isBelow(b, a): return nil
      default: return "\(flows) at \(rate): \(plain), \(discounted)"
      }
    }
  }

  @Test func aTotalOfZeroIsNotBelowIt() throws {
    #expect(try payback([0.1, 0.2, -0.3]) == .after(0))
    #expect(try payback([-10, 10]) == .after(1))
    #expect(try payback([-10]) == .never)
    #expect(try payback(runningTotals: [-10, -5, 0]) == .after(2))
  }

  @Test func unusableInputsHaveNamedReasons() {
    #expect(throws: InputFailure.empty) { try payback([]) }
    #expect(throws: InputFailure.notFinite) { try payback([-1, .nan]) }
    #expect(throws: InputFailure.overflow) { try payback([1e308, 1e308]) }
    #expect(throws: InputFailure.overflow) { try payback(runningTotals: [-1e308, 1e308]) }
    #expect(throws: InputFailure.outOfRange) { try discountedPayback([1], yearlyRate: -2) }
  }

  @Test func crossoversAlternateAndAreWhereTheSignChanges() {
    forRandomCases { random in
      let totals = runningTotals(of: random.numbers(random.integer(0...30), -10...10))
      let found = try crossovers(runningTotals: totals)
      let signs = totals.filter { !areEqual($0, 0) }.map { $0 < 0 }
      let changes = zip(signs, signs.dropFirst()).count { $0 != $1 }
      let sides = found.map(\.cheaper)
      let isFine =
        found.count == changes && zip(sides, sides.dropFirst()).allSatisfy { $0 != $1 }
        && zip(found, found.dropFirst()).allSatisfy { $0.time <= $1.time }
      return isFine ? nil : "\(totals) gave \(found)"
    }
  }

  @Test func aCrossoverAtAZeroIsTheFirstZero() throws {
    let found = try crossovers(runningTotals: [2, 1, 0, 0, -1, -1, 3])
    #expect(found.map(\.time) == [2, 5.25])
    #expect(found.map(\.cheaper) == [.baseline, .option])
    #expect(try crossovers(runningTotals: [0, 0, 5]).isEmpty)
    #expect(try crossovers(runningTotals: [1, 0, 2]).isEmpty)
    #expect(try crossovers(runningTotals: []).isEmpty)
    #expect(throws: InputFailure.notFinite) { try crossovers(runningTotals: [.nan]) }
    #expect(throws: InputFailure.overflow) { try crossovers(runningTotals: [-1e308, 1e308]) }
  }
}
