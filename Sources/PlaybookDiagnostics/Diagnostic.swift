/// One finding: what is wrong, where, and what else to look at.
package struct Diagnostic: Sendable, Hashable {
  /// Another place that belongs to the finding.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let position: SourcePosition?

    package init(_ message: String, at position: SourcePosition? = nil) {
      self.message = message
      self.position = position
    }
  }

  package let code: DiagnosticCode
  package var severity: Severity
  /// What is wrong, in the present tense, the author's text in 'single quotes', without a full
  /// stop.
  package let message: String
  /// Where; nothing only for what has no place in a file, such as an output folder.
  package let position: SourcePosition?
  package let notes: [Note]
  /// An imperative, only where there is one right answer.
  package let help: String?

  package init(
    _ code: DiagnosticCode, _ message: String, at position: SourcePosition?,
    notes: [Note] = [], help: String? = nil
  ) {
    self.code = code
    self.severity = code.severity
    self.message = message
    self.position = position
    self.notes = notes
    self.help = help
  }
}

extension Diagnostic: Comparable {
  /// By path, line and column, then code and message: the order of every report.
  package static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    switch (a.position, b.position) {
    case (nil, .some): return true
    case (.some, nil): return false
    case (.some(let first), .some(let second)) where first != second: return first < second
    default:
      return (a.code.name, a.message) < (b.code.name, b.message)
    }
  }
}

extension Sequence<Diagnostic> {
  package var containErrors: Bool { contains { $0.severity == .error } }
}
