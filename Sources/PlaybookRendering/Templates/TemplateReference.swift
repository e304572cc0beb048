/// What each layout may use, as Markdown: a heading and a table for each layout.
package func templateReference(of layouts: [LayoutDeclaration]) -> String {
  layouts.map { layout in
    let lines = layout.fields.flatMap { rows(for: $0, inside: "`") }
    return """
      ## \(layout.name)

      | Name | Type | Meaning |
      | --- | --- | --- |
      \(lines.joined(separator: "\n"))

      """
  }
  .joined(separator: "\n")
}

/// The field's row, and those of what it holds.
///
/// - Parameter outer: what stands before the name: the lists that have to be opened, then the
///   records around, as a tag would name them.
private func rows(for field: Shape.Field, inside outer: String) -> [String] {
  let meaning = field.meaning.split(separator: "|", omittingEmptySubsequences: false)
    .joined(separator: "\\|")
  let row = "| \(outer)\(field.name)` | \(type(of: field.shape)) | \(meaning) |"
  return [row] + rows(in: field.shape, of: outer + field.name)
}

private func rows(in shape: Shape, of outer: String) -> [String] {
  switch shape {
  case .text, .url, .html, .flag, .untyped: []
  case .record(let fields): fields.flatMap { rows(for: $0, inside: outer + ".") }
  case .list(.record(let fields)): fields.flatMap { rows(for: $0, inside: outer + "` → `") }
  case .list(let entry): rows(in: entry, of: outer + "` → `.")
  }
}

private func type(of shape: Shape) -> String {
  switch shape {
  case .text: "text"
  case .url: "address"
  case .html: "markup"
  case .flag: "flag"
  case .list(.record): "list"
  case .list(let entry): "list of \(type(of: entry))"
  case .record: "record"
  case .untyped: "anything"
  }
}
