import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct WeightedSumTests {
  @Test func aMissingValueFailsUnlessToldOtherwise() throws {
    let values: [[Double?]] = [[1, nil], [0.5, 0.5]]
    #expect(throws: InputFailure.missingValue) { try weightedSum(values, weights: [3, 1]) }
    let worst = try weightedSum(values, weights: [3, 1], missing: .worst)
    #expect(worst.scores == [0.75, 0.5])
    #expect(worst.contributions[0] == [0.75, 0])
    let excluded = try weightedSum(values, weights: [3, 1], missing: .exclude)
    #expect(excluded.scores == [1, 0.5])
    #expect(excluded.contributions[0] == [1, nil])
  }

  @Test func anAlternativeOfWhichNothingIsKnownHasNoScoreAndNoRank() throws {
    let result = try weightedSum(
      [[nil, nil], [0.2, 0.4], [nil, 1]], weights: [1, 0], missing: .exclude)
    #expect(result.scores == [nil, 0.2, nil])
    #expect(result.ranks == [nil, 1, nil])
  }

  @Test func oneAlternativeAndOneCriterionSuffice() throws {
    let result = try weightedSum([[0.3]], weights: [100])
    #expect(result.scores == [0.3])
    #expect(result.ranks == [1])
  }

  @Test func unusableInputsHaveNamedReasons() {
    #expect(throws: InputFailure.empty) { try weightedSum([], weights: []) }
    #expect(throws: InputFailure.empty) { try weightedSum([[]], weights: []) }
    #expect(throws: InputFailure.sizesDiffer) { try weightedSum([[1, 2]], weights: [1]) }
    #expect(throws: InputFailure.sizesDiffer) { try weightedSum([[1, 2], [1]], weights: [1, 1]) }
    #expect(throws: InputFailure.negativeWeight) { try weightedSum([[1, 2]], weights: [2, -1]) }
    #expect(throws: InputFailure.weightsSumToZero) { try weightedSum([[1, 2]], weights: [0, 0]) }
    #expect(throws: InputFailure.notFinite) { try weightedSum([[1, .nan]], weights: [1, 1]) }
    #expect(throws: InputFailure.notFinite) { try weightedSum([[1]], weights: [.infinity]) }
  }

  @Test func hugeWeightsAreSharesToo() throws {
    let weights = try normalisedWeights([1e308, 1e308, 0])
    #expect(weights == [0.5, 0.5, 0])
  }

  @Test func tiesShareARankAndTakeTheNextPlaces() {
    #expect(competitionRanks([0.5, 0.9, 0.7, 0.7 + 1e-12, 0.1]) == [4, 1, 2, 2, 5])
    #expect(competitionRanks([nil, 0.2, .nan, 0.3]) == [nil, 2, nil, 1])
    #expect(ranking([0.5, 0.7, nil, 0.7]) == [1, 3, 0])
    #expect(leaders([0.5, 0.7, nil, 0.7]) == [1, 3])
    #expect(leaders([]).isEmpty)
  }

  @Test func onlyTheProportionsOfWeightsCount() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(1...6), random.integer(1...6))
      let values = random.matrix(rows, columns, 0...1)
      let weights = random.numbers(columns, 0.01...10)
      let factor = random.number(0.001...1000)
      let plain = try weightedSum(values, weights: weights)
      let scaled = try weightedSum(values, weights: weights.map { $0 * factor })
      for (a, b) in zip(plain.scores, scaled.scores) {
        guard let a, let b, areEqual(a, b), (-1e-12...1 + 1e-12).contains(a) else {
          return "\(values) \(weights) × \(factor)"
        }
      }
      return plain.ranks == scaled.ranks ? nil : "ranks of \(values) \(weights) × \(factor)"
    }
  }

  @Test func aBetterValueNeverLowersTheScore() {
    forRandomCases { random in
      let columns = random.integer(1...6)
      var row = random.numbers(columns, 0...1)
      let weights = random.numbers(columns, 0...1).map { $0 + 1e-6 }
      let before = try weightedSum([row], weights: weights).scores[0] ?? 2
      row[random.integer(0...columns - 1)] += random.number(0...1)
      let after = try weightedSum([row], weights: weights).scores[0] ?? -1
      return isBelow(after, before) ? "\(row) \(weights)" : nil
    }
  }

  @Test func contributionsSumToTheScore() {
    forRandomCases { random in
      let columns = random.integer(1...6)
      let weights = random.numbers(columns, 0.1...1)
      let values = random.matrix(3, columns, 0...1).map { row in
        row.map { $0 < 0.3 ? nil : $0 }
      }
      let result = try weightedSum(values, weights: weights, missing: .exclude)
      for (score, terms) in zip(result.scores, result.contributions) {
        let total = terms.compactMap { $0 }.reduce(0, +)
        guard areEqual(total, score ?? 0) else { return "\(values) \(weights)" }
      }
      return nil
    }
  }

  @Test func theOrderOfTheInputDoesNotMatter() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(2...6), random.integer(1...5))
      // Few different values, so that there are ties.
      let values = random.matrix(rows, columns, 0...1).map { $0.map { ($0 * 3).rounded() / 3 } }
      let weights = random.numbers(columns, 0.1...1)
      let directions = weights.map { _ in Bool.random(using: &random) }
        .map { $0 ? Direction.increase : .decrease }
      let order = Array(0..<rows).shuffled(using: &random)
      let shuffled = order.map { values[$0] }
      let ranks = try weightedSum(values, weights: weights).ranks
      let others = try weightedSum(shuffled, weights: weights).ranks
      guard order.map({ ranks[$0] }) == others else { return "\(values) \(weights) \(order)" }
      let close = try topsis(values, weights: weights, directions: directions)
      let closeToo = try topsis(shuffled, weights: weights, directions: directions)
      let same = zip(order.map { close.closeness[$0] }, closeToo.closeness).allSatisfy(areEqual)
      return same ? nil : "TOPSIS: \(values) \(weights) \(order)"
    }
  }
}
