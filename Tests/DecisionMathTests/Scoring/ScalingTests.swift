import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct ScalingTests {
  @Test func anchorsClampAndSaySo() throws {
    let anchors = Anchors(worst: 650_000, best: 350_000)
    #expect(anchors.direction == .decrease)
    let beyond = try value(of: 340_000, between: anchors)
    #expect(beyond.value == 1)
    #expect(beyond.isClamped)
    #expect(try !value(of: 350_000, between: anchors).isClamped)
    #expect(throws: InputFailure.noSpan) { try value(of: 1, between: Anchors(worst: 2, best: 2)) }
    #expect(throws: InputFailure.notFinite) {
      try value(of: .nan, between: Anchors(worst: 0, best: 1))
    }
    #expect(throws: InputFailure.overflow) {
      try value(of: 1e308, between: Anchors(worst: -1e308, best: 1))
    }
  }

  @Test func aConstantColumnIsBestForAll() throws {
    let values = try scale([[5], [5]], by: .minMax([.decrease]))
    #expect(values == [[1], [1]])
    #expect(try scale([[0], [0]], by: .minMax([.increase])) == [[1], [1]])
  }

  @Test func aMissingFigureStaysMissing() throws {
    let figures: [[Double?]] = [[nil, 2], [4, nil], [2, nil]]
    #expect(
      try scale(figures, by: .ratio([.increase, .decrease])) == [[nil, 1], [1, nil], [0.5, nil]])
    #expect(
      try scale(figures, by: .minMax([.increase, .decrease])) == [[nil, 1], [1, nil], [0, nil]])
    #expect(try scale([[Double?.none]], by: .ratio([.increase])) == [[nil]])
    #expect(try scale([[Double?.none]], by: .minMax([.increase])) == [[nil]])
    let anchors = [Anchors(worst: 0, best: 4), Anchors(worst: 4, best: 0)]
    #expect(try scale(figures, by: .anchors(anchors)) == [[nil, 0.5], [1, nil], [0.5, nil]])
  }

  @Test func aRatioNeedsPositiveFigures() {
    #expect(throws: InputFailure.notPositive) { try scale([[0], [3]], by: .ratio([.decrease])) }
    #expect(throws: InputFailure.notPositive) { try scale([[0], [0]], by: .ratio([.increase])) }
    #expect(throws: InputFailure.notPositive) { try scale([[-1], [3]], by: .ratio([.increase])) }
    #expect(throws: InputFailure.sizesDiffer) { try scale([[1, 2]], by: .ratio([.increase])) }
    #expect(throws: InputFailure.sizesDiffer) { try scale([[1, 2]], by: .minMax([])) }
    #expect(throws: InputFailure.sizesDiffer) { try scale([[1, 2]], by: .anchors([])) }
  }

  @Test func scaledValuesLieBetweenZeroAndOneAndIgnoreTheUnit() {
    forRandomCases { random in
      let (rows, columns) = (random.integer(1...6), random.integer(1...4))
      let figures = random.matrix(rows, columns, 1...100)
      let directions: [Direction] = (0..<columns).map { _ in
        Bool.random(using: &random) ? .increase : .decrease
      }
      let factor = random.number(0.01...100)
      let inOtherUnit = figures.map { $0.map { $0 * factor } }
      for scaling in [Scaling.ratio(directions), .minMax(directions)] {
        let values = try scale(figures, by: scaling).flatMap { $0.map { $0 ?? -1 } }
        let others = try scale(inOtherUnit, by: scaling).flatMap { $0.map { $0 ?? -1 } }
        guard values.allSatisfy((0...1).contains), zip(values, others).allSatisfy(areEqual) else {
          return "\(scaling): \(figures) × \(factor)"
        }
      }
      return nil
    }
  }

  @Test func rankOrderWeightsFallAndSumToOne() throws {
    for count in 1...30 {
      let weights = try rankOrderCentroidWeights(count: count)
      #expect(weights.count == count)
      #expect(areEqual(weights.reduce(0, +), 1))
      #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 > $1 })
    }
    #expect(throws: InputFailure.empty) { try rankOrderCentroidWeights(count: 0) }
    #expect(throws: InputFailure.empty) { try rankOrderCentroidWeights(count: .min) }
    #expect(throws: InputFailure.outOfRange) { try rankOrderCentroidWeights(count: .max) }
  }
}
