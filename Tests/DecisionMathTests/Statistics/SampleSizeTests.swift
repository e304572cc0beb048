import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct SampleSizeTests {
  @Test func theSampleHasThePowerItWasMadeFor() {
    forRandomCases { random in
      let (first, second) = (random.number(0.01...0.99), random.number(0.01...0.99))
      guard abs(first - second) > 0.01 else { return nil }
      let (alpha, power) = (random.number(0.001...0.2), random.number(0.3...0.99))
      let size = try sampleSize(from: first, to: second, alpha: alpha, power: power)
      let swapped = try sampleSize(from: second, to: first, alpha: alpha, power: power)
      let reached = try testPower(perArm: size.exact, from: first, to: second, alpha: alpha)
      let rounded = Double(size.perArm)
      let isFine =
        areEqual(reached, power) && areEqual(size.exact, swapped.exact)
        && !isBelow(rounded, size.exact) && rounded < size.exact + 1
      return isFine ? nil : "\(first) \(second) \(alpha) \(power): \(size) \(reached)"
    }
  }

  @Test func powerGrowsWithTheSampleAndIsAProbability() {
    forRandomCases { random in
      let (first, second) = (random.number(0...1), random.number(0...1))
      let (few, more) = (random.number(1...1000), random.number(0...1000))
      let alpha = random.number(0.001...0.5)
      let a = try testPower(perArm: few, from: first, to: second, alpha: alpha)
      let b = try testPower(perArm: few + more, from: first, to: second, alpha: alpha)
      let isFine = (0...1).contains(a) && (0...1).contains(b) && !isBelow(b, a)
      return isFine ? nil : "\(first) \(second) \(few) + \(more): \(a), \(b)"
    }
  }

  @Test func aDetectableChangeHasThePower() {
    forRandomCases { random in
      let (first, trials) = (random.number(0.05...0.95), random.number(20...2000))
      let direction: Direction = Bool.random(using: &random) ? .increase : .decrease
      let change = try detectableChange(perArm: trials, from: first, direction)
      guard case .to(let second) = change else { return nil }
      let power = try testPower(perArm: trials, from: first, to: second)
      let isFine = areEqual(power, 0.8) && (direction == .increase) == (second > first)
      return isFine ? nil : "\(trials) from \(first) to \(second) has \(power)"
    }
  }

  @Test func aTinySampleShowsNoChangeAtAll() throws {
    #expect(try detectableChange(perArm: 2, from: 0.9) == .notReachable)
    #expect(try detectableChange(perArm: 10, from: 1) == .notReachable)
    #expect(throws: InputFailure.outOfRange) { try detectableChange(perArm: 0, from: 0.5) }
    #expect(throws: InputFailure.outOfRange) {
      try detectableChange(perArm: 50, from: 0.5, power: 0.01)
    }
  }

  @Test func certainOutcomesNeedNoLuck() throws {
    #expect(try testPower(perArm: 50, from: 0, to: 1) == 1)
    #expect(try testPower(perArm: 1, from: 0, to: 1) == 0)
    #expect(try testPower(perArm: 50, from: 0, to: 0) == 0)
    #expect(try sampleSize(from: 0, to: 1).perArm == 2)
  }

  @Test func unusableInputsHaveNamedReasons() {
    #expect(throws: InputFailure.noSpan) { try sampleSize(from: 0.5, to: 0.5) }
    #expect(throws: InputFailure.outOfRange) { try sampleSize(from: -0.1, to: 0.5) }
    #expect(throws: InputFailure.outOfRange) { try sampleSize(from: 0.1, to: 0.5, alpha: 0) }
    #expect(throws: InputFailure.outOfRange) { try sampleSize(from: 0.1, to: 0.5, power: 1) }
    #expect(throws: InputFailure.outOfRange) { try sampleSize(from: .nan, to: 0.5) }
    #expect(throws: InputFailure.overflow) { try sampleSize(from: 0.5, to: 0.5.nextUp) }
    #expect(throws: InputFailure.outOfRange) { try testPower(perArm: .nan, from: 0.1, to: 0.2) }
  }
}
