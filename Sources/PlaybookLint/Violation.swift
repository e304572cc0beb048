package import PlaybookDiagnostics

/// What a rule found, without code and severity: the rule adds them, so that a check cannot name
/// the wrong rule.
package struct Violation: Sendable {
  package let message: String
  package let position: SourcePosition
  package let notes: [Diagnostic.Note]
  package let help: String?
  /// Values that the finding follows from, beside the one at its own place: where one of them was
  /// rejected, nobody knows whether the finding is right, and it is left out.
  package let restsOn: [SourcePosition]

  package init(
    _ message: String, at position: SourcePosition, restsOn: [SourcePosition] = [],
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    self.message = message
    self.position = position
    self.notes = notes
    self.help = help
    self.restsOn = restsOn
  }
}
