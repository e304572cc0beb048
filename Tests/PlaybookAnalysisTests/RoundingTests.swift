import PlaybookAnalysis
import PlaybookModel
import Testing

/// Computed figures as they are shown.
@Suite struct RoundingTests {
  @Test(arguments: [
    (91.8852, 3, "91.9"), (0.726405, 3, "0.726"), (363611.83, 3, "363612"), (12, 3, "12"),
    (9.996, 3, "10"), (0.0031746, 2, "0.0032"), (-4.9951, 3, "-5"), (0, 3, "0"), (0.5, 1, "0.5"),
    (1234.5, 1, "1235"), (-0.00004, 2, "-0.00004"), (1e17, 3, nil),
    (.infinity, 3, nil), (.nan, 3, nil), (1e-30, 3, "0"), (4.1, 15, "4.1"),
  ])
  func hasSoManyDigits(value: Double, digits: Int, text: String?) {
    #expect(DecimalNumber(rounding: value, significant: digits)?.description == text)
  }
}
