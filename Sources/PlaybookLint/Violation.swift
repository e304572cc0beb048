package import PlaybookDiagnostics

/// What a rule found, without code and severity: the rule adds them, so that a check cannot name
/// the wrong rule.
package struct Violation: Sendable {
  package let message: String
  package let position: SourcePosition
  package let notes: [Diagnostic.Note]
  package let help: String?

  package init(
    _ message: String, at position: SourcePosition, notes: [Diagnostic.Note] = [],
    help: String? = nil
  ) {
    self.message = message
    self.position = position
    self.notes = notes
    self.help = help
  }
}
