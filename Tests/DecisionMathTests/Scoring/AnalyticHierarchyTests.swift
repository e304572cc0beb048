import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct AnalyticHierarchyTests {
  @Test func consistentJudgementsGiveBackTheirWeights() {
    forRandomCases { random in
      let size = random.integer(1...10)
      let weights = try normalisedWeights(random.numbers(size, 0.1...1))
      let matrix = weights.map { a in weights.map { a / $0 } }
      let result = try priorities(of: matrix)
      let isFine =
        zip(result.values, weights).allSatisfy(areEqual) && areEqual(result.consistencyIndex, 0)
        && result.isConsistent()
      let triad = try worstTriad(of: matrix)
      guard triad.map({ areEqual($0.inconsistency, 0) }) ?? (size < 3) else { return "\(matrix)" }
      return isFine ? nil : "\(weights) gave \(result)"
    }
  }

  @Test func prioritiesAreSharesAndLambdaIsAtLeastTheSize() {
    forRandomCases { random in
      let size = random.integer(2...7)
      var judgements: [Judgement] = []
      for first in 0..<size {
        for second in 0..<size where second > first {
          let value = Double(random.integer(1...9))
          judgements.append(
            Bool.random(using: &random)
              ? Judgement(first: first, second: second, value: value)
              : Judgement(first: second, second: first, value: value))
        }
      }
      let result = try priorities(of: try reciprocalMatrix(size: size, judgements))
      let isFine =
        areEqual(result.values.reduce(0, +), 1) && result.values.allSatisfy { $0 > 0 }
        && !isBelow(result.lambdaMax, Double(size))
      return isFine ? nil : "\(judgements) gave \(result)"
    }
  }

  @Test func theWorstTriadIsFound() throws {
    // 0 over 1 and 1 over 2 say that 0 matters 6 times as much as 2; the third judgement says 1.
    let matrix = try reciprocalMatrix(
      size: 4,
      [
        Judgement(first: 0, second: 1, value: 2), Judgement(first: 1, second: 2, value: 3),
        Judgement(first: 0, second: 2, value: 1), Judgement(first: 0, second: 3, value: 1),
        Judgement(first: 1, second: 3, value: 0.5), Judgement(first: 2, second: 3, value: 0.5),
      ])
    let triad = try #require(try worstTriad(of: matrix))
    #expect([triad.first, triad.second, triad.third] == [0, 1, 2])
    #expect(areEqual(triad.inconsistency, 1.791_759_469_228_055))
    #expect(try worstTriad(of: [[1, 2], [0.5, 1]]) == nil)
  }

  @Test func judgementsMustBeCompleteAndOnce() {
    let pair = Judgement(first: 0, second: 1, value: 3)
    #expect(throws: InputFailure.empty) { try reciprocalMatrix(size: 0, []) }
    #expect(throws: InputFailure.empty) { try reciprocalMatrix(size: .min, []) }
    #expect(throws: InputFailure.tooManyItems) { try reciprocalMatrix(size: 11, []) }
    #expect(throws: InputFailure.missingJudgement) { try reciprocalMatrix(size: 3, [pair]) }
    #expect(throws: InputFailure.repeatedJudgement) { try reciprocalMatrix(size: 2, [pair, pair]) }
    #expect(throws: InputFailure.repeatedJudgement) {
      try reciprocalMatrix(size: 2, [Judgement(first: 0, second: 0, value: 1)])
    }
    #expect(throws: InputFailure.outOfRange) {
      try reciprocalMatrix(size: 2, [Judgement(first: 0, second: 2, value: 1)])
    }
    #expect(throws: InputFailure.notPositive) {
      try reciprocalMatrix(size: 2, [Judgement(first: 0, second: 1, value: 0)])
    }
    #expect(throws: InputFailure.notFinite) {
      try reciprocalMatrix(size: 2, [Judgement(first: 0, second: 1, value: .nan)])
    }
    #expect(throws: InputFailure.overflow) {
      try reciprocalMatrix(size: 2, [Judgement(first: 0, second: 1, value: .leastNonzeroMagnitude)])
    }
  }

  @Test func onlySquarePositiveMatricesOfUpToTenItemsArePrioritised() {
    #expect(throws: InputFailure.sizesDiffer) { try priorities(of: [[1, 2]]) }
    #expect(throws: InputFailure.notPositive) { try priorities(of: [[1, 0], [0, 1]]) }
    let large = [[Double]](repeating: [Double](repeating: 1, count: 11), count: 11)
    #expect(throws: InputFailure.tooManyItems) { try priorities(of: large) }
    #expect(throws: InputFailure.sizesDiffer) {
      try overallPriorities(criteria: [0.5, 0.5], leaves: [[1]])
    }
    #expect(throws: InputFailure.sizesDiffer) { try worstTriad(of: [[1, 2]]) }
  }

  @Test func oneItemHasAllThePriority() throws {
    let result = try priorities(of: [[1]])
    #expect(result.values == [1])
    #expect(result.consistencyRatio() == 0)
  }
}
