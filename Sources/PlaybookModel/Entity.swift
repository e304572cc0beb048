package import PlaybookDiagnostics
package import PlaybookMarkdown

/// What every entity has.
package protocol Entity: Sendable {
  static var kind: EntityKind { get }

  var core: EntityCore { get }
}

/// The part of an entity that is the same for all kinds.
package struct EntityCore: Sendable {
  package let id: Located<EntityID>
  package let page: PageFields
  /// The prose: the `body` field, or the text of the Markdown page.
  package let body: Document?
  /// The file it was read from.
  package let path: String
  /// True where the file is a Markdown page of this entity alone.
  package let isMarkdownPage: Bool
  /// Every reference that its fields make to other entities, in the order of the fields.
  package let outgoing: [OutgoingReference]
  /// Its own fields as they are written, without those of every page, for machines.
  package let facts: [Fact]

  package init(
    id: Located<EntityID>, page: PageFields, body: Document?, path: String, isMarkdownPage: Bool,
    outgoing: [OutgoingReference], facts: [Fact] = []
  ) {
    self.id = id
    self.page = page
    self.body = body
    self.path = path
    self.isMarkdownPage = isMarkdownPage
    self.outgoing = outgoing
    self.facts = facts
  }
}

/// A reference as one field makes it.
package struct OutgoingReference: Sendable, Equatable {
  /// The field's name, with the path inside the entity: `place`, `key_results.resolved.metric`.
  package let field: String
  package let target: EntityReference
  /// One key result of the objective that is meant.
  package let keyResult: EntityID?
  /// True where the text may as well mean nothing but itself, as in the options of a decision.
  package let isTentative: Bool
  package let position: SourcePosition

  package init(
    field: String, target: EntityReference, keyResult: EntityID? = nil, isTentative: Bool = false,
    position: SourcePosition
  ) {
    self.field = field
    self.target = target
    self.keyResult = keyResult
    self.isTentative = isTentative
    self.position = position
  }
}

extension Entity {
  package var kind: EntityKind { Self.kind }
  package var id: EntityID { core.id.value }
  package var reference: EntityReference { EntityReference(Self.kind, id) }

  /// The shown name: the title, else the Markdown page's first heading, else the id in words.
  package var title: String {
    if let title = core.page.title { return title.value }
    if core.isMarkdownPage, let heading = core.body?.headings.first(where: { $0.level == 1 }) {
      return heading.text
    }
    return id.inWords
  }
}
