import Foundation
import PlaybookDiagnostics
import PlaybookTestSupport
import Testing

/// What all reports for machines promise. `Tests/Formats/check.py` holds them to their schemas.
@Suite struct ReportTests {
  typealias Report = @Sendable ([Diagnostic]) -> String

  static let tool = ReportingTool(version: "1.2.3")
  static let reports: [(name: String, write: Report)] = [
    ("json", { JSONReport(tool: tool).text(for: $0) }),
    ("sarif", { SARIFReport(tool: tool) { $0 }.text(for: $0) }),
    ("github", { GitHubReport().text(for: $0) }),
    ("gitlab", { GitLabReport().text(for: $0) }),
    ("junit", { JUnitReport(tool: tool).text(for: $0) }),
  ]
  static let names = reports.map(\.name)

  private let error = DiagnosticCode(
    "first-code", .error, "Something is wrong",
    explanation: Explanation(
      rationale: "It matters.", remedy: "Change it.", accepted: [], rejected: []))
  private let warning = DiagnosticCode("second-code", .warning, "Something is odd")
  private let remark = DiagnosticCode("third-code", .info, "Something is so")

  private func write(_ name: String, _ diagnostics: [Diagnostic]) throws -> String {
    try #require(Self.reports.first { $0.name == name }).write(diagnostics)
  }

  /// One of each severity, with and without place, notes and help.
  private var some: [Diagnostic] {
    [
      Diagnostic(
        error, "'a' is wrong", at: SourcePosition(path: "b/c d.md", line: 3, column: 5, length: 2),
        notes: [.init("first written here", at: .start(of: "a.md")), .init("so it is")],
        help: "Write 'b'"),
      Diagnostic(warning, "'{{x}}' is [odd](1)", at: .start(of: "a.md")),
      Diagnostic(remark, "It is so", at: .start(of: "a.md")),
      Diagnostic(error, "The disk is full", at: nil),
    ]
  }

  @Test(arguments: names) func writesWhatIsExpected(name: String) throws {
    let path = repositoryFolder + "/Tests/Fixtures/reports/\(name).txt"
    let text = try write(name, some)
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    if golden == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try put(text, at: path)
    }
    #expect(text == golden, "see \(path)")
  }

  @Test(arguments: names) func doesNotHangOnTheOrderInWhichThingsWereFound(name: String) throws {
    #expect(try write(name, some) == write(name, some.reversed()))
  }

  /// Names and texts that would be lines, tags, links or colours of their own.
  @Test(arguments: names) func nothingCanBeForged(name: String) throws {
    let text =
      "x\n::error::y\r%0A\u{1B}[31m\u{202E}\u{85}\u{2028}]]>--><a b='c'>\"\u{301}\0\u{FFFE}"
    let path = "a\n::warning file=b,line=1::c,d:%\u{1B}\u{2066}\u{1}.md"
    let hostile = Diagnostic(
      error, text, at: SourcePosition(path: path, line: 1, column: 1),
      notes: [.init(text, at: .start(of: path)), .init(text)], help: text)
    let report = try write(name, [hostile, hostile])
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(report.unicodeScalars.allSatisfy { $0 == "\n" || !$0.isControlForTerminals })
    #expect(!report.unicodeScalars.contains("\u{FFFE}") || name != "junit")
    if name == "github" {
      #expect(lines.count == 3 && lines.last == "")
      let start = "::error file=a%0A%3A%3Awarning file=b%2Cline=1%3A%3Ac%2Cd%3A%25\\u{1B}"
      #expect(lines.dropLast().allSatisfy { $0.hasPrefix(start) }, "\(report)")
    } else {
      #expect(!lines.contains { $0.hasPrefix("::") })
    }
  }

  @Test(arguments: names) func saysThatNothingWasFound(name: String) throws {
    let empty = try write(name, [])
    switch name {
    case "github": #expect(empty == "")
    case "gitlab": #expect(empty == "[]\n")
    case "junit":
      #expect(
        empty == """
          <?xml version="1.0" encoding="UTF-8"?>
          <testsuites name="playbook" tests="0" failures="0" errors="0"/>

          """)
    default: #expect(empty.contains("\"results\": []") || empty.contains("\"findings\": []"))
    }
  }

  /// What was found before is known again when lines move, and no two findings are one.
  @Test(arguments: ["gitlab", "sarif"]) func knowsFindingsAgain(name: String) throws {
    func findings(movedBy lines: Int) -> [Diagnostic] {
      (1...3).map { line in
        Diagnostic(error, "same", at: SourcePosition(path: "a.md", line: line + lines, column: 1))
      } + [
        Diagnostic(error, "other", at: .start(of: "a.md")),
        Diagnostic(error, "same", at: .start(of: "b.md")),
        Diagnostic(warning, "same", at: .start(of: "a.md")),
      ]
    }
    func fingerprints(_ report: String) -> [String] {
      report.split(separator: "\n").filter { $0.contains(/[0-9a-f]{16}:[0-9]+"/) }.map {
        $0.trimmingCharacters(in: .whitespaces)
      }
    }
    let before = fingerprints(try write(name, findings(movedBy: 0)))
    let after = fingerprints(try write(name, findings(movedBy: 7)))
    #expect(before.count == 6)
    #expect(Set(before).count == 6)
    #expect(Set(before) == Set(after))
  }

  @Test func showsAllFindings() throws {
    let many = (1...50).map {
      Diagnostic(error, "wrong", at: SourcePosition(path: "a.md", line: $0, column: 1))
    }
    #expect(try write("github", many).split(separator: "\n").count == 50)
    #expect(try write("junit", many).contains("tests=\"50\" failures=\"50\""))
    #expect(try write("junit", many).contains("name=\"first-code: wrong (50)\""))
  }
}
