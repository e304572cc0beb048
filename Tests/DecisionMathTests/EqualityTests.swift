import DecisionMath
import Testing

@Suite struct EqualityTests {
  @Test func forgivesWhatBinaryArithmeticMisses() {
    #expect(areEqual((4.1 - 3.9) / (4.4 - 3.9), 0.4))
    #expect(areEqual(1e12, 1e12 + 1e2))
    #expect(!areEqual(0.4, 0.4 + 1e-8))
  }
}
