import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct ProgressTests {
  @Test func aScoreIsTheSameForRisingAndFallingMetrics() {
    forRandomCases { random in
      let (baseline, target) = (random.number(-100...100), random.number(-100...100))
      let value = random.number(-200...200)
      guard !areEqual(baseline, target) else { return nil }
      let score = try keyResultScore(baseline: baseline, target: target, value: value)
      let mirrored = try keyResultScore(baseline: -baseline, target: -target, value: -value)
      let isFine = (0...1).contains(score) && areEqual(score, mirrored)
      return isFine ? nil : "\(baseline) to \(target) at \(value): \(score), \(mirrored)"
    }
  }

  @Test func aBandBeginsAtItsEdge() throws {
    #expect([0.7, 0.7 - 1e-12, 0.69].map(band) == [.green, .green, .amber])
    #expect([0.4, 0.399_999_999_999_999_13, 0.39].map(band) == [.amber, .amber, .red])
    #expect(throws: InputFailure.noSpan) { try keyResultScore(baseline: 1, target: 1, value: 1) }
    #expect(throws: InputFailure.notFinite) {
      try keyResultScore(baseline: 0, target: .infinity, value: 1)
    }
  }

  @Test func unknownIsNotZero() throws {
    #expect(try objectiveScore([nil, nil], weights: [1, 1]) == .unknown)
    #expect(try objectiveScore([nil, 0.5], weights: [1, 0]) == .unknown)
    #expect(try objectiveScore([nil, 0.5], weights: [1, 3]) == .score(0.5, coverage: 0.75))
    #expect(throws: InputFailure.weightsSumToZero) { try objectiveScore([1], weights: [0]) }
    #expect(throws: InputFailure.sizesDiffer) { try objectiveScore([1], weights: []) }
    #expect(throws: InputFailure.notFinite) { try objectiveScore([.nan], weights: [1]) }
    #expect(throws: InputFailure.empty) { try objectiveScore([], weights: []) }
    #expect(throws: InputFailure.negativeWeight) { try milestoneScore(weights: [-1], done: [true]) }
    #expect(throws: InputFailure.sizesDiffer) { try milestoneScore(weights: [1], done: []) }
  }

  @Test func anObjectiveLiesBetweenItsKeyResults() {
    forRandomCases { random in
      let count = random.integer(1...8)
      let scores = random.numbers(count, 0...1).map { $0 < 0.3 ? nil : $0 }
      let weights = random.numbers(count, 0.1...10)
      let known = scores.compactMap { $0 }
      switch try objectiveScore(scores, weights: weights) {
      case .unknown:
        return known.isEmpty ? nil : "\(scores) is unknown"
      case .score(let score, let coverage):
        let isFine =
          !isBelow(score, known.min() ?? 2) && !isAbove(score, known.max() ?? -1)
          && (0...1).contains(coverage) && areEqual(coverage, 1) == (known.count == count)
        return isFine ? nil : "\(scores) \(weights) gave \(score) of \(coverage)"
      }
    }
  }

  @Test func timePassesFromZeroToOne() throws {
    #expect(try expectedProgress(asOf: 5, start: 0, due: 10) == 0.5)
    #expect(try expectedProgress(asOf: -5, start: 0, due: 10) == 0)
    #expect(try expectedProgress(asOf: 15, start: 0, due: 10) == 1)
    #expect(try expectedProgress(asOf: 3, start: 3, due: 3) == 1)
    #expect(try expectedProgress(asOf: 2, start: 3, due: 3) == 0)
    #expect(throws: InputFailure.outOfRange) { try expectedProgress(asOf: 1, start: 3, due: 2) }
    #expect(throws: InputFailure.notFinite) { try expectedProgress(asOf: .nan, start: 3, due: 4) }
    #expect(try pace(score: 0.25, expected: 0.5) == .ratio(0.5))
    #expect(try pace(score: 0.25, expected: 0) == .notStarted)
  }

  @Test func aMeasurementIsStaleAfterOneAndAHalfCadences() {
    #expect(!isStale(ageDays: 45, cadenceDays: 30))
    #expect(isStale(ageDays: 46, cadenceDays: 30))
    #expect(!isStale(ageDays: .nan, cadenceDays: 30))
  }

  @Test func levelsMirrorEachOther() {
    forRandomCases { random in
      let target = random.number(-10...10)
      let threshold = target - random.number(0...5)
      let value = random.number(-20...20)
      let rising = try level(of: value, target: target, threshold: threshold, .increase)
      let falling = try level(of: -value, target: -target, threshold: -threshold, .decrease)
      return rising == falling ? nil : "\(value) of \(target), \(threshold)"
    }
  }

  @Test func aDefaultThresholdIsATenthFromTheTarget() throws {
    #expect(try level(of: 33, target: 30, .decrease) == .amber)
    #expect(try level(of: 30 / 0.9, target: 30, .decrease) == .red)
    #expect(throws: InputFailure.notFinite) { try level(of: .nan, target: 30, .decrease) }
  }
}
