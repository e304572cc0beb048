internal import PlaybookDiagnostics
internal import PlaybookMarkdown
package import PlaybookModel

/// One kind of entity as files write it: its fields for schema and manual, and its reader. Both
/// come from one function, so that neither can say what the other does not.
package struct KindDeclaration: Sendable {
  /// Makes an entity of what a reader has found, once its core is known.
  typealias Finish<Kind> = (EntityCore) -> Kind

  package let kind: EntityKind
  /// The kind's own fields; those of every entity are `PageFields.declaration`.
  package let fields: [FieldDescription]
  /// The names of the fields by which an entity's page is told from an ordinary one.
  let tellingNames: Set<String>
  let read: @Sendable (inout FieldReader) -> Finish<any Entity>?

  /// - Parameter read: asks for every field, then gives nothing if one that is needed could not be
  ///   read.
  init<Kind: Entity>(
    _ type: Kind.Type, read: @escaping @Sendable (inout FieldReader) -> Finish<Kind>?
  ) {
    kind = Kind.kind
    fields = FieldReader.describe(Kind.kind.withArticle) { _ = read(&$0) }
    tellingNames = Set(fields.map(\.name)).subtracting(PageFields.declaration.map(\.name))
      .subtracting(Kind.kind == .decision ? Self.namesOfOtherDecisionRecords : [])
    self.read = { fields in
      guard let finish = read(&fields) else { return nil }
      return { core in finish(core) }
    }
  }

  /// What the front matter of decision records has that were written for readers alone (MADR 4,
  /// https://adr.github.io/madr/): a folder of them stays a folder of pages.
  private static let namesOfOtherDecisionRecords: Set = ["status", "consulted", "informed"]

  package static let all: [KindDeclaration] = [
    .motive, .function, .metric, .objective, .place, .model, .vendor, .commitment, .cost,
    .evaluation, .risk, .pilot, .decision, .engagement, .project,
  ]

  static func of(_ kind: EntityKind) -> KindDeclaration? { all.first { $0.kind == kind } }
}

/// What an entity is read from.
struct EntitySource {
  let id: Located<EntityID>
  let fields: [YAMLEntry]
  /// Where a field that is missing is reported.
  let position: SourcePosition
  let path: String
  /// The text of the Markdown page; nothing where the entity stands in YAML.
  let text: Document?
}

extension KindDeclaration {
  /// Reads an entity, or reports every reason why it could not be read.
  func entity(from source: EntitySource, reading: FieldReading) -> (any Entity)? {
    let before = reading.outgoing.count
    var fields = FieldReader(
      source.fields, of: kind.withArticle, at: source.position, reading: reading)
    let page = PageFields(reading: &fields)
    var body = source.text
    if source.text == nil {
      body = fields.optional("body", .markdown, PageFields.bodyMeaning, example: "Prose.")?.value
    }
    let complaints = reading.diagnostics.count
    let finish = read(&fields)
    fields.finish()
    guard let finish, !reading.diagnostics[complaints...].containErrors else { return nil }
    let core = EntityCore(
      id: source.id, page: page, body: body, path: source.path,
      isMarkdownPage: source.text != nil, outgoing: Array(reading.outgoing[before...]),
      facts: [Fact](source.fields, as: self.fields))
    return finish(core)
  }
}
