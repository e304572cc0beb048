import PlaybookAnalysis
import PlaybookModel
import Testing

/// Sums of what people wrote, to the last digit.
@Suite struct FixedDecimalTests {
  @Test(arguments: [
    (["0.1", "0.2", "0.7"], "1", true),
    (["60", "40.0"], "100", true),
    (["60", "37"], "97", false),
    (["0.333333333", "0.333333333", "0.333333333"], "0.999999999", true),
    (["0.33333333", "0.33333333", "0.33333333"], "0.99999999", false),
    (["33.33333333", "33.33333333", "33.33333333"], "99.99999999", true),
    (["33.33", "33.33", "33.33"], "99.99", false),
    (["-0.05", "0.01"], "-0.04", false),
    ([], "0", false),
  ])
  func sumsExactly(numbers: [String], text: String, isWhole: Bool) throws {
    let sum = FixedDecimal.sum(try numbers.map { try #require(DecimalNumber($0)) })
    #expect(sum.description == text)
    #expect(sum.isWhole == isWhole)
  }

  @Test func staysAtTheEndInsteadOfTrapping() {
    let huge = DecimalNumber(significand: 999_999_999_999_999_999, scale: 0)
    let sum = FixedDecimal.sum(repeatElement(huge, count: 400))
    #expect(!sum.isWhole)
    #expect(!sum.isZero)
  }
}
