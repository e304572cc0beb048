import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct RankAgreementTests {
  @Test func agreementIsSymmetricAndLiesBetweenMinusOneAndOne() {
    forRandomCases { random in
      let count = random.integer(2...12)
      // Few different values, so that there are ties.
      let x = random.numbers(count, 0...1).map { ($0 * 5).rounded() }
      let y = random.numbers(count, 0...1).map { ($0 * 5).rounded() }
      for agreement in [kendallTauB, spearmanRho] {
        guard case .coefficient(let a) = try agreement(x, y) else { continue }
        guard case .coefficient(let b) = try agreement(y, x),
          case .coefficient(let reversed) = try agreement(x, y.map { -$0 }),
          case .coefficient(let itself) = try agreement(x, x)
        else { return "\(x) \(y)" }
        let isFine =
          areEqual(a, b) && areEqual(a, -reversed) && areEqual(itself, 1) && (-1...1).contains(a)
        if !isFine { return "\(x) \(y) gave \(a), \(b), \(reversed), \(itself)" }
      }
      return nil
    }
  }

  @Test func nothingAgreesWithAConstant() throws {
    #expect(try kendallTauB([1, 1, 1], [1, 2, 3]) == .noVariation)
    #expect(try spearmanRho([1, 2, 3], [4, 4, 4]) == .noVariation)
    #expect(try kendallTauB([], []) == .noVariation)
    #expect(try spearmanRho([1], [2]) == .noVariation)
  }

  @Test func tiesShareTheirPlaces() {
    #expect(midRanks([10, 20, 20, 5]) == [2, 3.5, 3.5, 1])
    #expect(midRanks([]).isEmpty)
  }

  @Test func unusableInputsHaveNamedReasons() {
    #expect(throws: InputFailure.sizesDiffer) { try kendallTauB([1], [1, 2]) }
    #expect(throws: InputFailure.sizesDiffer) { try spearmanRho([1], [1, 2]) }
    #expect(throws: InputFailure.notFinite) { try kendallTauB([.nan, 1], [1, 2]) }
  }
}
