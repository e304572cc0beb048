extension Diagnostic {
  /// The finding with its files under other names.
  package func moved(_ name: (_ path: String) -> String) -> Diagnostic {
    func moved(_ position: SourcePosition?) -> SourcePosition? {
      position.map {
        SourcePosition(
          path: name($0.path), line: $0.line, column: $0.column, length: $0.length)
      }
    }
    var result = Diagnostic(
      code, message, at: moved(position),
      notes: notes.map { Note($0.message, at: moved($0.position)) }, help: help)
    result.severity = severity
    return result
  }
}
