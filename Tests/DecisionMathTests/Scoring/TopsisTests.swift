import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct TopsisTests {
  @Test func theUnitOfAColumnDoesNotMatter() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(1...6), random.integer(1...5))
      let matrix = random.matrix(rows, columns, 0...100)
      let weights = random.numbers(columns, 0.1...1)
      let directions: [Direction] = weights.map { _ in
        Bool.random(using: &random) ? .increase : .decrease
      }
      let factors = random.numbers(columns, 0.001...1000)
      let scaled = matrix.map { zip($0, factors).map { $0 * $1 } }
      let a = try topsis(matrix, weights: weights, directions: directions).closeness
      let b = try topsis(scaled, weights: weights, directions: directions).closeness
      let isFine = a.allSatisfy((0...1).contains) && zip(a, b).allSatisfy(areEqual)
      return isFine ? nil : "\(matrix) \(weights) × \(factors)"
    }
  }

  @Test func nobodyIsBehindOneThatItDominates() {
    forRandomCases { random in
      let columns = random.integer(1...4)
      let matrix = random.matrix(4, columns, 0...1)
      let weights = random.numbers(columns, 0.1...1)
      let closeness = try topsis(
        matrix, weights: weights, directions: weights.map { _ in .increase }
      ).closeness
      for found in try dominations(matrix)
      where isBelow(closeness[found.better], closeness[found.worse]) {
        return "\(found) in \(matrix) \(weights)"
      }
      return nil
    }
  }

  @Test func aColumnOfZerosCountsForNobody() throws {
    let result = try topsis(
      [[0, 1], [0, 2]], weights: [1, 1], directions: [.increase, .increase])
    #expect(result.closeness == [0, 1])
    #expect(result.ideal[0] == 0)
  }

  @Test func squaresThatWouldOverflowDoNot() throws {
    let huge = try topsis([[1e300], [2e300]], weights: [1], directions: [.decrease])
    #expect(huge.closeness == [1, 0])
    let tiny = try topsis([[1e-300], [2e-300]], weights: [1], directions: [.decrease])
    #expect(tiny.closeness == [1, 0])
  }

  @Test func unusableInputsHaveNamedReasons() {
    #expect(throws: InputFailure.empty) { try topsis([], weights: [], directions: []) }
    #expect(throws: InputFailure.sizesDiffer) {
      try topsis([[1, 2]], weights: [1, 1], directions: [.increase])
    }
    #expect(throws: InputFailure.notFinite) {
      try topsis([[.nan]], weights: [1], directions: [.increase])
    }
    #expect(throws: InputFailure.weightsSumToZero) {
      try topsis([[1]], weights: [0], directions: [.increase])
    }
  }

  @Test func dominanceNeedsOneGreaterValue() throws {
    #expect(try dominates([1, 2], [1, 1]))
    #expect(try !dominates([1, 2], [1, 2]))
    #expect(try !dominates([1, 2], [2, 1]))
    #expect(try !dominates([1 + 1e-12, 2], [1, 2]))
    let found = try dominations([[1, 2], [1, 1], [0, 3]])
    #expect(found.map { [$0.better, $0.worse] } == [[0, 1]])
    #expect(throws: InputFailure.sizesDiffer) { try dominates([1], [1, 2]) }
    #expect(throws: InputFailure.empty) { try dominates([], []) }
  }
}
