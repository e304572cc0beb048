import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// The demo company: every figure that is known beforehand stands in `playbook.json`.
@Suite struct DemoFiguresTests {
  private struct Expected {
    let figures: [String: Any]
    let money: Double
    let other: Double
  }

  @Test func itsFiguresAreThoseThatWereWorkedOutBeforehand() throws {
    let folder = repositoryFolder + "/Tests/Fixtures/golden/demo"
    let expected = try readExpected(folder + "/expected.json")
    let written = try #require(try readOutput(of: folder)["figures"] as? [String: Any])
    var comparison = FigureComparison(money: expected.money, other: expected.other)
    comparison.compare(expected.figures, written, at: [])
    #expect(comparison.differences == [])
    #expect(comparison.count > 900)
  }

  private func readExpected(_ path: String) throws -> Expected {
    let root = try readObject(try Data(contentsOf: URL(fileURLWithPath: path)))
    let tolerance = try #require(root["tolerance"] as? [String: Double])
    return Expected(
      figures: try #require(root["figures"] as? [String: Any]),
      money: try #require(tolerance["money"]), other: try #require(tolerance["other"]))
  }

  private func readOutput(of folder: String) throws -> [String: Any] {
    var diagnostics: [Diagnostic] = []
    let source = SourceTree(
      reading: SiteRoot(path: folder, isPlain: false), output: folder + "/public", on: .local,
      .threads(2), reporting: &diagnostics)
    let result = build(source, BuildOptions(), on: .threads(2), found: diagnostics)
    let site = try #require(result.render())
    let index = try #require(site.files.firstIndex(of: "playbook.json"))
    return try readObject(Data(site.bytes(index)))
  }

  private func readObject(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

/// Holds every value of one tree of JSON to the value at the same place of another, which may have
/// more.
private struct FigureComparison {
  let money: Double
  let other: Double
  var count = 0
  var differences: [String] = []

  mutating func compare(_ expected: Any, _ actual: Any?, at path: [String]) {
    switch (expected, actual) {
    case (let expected as [String: Any], let actual as [String: Any]):
      for (key, value) in expected { compare(value, actual[key], at: path + [key]) }
    case (let expected as [Any], let actual as [Any]):
      if expected.count != actual.count { differ(expected.count, actual.count, path) }
      for (index, pair) in zip(expected, actual).enumerated() {
        compare(pair.0, pair.1, at: path + ["\(index)"])
      }
    case (let expected as NSNumber, let actual as NSNumber):
      count += 1
      let tolerance = isMoney(path) ? money : other * max(1, abs(expected.doubleValue))
      if abs(expected.doubleValue - actual.doubleValue) > tolerance {
        differ(expected, actual, path)
      }
    case (let expected as String, let actual as String):
      count += 1
      if expected != actual { differ(expected, actual, path) }
    case (is NSNull, is NSNull): count += 1
    default: differ(expected, actual ?? "nothing", path)
    }
  }

  /// Amounts of currency, as the expected figures name them.
  private func isMoney(_ path: [String]) -> Bool {
    let isRatio = ["ratio", "percent", "months", "month"].contains {
      path.last?.hasSuffix($0) == true
    }
    return ["costs", "tornado"].contains(path.first) && !isRatio
  }

  private mutating func differ(_ expected: Any, _ actual: Any, _ path: [String]) {
    differences.append("\(path.joined(separator: "/")): \(actual) for \(expected)")
  }
}
