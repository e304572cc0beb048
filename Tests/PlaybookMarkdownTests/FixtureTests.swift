import Foundation
import PlaybookDiagnostics
import PlaybookMarkdown
import PlaybookTestSupport
import Testing

/// Whole examples, one for each extension: what is written, and what is found where.
struct FixtureTests {
  static let folder = repositoryFolder + "/Tests/Fixtures/markdown"
  static let names =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test func areThereForEveryExtension() {
    #expect(Set(markdownExtensionNames).isSubset(of: Self.names))
  }

  @Test(arguments: names)
  func giveWhatWasRecorded(name: String) throws {
    let folder = Self.folder + "/" + name
    let input = try String(contentsOfFile: folder + "/input.md", encoding: .utf8)
    let parsed = parse(input)
    try expect(parsed.htmlWithGaps, recordedIn: folder + "/expected.html")
    try expect(findings(parsed), recordedIn: folder + "/expected.txt")
  }

  /// References, headings and diagnostics, a line each.
  private func findings(_ parsed: Parsed) -> String {
    func place(_ position: SourcePosition?) -> String {
      position.map { "\($0.line):\($0.column)+\($0.length)" } ?? "-"
    }
    let references = parsed.document.references.enumerated().map {
      "\(place($1.position)) reference \($0) '\($1.written)' of '\($1.text)'"
    }
    let headings = parsed.document.headings.map { "\(place($0.position)) heading #\($0.id)" }
    let diagnostics = parsed.diagnostics.sorted().map {
      "\(place($0.position)) \($0.severity): \($0.message) [\($0.code)]"
    }
    return (references + headings + diagnostics).map { $0 + "\n" }.joined()
  }

  private func expect(_ text: String, recordedIn path: String) throws {
    let recorded = try? String(contentsOfFile: path, encoding: .utf8)
    if recorded == text { return }
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(recorded == text, "\(path); UPDATE_GOLDEN=1 records it anew")
  }
}
