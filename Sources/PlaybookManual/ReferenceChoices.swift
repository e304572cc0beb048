internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookModel

/// What the references of a new entity's examples become: ids that the playbook has.
struct ReferenceChoices {
  private let playbook: Playbook
  /// The entity that is new.
  private let entity: EntityReference
  private var chosen: [EntityReference: String] = [:]
  private var used: [EntityKind: Int] = [:]
  private var isNamesakeUsed = false

  init(in playbook: Playbook, for entity: EntityReference) {
    self.playbook = playbook
    self.entity = entity
  }

  /// What stands in a reference's place; nothing where it stays.
  ///
  /// What is called like the new entity comes first: the costs of `acme` are those of the vendor
  /// `acme`. What the playbook does not have becomes what it has, in the order of its entities, and
  /// the same each time.
  mutating func text(for reference: OutgoingReference) -> String? {
    if reference.keyResult != nil { return textOfKeyResult(for: reference) }
    let target = reference.target
    if let chosen = chosen[target] { return chosen }
    let namesake = EntityReference(target.kind, entity.id)
    if !isNamesakeUsed, !reference.field.contains("."), playbook.entity(namesake) != nil {
      isNamesakeUsed = true
      chosen[target] = entity.id.description
      return entity.id.description
    }
    if playbook.entity(target) != nil { return nil }
    let known = playbook.entities(of: target.kind)
    if known.isEmpty { return nil }
    let next = used[target.kind, default: 0]
    used[target.kind] = next + 1
    chosen[target] = known[next % known.count].id.description
    return chosen[target]
  }

  private func textOfKeyResult(for reference: OutgoingReference) -> String? {
    let objective = playbook.entity(reference.target) as? Objective
    if objective?.keyResults.contains(where: { $0.id.value == reference.keyResult }) == true {
      return nil
    }
    for objective in playbook.objectives {
      for result in objective.keyResults {
        if case .measured = result.evidence { return "\(objective.id)/\(result.id.value)" }
      }
    }
    return nil
  }
}

extension SourceFile {
  /// The same file with other references, except in some fields.
  func referring(through choices: ReferenceChoices, but fields: Set<String>) -> SourceFile {
    var choices = choices
    let references = loadFile(self, LoadingOptions()).references
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
    var edits: [(position: SourcePosition, text: String)] = []
    for reference in references {
      let field = reference.field.prefix { $0 != "." }
      if fields.contains(String(field)) { continue }
      if let text = choices.text(for: reference) { edits.append((reference.position, text)) }
    }
    for edit in edits.sorted(by: { $0.position > $1.position }) {
      let (line, start) = (edit.position.line - 1, edit.position.column - 1)
      let end = start + edit.position.length
      guard lines.indices.contains(line), end <= lines[line].count else { continue }
      lines[line].replaceSubrange(start..<end, with: edit.text.unicodeScalars)
    }
    let text = lines.map { line in
      String(String.UnicodeScalarView(line))
    }.joined(separator: "\n")
    return SourceFile(path: path, bytes: Array(text.utf8))
  }
}
