import DecisionMath
import Testing

@Suite struct EqualityTests {
  @Test func forgivesWhatBinaryArithmeticMisses() {
    #expect(areEqual((4.1 - 3.9) / (4.4 - 3.9), 0.4))
    #expect(areEqual(1e12, 1e12 + 1e2))
    #expect(!areEqual(0.4, 0.4 + 1e-8))
  }

  @Test func infinityEqualsOnlyItself() {
    #expect(areEqual(.infinity, .infinity))
    #expect(!areEqual(.infinity, 1))
    #expect(!areEqual(.infinity, -.infinity))
    #expect(!areEqual(.nan, .nan))
  }

  @Test func nothingIsBothBelowAndEqual() {
    #expect(isBelow(0.4 - 1e-8, 0.4))
    #expect(!isBelow(0.4 - 1e-10, 0.4))
    #expect(isAbove(0.4 + 1e-8, 0.4))
    #expect(!isAbove(0.4, 0.4))
  }

  @Test func aValueThatEqualsItsTargetMeetsIt() {
    #expect(meets((4.1 - 3.9) / (4.4 - 3.9), 0.4, .increase))
    #expect(meets(30, 30, .decrease))
    #expect(!meets(31, 30, .decrease))
    #expect(!meets(.nan, 30, .decrease))
  }
}
