/// The findings as data for other programs.
///
/// The form has a number, `schema`: members may be added under the same number, and none is taken
/// away or changed. Paths are exact; sentences are as people read them, with control characters
/// shown as `\u{…}`.
package struct JSONReport: Sendable {
  package static let schema = 1

  private let tool: ReportingTool

  package init(tool: ReportingTool) { self.tool = tool }

  package func text(for diagnostics: [Diagnostic]) -> String {
    let counts = Severity.allCases.reversed().map { severity in
      JSONValue.Member(
        severity.rawValue, .integer(diagnostics.count { $0.severity == severity }))
    }
    let report: JSONValue = [
      "schema": .integer(Self.schema),
      "tool": .string(tool.name),
      "version": .string(tool.version),
      "findings": .array(diagnostics.sorted().map(finding)),
      "summary": .object(counts),
    ]
    return report.pretty
  }

  private func finding(_ diagnostic: Diagnostic) -> JSONValue {
    let head: [JSONValue.Member] = [
      .init("code", .string(diagnostic.code.name)),
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("message", .string(diagnostic.message.escapedForTerminal)),
    ]
    let tail: [JSONValue.Member] = [
      .init("notes", .array(diagnostic.notes.map(note))),
      .init("help", diagnostic.help.map { .string($0.escapedForTerminal) } ?? .null),
    ]
    return .object(head + place(diagnostic.position) + tail)
  }

  private func note(_ note: Diagnostic.Note) -> JSONValue {
    .object([.init("message", .string(note.message.escapedForTerminal))] + place(note.position))
  }

  /// All members are always there, so that a reader need not ask which.
  private func place(_ position: SourcePosition?) -> [JSONValue.Member] {
    [
      .init("path", position.map { .string($0.path) } ?? .null),
      .init("line", position.map { .integer($0.line) } ?? .null),
      .init("column", position.map { .integer($0.column) } ?? .null),
      .init("length", position.map { .integer($0.length) } ?? .null),
    ]
  }
}
