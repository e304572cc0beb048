package import PlaybookModel

/// What a schema can be had of: each is one kind of file, or a part of one.
package enum SchemaSubject: Sendable, Hashable {
  /// `content/playbook.yaml`.
  case settings
  /// The front matter of a page that is no entity.
  case frontMatter
  /// A file that is one entity, as `content/data/vendors/acme.yaml`.
  case entity(EntityKind)
  /// A file that maps ids to entities, as `content/data/vendors.yaml`.
  case entities(EntityKind)

  package static let all: [SchemaSubject] =
    [.settings, .frontMatter] + EntityKind.allCases.flatMap { [.entity($0), .entities($0)] }

  /// `settings`, `front-matter`, `vendor`, `vendors`.
  package var name: String {
    switch self {
    case .settings: "settings"
    case .frontMatter: "front-matter"
    case .entity(let kind): kind.singular
    case .entities(let kind): kind.plural
    }
  }

  /// The files that it is about, as a pattern below the site's folder.
  package var files: String {
    switch self {
    case .settings: "content/playbook.yaml"
    case .frontMatter: "content/**/*.md"
    case .entity(let kind): "content/data/\(kind.plural)/*.yaml"
    case .entities(let kind): "content/data/\(kind.plural).yaml"
    }
  }
}
