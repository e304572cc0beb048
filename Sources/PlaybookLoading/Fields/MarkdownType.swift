internal import PlaybookDiagnostics
package import PlaybookMarkdown

extension FieldType<Document> {
  /// Prose inside YAML. Places in a literal block are those of the file; in a text that YAML joins
  /// from several lines they are those of the joined text, from its first line on.
  package static let markdown = FieldType(.markdown) { value, reading in
    guard reading.text(of: value, wanted: "a text") != nil,
      case .scalar(let text, let style) = value.value
    else { return nil }
    var line = value.position.line
    var shift = value.position.column - 1
    switch style {
    case .block(let indentation):
      line += 1
      shift = indentation
    case .quoted: shift += 1
    case .plain: break
    }
    var found: [Diagnostic] = []
    let document = parseMarkdown(
      Array(text.utf8)[...], path: value.position.path, firstLine: line,
      options: reading.markdown, reporting: &found)
    reading.diagnostics += found.map { $0.shifted(by: shift) }
    return document.shifted(by: shift)
  }
}

extension SourcePosition {
  fileprivate func shifted(by columns: Int) -> SourcePosition {
    SourcePosition(path: path, line: line, column: column + columns, length: length)
  }
}

extension Diagnostic {
  fileprivate func shifted(by columns: Int) -> Diagnostic {
    let notes = notes.map { Note($0.message, at: $0.position?.shifted(by: columns)) }
    var result = Diagnostic(
      code, message, at: position?.shifted(by: columns), notes: notes, help: help)
    result.severity = severity
    return result
  }
}

extension Document {
  fileprivate func shifted(by columns: Int) -> Document {
    var document = self
    document.references = references.map {
      Reference(
        target: $0.target, form: $0.form, written: $0.written, text: $0.text,
        position: $0.position.shifted(by: columns))
    }
    document.headings = headings.map {
      Heading(
        level: $0.level, id: $0.id, text: $0.text, element: $0.element, content: $0.content,
        position: $0.position.shifted(by: columns))
    }
    document.fences = fences.map {
      Fence(language: $0.language, position: $0.position.shifted(by: columns))
    }
    return document
  }
}
