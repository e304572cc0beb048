package import PlaybookDiagnostics

extension FactValue {
  /// For machines: numbers as numbers, references as ids, the rest as text.
  package var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .number(let number): .number(number.description)
    case .flag(let flag): .bool(flag)
    case .reference(let reference): .string(reference.id.description)
    case .list(let items): .array(items.map(\.json))
    case .record(let facts): facts.json
    }
  }

  /// As one cell of a table; nothing for a record, which has no place in one.
  package var cell: String? {
    switch self {
    case .text(let text): text
    case .number(let number): number.description
    case .flag(let flag): flag ? "yes" : "no"
    case .reference(let reference): reference.id.description
    case .list(let items):
      items.allSatisfy { $0.cell != nil } ? items.compactMap(\.cell).joined(separator: "; ") : nil
    case .record: nil
    }
  }
}

extension [Fact] {
  package var json: JSONValue {
    .object(map { JSONValue.Member($0.name, $0.value.json) })
  }
}

extension Entity {
  /// The entity for machines: what it is, where it stands, and its own fields as they are written.
  package var json: JSONValue {
    .object(known: [
      ("id", .string(id.description)), ("kind", .string(kind.singular)),
      ("title", .string(title)),
      ("description", core.page.description.map(JSONValue.string)),
      ("owner", core.page.owner.map(JSONValue.string)),
      (
        "tags",
        core.page.tags.isEmpty ? nil : .array(core.page.tags.map { JSONValue.string($0.value) })
      ),
      ("reviewed", core.page.reviewed.map { .string($0.value.description) }),
      ("path", .string(core.path)), ("line", .integer(core.id.position.line)),
      ("fields", core.facts.json),
    ])
  }
}
