import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLint
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// Holds every rule to its word: it accepts what it accepts, and complains at every mark of what it
/// rejects and nowhere else.
@Suite struct RuleExampleTests {
  @Test func thereAreRules() {
    #expect(LintRule.all.count > 0)
    #expect(Set(LintRule.all.map(\.code)).count == LintRule.all.count)
  }

  @Test(arguments: LintRule.all.map(\.code.name))
  func acceptsWhatItAccepts(_ name: String) throws {
    let (rule, explanation) = try find(name)
    #expect(!explanation.accepted.isEmpty)
    for example in explanation.accepted {
      let found = try findings(of: rule, in: example)
      #expect(found.isEmpty, "\(name) complains about:\n\(example)")
    }
  }

  @Test(arguments: LintRule.all.map(\.code.name))
  func complainsAtEveryMarkOfWhatItRejects(_ name: String) throws {
    let (rule, explanation) = try find(name)
    #expect(!explanation.rejected.isEmpty)
    for example in explanation.rejected {
      try expectMarks(of: example, for: rule)
    }
  }

  /// Columns count Unicode scalars, whatever stands before.
  @Test(arguments: LintRule.all.map(\.code.name))
  func countsColumnsInScalars(_ name: String) throws {
    let (rule, explanation) = try find(name)
    for example in explanation.rejected {
      // CSV has no comments.
      if example.contains(".csv --") { continue }
      let lines = example.split(separator: "\n", omittingEmptySubsequences: false)
      let shifted = lines.map { line in
        line.hasPrefix("-- ") && line.hasSuffix(".yaml --") ? line + "\n# 🌱👩‍🌾 é́" : line
      }
      try expectMarks(of: shifted.joined(separator: "\n"), for: rule)
    }
  }

  private func expectMarks(of example: String, for rule: LintRule) throws {
    let marks = try CompletedExample(example).marks
    let found = try findings(of: rule, in: example)
    #expect(!marks.isEmpty, "An example is marked with ¶")
    // A finding at a file as a whole stands at its first character, whatever that is.
    #expect(
      found.map { "\($0.path):\($0.line):\($0.column)" }.sorted()
        == marks.map { "\($0.path):\($0.line):\($0.column)" }.sorted(),
      "\(rule.code.name) in:\n\(example)")
  }

  private func findings(of rule: LintRule, in example: String) throws -> [SourcePosition] {
    var diagnostics: [Diagnostic] = []
    let files = try CompletedExample(example).files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: files, reporting: &diagnostics)
    // What the examples leave out may be missing; what they say has to be right.
    let wrong = diagnostics.filter {
      $0.code != .unknownReference && $0.code != .missingSetting && $0.severity == .error
    }
    #expect(wrong.map(\.message) == [], "\(rule.code.name) in:\n\(example)")
    return lint(playbook, analyse(playbook, zones: .few), found: [], with: [rule]).compactMap(
      \.position)
  }

  private func find(_ name: String) throws -> (LintRule, Explanation) {
    let rule = try #require(LintRule.all.first { $0.code.name == name })
    return (rule, try #require(rule.code.explanation))
  }
}
