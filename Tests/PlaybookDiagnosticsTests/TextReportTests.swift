import PlaybookDiagnostics
import Testing

@Suite struct TextReportTests {
  static let code = DiagnosticCode("target-behind-baseline", .error, "A target is worse")
  static let other = DiagnosticCode("other-code", .warning, "Something else")

  @Test func showsPlaceSentenceLineMarkerAndHelp() {
    let source = "reliable:\n  metric: resolved\n    target: 70\n"
    let finding = Diagnostic(
      Self.code, "The target 70 is worse than the baseline 78",
      at: SourcePosition(path: "content/data/objectives.yaml", line: 3, column: 13, length: 2),
      notes: [.init("the baseline stands here", at: .start(of: "content/b.yaml"))],
      help: "Raise the target above 78")
    #expect(
      report([finding], source) == """
        content/data/objectives.yaml:3:13: error: The target 70 is worse than the baseline 78 \
        [target-behind-baseline]
          3 |     target: 70
            |             ^~
          note: content/b.yaml:1:1: the baseline stands here
          help: Raise the target above 78

        """)
  }

  @Test func sortsByPathLineAndColumn() {
    let places = [("b", 1, 1), ("a", 10, 1), ("a", 2, 7), ("a", 2, 3)]
    let findings = places.map { path, line, column in
      Diagnostic(Self.code, "x", at: SourcePosition(path: path, line: line, column: column))
    }
    let lines = report(findings, "").split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(lines == ["a:2:3:", "a:2:7:", "a:10:1:", "b:1:1:"])
  }

  @Test func groupsACodeAfterItsFirstTen() {
    let many = (1...25).map {
      Diagnostic(Self.code, "x", at: SourcePosition(path: "a", line: $0, column: 1))
    }
    let one = Diagnostic(Self.other, "y", at: .start(of: "b"))
    let lines = report(many + [one], "").split(separator: "\n")
    #expect(lines.count == 12)
    #expect(lines.last == "… and 15 more findings of [target-behind-baseline]")
  }

  @Test func contentCannotForgeALineOrMoveTheCursor() {
    let finding = Diagnostic(
      Self.code, "A\nb: error: forged \u{1B}[31m\u{202E}", at: .start(of: "a\n::error::x"))
    let text = report([finding], "\u{1B}[2J\u{7}secret\n")
    #expect(text.split(separator: "\n").count == 3)
    #expect(!text.unicodeScalars.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains(#"a\u{A}::error::x:1:1:"#))
  }

  @Test func marksCellsAndNotBytes() {
    let finding = Diagnostic(
      Self.code, "x", at: SourcePosition(path: "a", line: 1, column: 7, length: 3))
    let marker = report([finding], "\u{FEFF}日本 é\u{301} abc\n").split(separator: "\n")[2]
    #expect(marker == "    |        ^~~")
  }

  @Test func cutsLongLinesAroundTheMarker() {
    let line = String(repeating: "a", count: 300) + "XYZ" + String(repeating: "b", count: 300)
    let finding = Diagnostic(
      Self.code, "x", at: SourcePosition(path: "a", line: 1, column: 301, length: 3))
    let lines = report([finding], line).split(separator: "\n").map(Array.init)
    let start = lines[2].firstIndex(of: "^") ?? 0
    #expect(String(lines[1][start..<start + 3]) == "XYZ")
    #expect(lines[1].count < 120)
  }

  @Test func placesPastTheEndOfALineOrFileAreShownWithoutTrapping() {
    for (line, column) in [(1, 99), (99, 1), (1, 4)] {
      let finding = Diagnostic(
        Self.code, "x", at: SourcePosition(path: "a", line: line, column: column, length: 50))
      #expect(report([finding], "abc").hasPrefix("a:\(line):\(column): error: x"))
    }
  }

  @Test func coloursOnlyWhenAsked() {
    let finding = Diagnostic(Self.code, "x", at: .start(of: "a"))
    let coloured = TextReport(usesColor: true) { _ in nil }.text(for: [finding])
    #expect(coloured.contains("\u{1B}[1;31merror:\u{1B}[0m"))
    #expect(!report([finding], "").contains("\u{1B}"))
  }

  private func report(_ findings: [Diagnostic], _ source: String) -> String {
    TextReport { _ in source.isEmpty ? nil : Array(source.utf8) }.text(for: findings)
  }
}
