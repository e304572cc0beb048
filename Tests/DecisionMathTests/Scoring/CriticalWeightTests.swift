import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct CriticalWeightTests {
  @Test func aCriticalWeightFlipsTheWinnerAndAHairLessDoesNot() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(2...6), random.integer(2...6))
      let values: [[Double?]] = random.matrix(rows, columns, 0...1)
      return try problem(values, random.numbers(columns, 0.05...1))
    }
  }

  @Test func itDoesSoWhereMissingValuesRescaleTheRest() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(2...5), random.integer(3...6))
      let values = random.matrix(rows, columns, 0...1).map { row in
        row.enumerated().map { $0 > 0 && $1 < 0.25 ? nil : $1 }
      }
      return try problem(values, random.numbers(columns, 0.05...1))
    }
  }

  /// Quarters and whole weights cross at fractions far from both ends, so that what lies beside one
  /// is a root at it, moved by rounding.
  @Test func equalScoresAtAnEndAreNoCrossing() {
    forRandomCases { random in
      let values = (0..<random.integer(2...5)).map { row in
        (0..<4).map { column -> Double? in
          let quarter = Double(random.integer(-1...4)) / 4
          return row > 0 && column > 0 && quarter < 0 ? nil : max(0, quarter)
        }
      }
      let weights = (0..<4).map { _ in Double(random.integer(1...9)) }
      let found = try criticalWeights(values, weights: weights, missing: .exclude)
      let odd = found.compactMap(\.criticalWeight?.weight).first { $0 < 1e-6 || $0 > 1 - 1e-6 }
      return odd.map { "a flip at \($0) in \(values), \(weights)" }
    }
  }

  /// What is wrong with the critical weights of a matrix, if anything is.
  private func problem(_ values: [[Double?]], _ weights: [Double]) throws -> String? {
    let result = try weightedSum(values, weights: weights, missing: .exclude)
    let outcomes = try criticalWeights(values, weights: weights, missing: .exclude)
    let first = leaders(result.scores)
    guard first.count == 1 else { return nil }
    for (criterion, outcome) in outcomes.enumerated() {
      func leadersAt(_ weight: Double) throws -> [Int] {
        let scale = (1 - weight) / (1 - result.weights[criterion])
        let moved = result.weights.indices.map {
          $0 == criterion ? weight : result.weights[$0] * scale
        }
        return leaders(try weightedSum(values, weights: moved, missing: .exclude).scores)
      }
      let current = result.weights[criterion]
      switch outcome {
      case .flips(let critical):
        // Scores that are equal within the tolerance are tied, so a hair is no less than this.
        let step = (critical.weight - current) * 1e-3
        guard abs(step) > 1e-5 else { continue }
        guard try leadersAt(critical.weight - step) == first else {
          return "criterion \(criterion) flips before \(critical) in \(values), \(weights)"
        }
        // A third alternative may lead beyond, where two cross nearly at one weight.
        let beyond = critical.weight + step
        guard try !(0...1).contains(beyond) || leadersAt(beyond) != first else {
          return "criterion \(criterion) does not flip at \(critical) in \(values), \(weights)"
        }
      case .never:
        for step in 1..<8 where try leadersAt(Double(step) / 8) != first {
          return "criterion \(criterion) flips at \(step)/8 in \(values), \(weights)"
        }
      default:
        return "criterion \(criterion): \(outcome)"
      }
    }
    return nil
  }

  @Test func thereIsNoneWithoutASingleWinnerOrARival() throws {
    #expect(try criticalWeights([[1, 0]], weights: [1, 1]) == [.nobodyElse, .nobodyElse])
    #expect(
      try criticalWeights([[1, 0], [0, 1]], weights: [1, 1]) == [.firstPlaceTied, .firstPlaceTied])
    #expect(try criticalWeights([[1], [0]], weights: [1]) == [.onlyCriterion])
    #expect(try criticalWeights([[1, 0], [0, 1]], weights: [1, 0])[0] == .onlyCriterion)
  }

  @Test func aCriterionWithoutWeightHasNoRelativeChange() throws {
    let outcome = try criticalWeights([[1, 0], [0, 1]], weights: [1, 0])[1]
    #expect(outcome == .flips(try #require(outcome.criticalWeight)))
    #expect(outcome.criticalWeight?.relativeChange == nil)
    #expect(areEqual(outcome.criticalWeight?.weight ?? 0, 0.5))
  }

  @Test func equallyNearRivalsAreTakenInOrder() throws {
    let values: [[Double?]] = [[1, 0.2], [0, 0.8], [0, 0.8]]
    let outcomes = try criticalWeights(values, weights: [3, 1])
    #expect(outcomes.compactMap { $0.criticalWeight?.rival } == [1, 1])
  }

  @Test func aDominatingWinnerIsStable() throws {
    let result = try weightedSumRobustness([[0.9, 0.8], [0.5, 0.7]], weights: [3, 1])
    #expect(result.criticalWeights == [.never, .never])
    #expect(result.badge == .stable)
    #expect(result.smallestChange == nil)
  }

  @Test func theBadgeSaysWhatIsFragile() throws {
    // Tied at the first place.
    #expect(try weightedSumRobustness([[1, 0], [0, 1]], weights: [1, 1]).badge == .fragile)
    // Another one leads with equal weights.
    let unequal = try weightedSumRobustness([[1, 0], [0.4, 0.9]], weights: [7, 3])
    #expect(unequal.equalWeightLeaders == [1])
    #expect(unequal.badge == .fragile)
    // A change of a tenth is not below 0.10; the second weight is such that the first one's is.
    let edge = try weightedSumRobustness(
      [[1, 0, 0.5], [0, 0.8, 0.5]], weights: [0.1, 0.081 / 0.728, 0.9 - 0.081 / 0.728])
    #expect(edge.smallestChange?.criterion == 0)
    #expect(areEqual(edge.smallestChange?.change ?? 0, 0.1))
    #expect(edge.badge == .sensitive)
    #expect(try weightedSumRobustness([[1, 0]], weights: [1, 1]).badge == .nobodyElse)
    #expect(try weightedSumRobustness([[1], [0]], weights: [1]).badge == .stable)
  }

  @Test func leavingACriterionOutCanMakeAWinnerSensitive() throws {
    let values: [[Double?]] = [[1, 0.5], [0, 0.9]]
    let result = try weightedSumRobustness(values, weights: [1, 1])
    #expect(result.leaders == [0])
    #expect(result.leaveOneOutLeaders == [[1], [0]])
    #expect(result.badge == .sensitive)
  }

  @Test func topsisHasABadgeWithoutCriticalWeights() throws {
    let matrix = [[9.0, 8], [5, 7]]
    let result = try topsisRobustness(
      matrix, weights: [3, 1], directions: [.increase, .increase])
    #expect(result.criticalWeights == [.noClosedForm, .noClosedForm])
    #expect(result.leaveOneOutLeaders == [[0], [0]])
    #expect(result.badge == .stable)
    let tied = try topsisRobustness(
      [[1, 2], [1, 2]], weights: [1, 1], directions: [.increase, .decrease])
    #expect(tied.leaders == [0, 1])
    #expect(tied.badge == .fragile)
    let other = try topsisRobustness(
      [[9, 1], [1, 9]], weights: [2, 1], directions: [.increase, .increase])
    #expect(other.badge == .fragile)
    #expect(throws: InputFailure.sizesDiffer) {
      try topsisRobustness(matrix, weights: [1, 1], directions: [.increase])
    }
  }

  @Test func theBadgeDoesNotDependOnTheOrderOfTheInput() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(2...5), random.integer(2...4))
      let values = random.matrix(rows, columns, 0...1).map { $0.map { ($0 * 4).rounded() / 4 } }
      let weights = random.numbers(columns, 0.1...1)
      let order = Array(0..<rows).shuffled(using: &random)
      let columnsOrder = Array(0..<columns).shuffled(using: &random)
      let shuffled = order.map { row in columnsOrder.map { values[row][$0] } }
      let a = try weightedSumRobustness(values, weights: weights)
      let b = try weightedSumRobustness(shuffled, weights: columnsOrder.map { weights[$0] })
      return a.badge == b.badge ? nil : "\(values) \(weights) \(order) \(columnsOrder)"
    }
  }

  @Test func anAbsoluteChangeThatIsNotThereHasAReason() throws {
    let values = [[1.0, 0], [1, 1]]
    #expect(try absoluteChange(of: 0, between: 0, and: 1, values, weights: [1, 1]) == .notFeasible)
    #expect(throws: InputFailure.outOfRange) {
      try absoluteChange(of: 2, between: 0, and: 1, values, weights: [1, 1])
    }
    #expect(throws: InputFailure.outOfRange) {
      try absoluteChange(of: 0, between: 0, and: -1, values, weights: [1, 1])
    }
    #expect(throws: InputFailure.notPositive) {
      try absoluteChange(of: 0, between: 0, and: 1, values, weights: [0, 1])
    }
  }
}
