internal import PlaybookDiagnostics

/// What is wrong with a set of templates, each mistake once even where a partial that holds it is
/// used at many places.
struct TemplateFindings {
  private struct Key: Hashable {
    let path: String
    let offset: Int
    let code: DiagnosticCode
  }

  private static let maximumNotes = 3
  private var found: [(diagnostic: Diagnostic, notes: [Diagnostic.Note])] = []
  private var indices: [Key: Int] = [:]

  var diagnostics: [Diagnostic] {
    found.map { diagnostic, notes in
      Diagnostic(
        diagnostic.code, diagnostic.message, at: diagnostic.position, notes: notes,
        help: diagnostic.help)
    }
  }

  /// How many there are, those that were found before not counted again.
  var count: Int { found.count }

  var containErrors: Bool { found.contains { $0.diagnostic.severity == .error } }

  mutating func report(
    _ code: DiagnosticCode, _ message: String, in source: TemplateSource, at range: Range<Int>,
    notes: [Diagnostic.Note] = [], help: String? = nil
  ) {
    let key = Key(path: source.path, offset: range.lowerBound, code: code)
    if let index = indices[key] {
      for note in notes
      where found[index].notes.count < Self.maximumNotes && !found[index].notes.contains(note) {
        found[index].notes.append(note)
      }
      return
    }
    indices[key] = found.count
    let position = source.position(of: range)
    found.append((Diagnostic(code, message, at: position, help: help), notes))
  }

  /// Reports what has no place in a template.
  mutating func report(_ diagnostic: Diagnostic) { found.append((diagnostic, diagnostic.notes)) }
}
