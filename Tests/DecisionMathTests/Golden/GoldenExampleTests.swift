import DecisionMath
import Testing

@Suite struct GoldenExampleTests {
  @Test func examplesAreThere() {
    #expect(GoldenExample.all.count >= 83)
    #expect(Set(GoldenExample.all.map(\.id)).count == GoldenExample.all.count)
  }

  static let withZones = GoldenExample.all.filter { $0.method == "shared-time" }
  static let withoutZones = GoldenExample.all.filter { $0.method != "shared-time" }

  @Test(arguments: withoutZones) func givesWhatTheSourceSays(_ example: GoldenExample) throws {
    try check(example)
  }

  @Test(.needsZoneData, arguments: withZones) func sharesTime(_ example: GoldenExample) throws {
    try check(example)
  }

  private func check(_ example: GoldenExample) throws {
    // The roots of a polynomial are information beside the outcome, and no output.
    for expectation in example.expect where expectation.name != "realRoots" {
      let answer = try answer(to: expectation, of: example)
      switch answer {
      case .words(let words):
        #expect(words == expectation.words, "\(example.id): \(expectation.name)")
      case .values(let values):
        let expected = try #require(expectation.values, "\(example.id): \(expectation.name)")
        compare(values, expected, "\(example.id): \(expectation.name)") {
          (expectation.tolerance ?? 0) * max(1, abs($0))
        }
        guard let published = expectation.published else { continue }
        compare(values, published, "\(example.id): \(expectation.name) as published") { _ in
          expectation.publishedTolerance ?? 0
        }
      }
    }
  }

  private func compare(
    _ values: [Double?], _ expected: [Double?], _ what: String, tolerance: (Double) -> Double
  ) {
    #expect(values.count == expected.count, "\(what)")
    for (index, (value, expected)) in zip(values, expected).enumerated() {
      switch (value, expected) {
      case (nil, nil): continue
      case (let value?, let expected?):
        #expect(abs(value - expected) <= tolerance(expected), "\(what)[\(index)] is \(value)")
      default:
        Issue.record("\(what)[\(index)] is \(String(describing: value))")
      }
    }
  }

  private func answer(
    to expectation: GoldenExample.Expectation, of example: GoldenExample
  ) throws -> GoldenAnswer {
    let name = expectation.name
    let input = example.input
    switch example.method {
    case "weighted-sum", "critical-weight", "critical-weight-absolute", "topsis", "roc",
      "rank-agreement":
      return try scoringAnswer(example.method, name, input)
    case "ahp":
      return try hierarchyAnswer(name, expectation.labels ?? [], input)
    case "npv", "irr", "payback", "discounted-payback", "profitability-index", "make-or-buy",
      "visit-months", "failure-cost":
      return try financeAnswer(example.method, name, input)
    case "two-proportions", "sample-size", "power", "detectable-change", "wilson",
      "normal-quantile", "trend":
      return try statisticsAnswer(example.method, name, input)
    case "shared-time":
      return .numbers(try sharedTimeAnswer(input))
    default:
      return try progressAnswer(example.method, name, input)
    }
  }
}
