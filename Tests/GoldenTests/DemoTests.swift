import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// The demo company: what is found in its data is known beforehand.
@Suite struct DemoTests {
  private struct Expected: Decodable {
    struct Finding: Decodable {
      let code, severity, path: String
      let line, column: Int
    }

    let findings: [Finding]
  }

  @Test func itsDataHasTheFindingsThatItWasMadeFor() throws {
    let folder = repositoryFolder + "/Tests/Fixtures/golden/demo"
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/expected.json"))
    let expected = try JSONDecoder().decode(Expected.self, from: data).findings
      .map { "\($0.path):\($0.line):\($0.column) \($0.severity) \($0.code)" }

    #expect(expected.count == 16)
    #expect(findings(in: folder).map(\.described).sorted() == expected.sorted())
  }

  /// The same facts with more prose: the same findings, and none that is a mistake of ours.
  @Test func ourOwnContentHasTheSameFindings() {
    let folder = repositoryFolder + "/Tests/Fixtures/golden/demo"
    let demo = findings(in: folder).map { "\($0.severity.rawValue) \($0.code.name)" }
    let own = findings(in: repositoryFolder).map { "\($0.severity.rawValue) \($0.code.name)" }
    #expect(own.sorted() == demo.sorted())
  }

  private func findings(in folder: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let source = SourceTree(
      reading: SiteRoot(path: folder, isPlain: false), output: folder + "/public", on: .local,
      .threads(2), reporting: &diagnostics)
    return build(source, BuildOptions(), on: .threads(2), found: diagnostics).diagnostics
  }
}

extension Diagnostic {
  fileprivate var described: String {
    "\(position?.description ?? "nowhere") \(severity.rawValue) \(code.name)"
  }
}
