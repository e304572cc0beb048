import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLint
import PlaybookTestSupport
import PlaybookTheme
import Testing

/// Holds every explanation to its word: what it shows as wrong has the finding at every mark and
/// nowhere else, what it shows as right has not. Rules have the same tests of their own.
@Suite struct ExplanationTests {
  static let codes = knownCodes.filter { !LintCodes.all.contains($0) }
  static let names = codes.map(\.name)
  /// What cannot be shown with the text of files: bytes, disks, limits, the built-in theme, and
  /// views, which not every version has.
  static let withoutExamples: Set = [
    "not-utf8", "limit-exceeded", "template-depth", "missing-layout", "nothing-to-build",
    "symbolic-link", "special-file", "unreadable", "file-changed", "forbidden-output",
    "foreign-output", "output-locked", "output-failed", "leftover-files", "internal-error",
    "print-too-large",
  ]

  @Test func thereAreCodes() {
    #expect(Self.codes.count > 50)
  }

  @Test(arguments: names) func everyCodeIsExplained(name: String) throws {
    let explanation = try explanation(of: name)
    #expect(explanation.rejected.isEmpty == Self.withoutExamples.contains(name))
    for text in [explanation.rationale, explanation.remedy] {
      #expect(text.hasSuffix("."), "\(name): \(text)")
      #expect(text.count { $0 == "`" } % 2 == 0, "\(name): \(text)")
      #expect(!text.contains("**") && !text.contains("]("), "\(name): \(text)")
    }
  }

  @Test(arguments: names) func whatIsWrongIsFoundAtEveryMark(name: String) throws {
    for example in try explanation(of: name).rejected {
      let files = try MarkedFiles(example)
      let found = findings(in: files)
      #expect(!files.marks.isEmpty, "An example is marked with ¶:\n\(example)")
      #expect(
        found.filter { $0.code.name == name }.map { $0.position?.description ?? "nowhere" }
          == files.marks.map(\.description).sorted(), "\(name) in:\n\(example)")
      expectNothingElse(found, than: name, in: example)
    }
  }

  @Test(arguments: names) func whatIsRightIsNotFound(name: String) throws {
    for example in try explanation(of: name).accepted {
      let files = try MarkedFiles(example)
      let found = findings(in: files)
      #expect(files.marks.isEmpty)
      #expect(!found.contains { $0.code.name == name }, "\(name) in:\n\(example)")
      expectNothingElse(found, than: name, in: example)
    }
  }

  /// An example shows one thing; only rules may have more to say about so small a playbook.
  private func expectNothingElse(_ found: [Diagnostic], than name: String, in example: String) {
    let others = found.filter { $0.code.name != name && !LintCodes.all.contains($0.code) }
    #expect(others.map { "\($0.message) [\($0.code)]" } == [], "\(name) in:\n\(example)")
  }

  private func findings(in files: MarkedFiles) -> [Diagnostic] {
    var source = files.source
    // To check the theme's own layouts takes longer than all the rest, and has tests elsewhere.
    for file in Theme.files where file.path.hasPrefix("theme:layouts/") {
      let path = file.path.replacing("theme:", with: "templates/")
      if source.templates.contains(where: { $0.path == path }) { continue }
      source.templates.append(SourceFile(path: path, bytes: Array("<p></p>".utf8)))
    }
    return build(source, BuildOptions(), on: .one).diagnostics
  }

  private func explanation(of name: String) throws -> Explanation {
    let code = try #require(Self.codes.first { $0.name == name })
    return try #require(code.explanation, "\(name) has no explanation")
  }
}
