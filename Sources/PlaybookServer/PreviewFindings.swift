package import PlaybookDiagnostics

/// The findings of the last build, as the page shows them.
package struct PreviewFindings: Sendable {
  /// How many are listed; of more, the number is said.
  package static let mostListed = 100

  private let listed: [Diagnostic]
  private let errors: Int
  private let warnings: Int
  private let editor: EditorLink?

  package init() { self.init([], editor: nil) }

  /// - Parameter diagnostics: with the paths that people know, in the order of reports.
  package init(_ diagnostics: [Diagnostic], editor: EditorLink?) {
    let shown = diagnostics.filter { $0.severity > .info }
    errors = shown.count { $0.severity == .error }
    warnings = shown.count - errors
    // What keeps the site from being shown comes first.
    let sorted = shown.filter { $0.severity == .error } + shown.filter { $0.severity != .error }
    listed = Array(sorted.prefix(Self.mostListed))
    self.editor = editor
  }

  package var json: JSONValue {
    [
      "errors": .integer(errors), "warnings": .integer(warnings),
      "findings": .array(listed.map(json)),
    ]
  }

  private func json(of diagnostic: Diagnostic) -> JSONValue {
    .object(known: [
      ("severity", .string(diagnostic.severity.rawValue)),
      ("code", .string(diagnostic.code.name)),
      ("message", .string(diagnostic.message.escapedForTerminal)),
      ("place", diagnostic.position.map { .string($0.description.escapedForTerminal) }),
      ("link", diagnostic.position.flatMap { editor?.address(of: $0) }.map { .string($0) }),
      ("notes", .array(diagnostic.notes.map(json))),
      ("help", diagnostic.help.map { .string($0.escapedForTerminal) }),
    ])
  }

  private func json(of note: Diagnostic.Note) -> JSONValue {
    .object(known: [
      ("message", .string(note.message.escapedForTerminal)),
      ("place", note.position.map { .string($0.description.escapedForTerminal) }),
      ("link", note.position.flatMap { editor?.address(of: $0) }.map { .string($0) }),
    ])
  }
}
