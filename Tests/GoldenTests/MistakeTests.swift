import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// A site with many different mistakes: each is found once, at the place that
/// `Fixtures/mistakes.txt` names, and nothing else is found. `Fixtures/sites/broken` keeps the
/// words.
@Suite struct MistakeTests {
  @Test func eachMistakeIsOneFindingAtItsPlace() throws {
    let fixtures = repositoryFolder + "/Tests/Fixtures"
    let expected = try String(contentsOfFile: fixtures + "/mistakes.txt", encoding: .utf8)
      .split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)

    let found = findings(in: fixtures + "/sites/broken/input").map { finding in
      "\(finding.position?.description ?? "nowhere") \(finding.code.name)"
    }

    #expect(expected.count >= 40)
    for line in Set(expected).subtracting(found).sorted() { Issue.record("Not found: \(line)") }
    for line in Set(found).subtracting(expected).sorted() { Issue.record("Found too: \(line)") }
    #expect(found.count == Set(found).count, "A mistake was reported twice")
  }

  private func findings(in folder: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let root = SiteRoot(path: folder, isPlain: false)
    let source = SourceTree(
      reading: root, output: nil, on: .local, .threads(2), reporting: &diagnostics)
    return build(source, BuildOptions(), on: .threads(2), found: diagnostics).diagnostics
  }
}
