package import PlaybookDiagnostics
package import PlaybookLoading
package import PlaybookModel

/// The file of a new entity: each field with what it means, the needed ones filled in with what
/// the playbook has, the others as comments to be taken up.
package struct EntityDraft: Sendable {
  package let file: SourceFile

  /// - Parameters:
  ///   - isPage: a Markdown page with room for prose, or a file of facts alone.
  ///   - values: what fields shall be, as it stands in YAML; names have to be of the kind's fields.
  ///   - day: the day of what has a day of its own, such as a decision.
  package init(
    of kind: KindDeclaration, _ id: EntityID, isPage: Bool, values: [String: String],
    on day: Day?, in playbook: Playbook
  ) {
    let plural = kind.kind.plural
    let path = isPage ? "content/\(plural)/\(id).md" : "content/data/\(plural)/\(id).yaml"
    let beginnings = Beginnings(of: kind.kind, on: day)
    let lines = Self.lines(of: kind, id, values: values, beginnings, playbook)
    let text =
      isPage
      ? "---\n\(lines)---\nWrite here what the facts above do not say.\n"
      : lines
    let draft = SourceFile(path: path, bytes: Array(text.utf8))
    file = draft.referring(
      through: ReferenceChoices(in: playbook, for: EntityReference(kind.kind, id)),
      but: Set(values.keys))
  }

  /// The names of the fields that an entity of a kind can have.
  package static func names(of kind: KindDeclaration) -> [String] {
    allFields(of: kind).map(\.name)
  }

  private static func allFields(of kind: KindDeclaration) -> [FieldDescription] {
    let own = Set(kind.fields.map(\.name))
    let page = PageFields.declaration.filter { !own.contains($0.name) }
    let first = page.filter { alwaysWritten.contains($0.name) }
    return first + kind.fields + page.filter { !alwaysWritten.contains($0.name) }
  }

  private static func lines(
    of kind: KindDeclaration, _ id: EntityID, values: [String: String], _ beginnings: Beginnings,
    _ playbook: Playbook
  ) -> String {
    let fields = allFields(of: kind)
    let chosen = Set(
      fields.filter { field in
        if alwaysWritten.contains(field.name) || values[field.name] != nil { return true }
        if let beginning = beginnings[field.name] { return beginning != .left }
        return field.requirement != .optional || field.isFirstOfAlternatives(given: values)
      }.map(\.name))
    let written = fields.filter { chosen.contains($0.name) }.map { field in
      var value = field.name == "title" ? id.inWords : field.example
      if case .text(let beginning) = beginnings[field.name] { value = beginning }
      if let given = values[field.name] { value = given }
      return field.comment(offering: playbook) + "\(field.name): \(value)\n"
    }
    let left = fields.filter { !chosen.contains($0.name) }.map(\.asComment)
    return written.joined() + "\n# What else can be said. Take away the # before what you need.\n"
      + left.joined()
  }

  /// What every fact should have, though it may go without.
  private static let alwaysWritten: Set = ["title", "owner"]
}

extension FieldDescription {
  /// True for the first of the fields of which exactly one is needed, where none is given.
  fileprivate func isFirstOfAlternatives(given values: [String: String]) -> Bool {
    alternatives.first == name && !alternatives.contains { values[$0] != nil }
  }

  /// The field with its example and what it means, all of it a comment.
  var asComment: String {
    "# \(name): \(example)  # \(meaning.replacing("`", with: "'"))\n"
  }

  /// What the field means and what can be chosen, as a comment.
  fileprivate func comment(offering playbook: Playbook) -> String {
    let choices = shape.choices(in: playbook) ?? []
    let offer = choices.isEmpty ? "" : ": \(choices.joined(separator: ", "))"
    return "# \(meaning.capitalizedFirst.replacing("`", with: "'"))\(offer)\n"
  }
}

extension FieldShape {
  /// The words or the ids that can stand there; nothing where anything can.
  fileprivate func choices(in playbook: Playbook) -> [String]? {
    let most = 12
    switch self {
    case .words(let words): return words
    case .reference(let kind):
      let ids = playbook.entities(of: kind).map(\.id.description)
      return ids.prefix(most) + (ids.count > most ? ["…"] : [])
    case .alternative:
      let ids = playbook.vendors.map(\.id.description)
      return ["in-house", "do-nothing"] + ids.prefix(most) + (ids.count > most ? ["…"] : [])
    case .list(let item): return item.choices(in: playbook)
    default: return nil
    }
  }
}
