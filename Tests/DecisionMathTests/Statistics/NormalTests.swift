import DecisionMath
import PlaybookTestSupport
import Testing

@Suite struct NormalTests {
  @Test func theQuantileIsTheInverseOfTheDistribution() {
    forRandomCases { random in
      let exponent = random.number(-300...0)
      let inTail = random.integer(0...2) == 0
      var probability = inTail ? 1.0 : random.number(1e-12...1 - 1e-12)
      if inTail { for _ in 0..<Int(-exponent) { probability /= 10 } }
      guard probability < 1 else { return nil }
      let z = try normalQuantile(probability)
      let back = normalDistribution(z)
      return abs(back - probability) <= 1e-9 * probability ? nil : "\(probability): \(z), \(back)"
    }
  }

  @Test func bothAreSymmetric() {
    forRandomCases { random in
      let probability = random.number(0.001...0.999)
      let z = random.number(-8...8)
      let quantiles = try normalQuantile(probability) + normalQuantile(1 - probability)
      let sum = normalDistribution(z) + normalDistribution(-z)
      return areEqual(quantiles, 0) && areEqual(sum, 1) ? nil : "\(probability) \(z)"
    }
  }

  @Test func onlyProbabilitiesInsideHaveAQuantile() {
    for probability in [0, 1, -0.1, 1.1, .nan, .infinity] {
      #expect(throws: InputFailure.outOfRange) { try normalQuantile(probability) }
    }
    #expect(normalDistribution(.infinity) == 1)
    #expect(normalDistribution(-.infinity) == 0)
  }

  @Test func knownFiguresAreMet() throws {
    // Ten digits and more from tables (NIST; Abramowitz and Stegun 26.2).
    #expect(abs(normalDistribution(1) - 0.841_344_746_068_542_9) < 1e-14)
    #expect(try abs(normalQuantile(0.001) + 3.090_232_306_167_813_5) < 1e-13)
    #expect(try abs(normalQuantile(1e-20) + 9.262_340_089_798_408) < 1e-12)
  }
}
