import Foundation
import PlaybookTestSupport
import Testing

/// A site with many different mistakes: each is found once, at the place that
/// `Fixtures/mistakes.txt` names, and nothing else is found. `Fixtures/sites/broken` keeps the words.
@Suite struct MistakeTests {
  @Test func eachMistakeIsOneFindingAtItsPlace() async throws {
    let fixtures = repositoryFolder + "/Tests/Fixtures"
    let expected = try String(contentsOfFile: fixtures + "/mistakes.txt", encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init).sorted()
    let input = fixtures + "/sites/broken/input"
    // Severities do not matter here, and every finding must be listed.
    let run = await runTool(["check", input], in: input)
    let found = run.error.split(separator: "\n").compactMap(place).sorted()
    #expect(expected.count >= 40)
    for line in Set(expected).subtracting(found).sorted() { Issue.record("Not found: \(line)") }
    for line in Set(found).subtracting(expected).sorted() { Issue.record("Found too: \(line)") }
    #expect(found.count == Set(found).count, "A mistake was reported twice")
    #expect(!run.error.contains("… and "), "The report groups findings; use fewer of one code")
  }

  /// `path:line:column code` of a finding's first line.
  private func place(_ line: Substring) -> String? {
    guard line.hasPrefix("content/") || line.hasPrefix("templates/"), line.hasSuffix("]"),
      let bracket = line.lastIndex(of: "["), let space = line.firstIndex(of: " ")
    else { return nil }
    return line[..<space].dropLast() + " " + line[bracket...].dropFirst().dropLast()
  }
}
