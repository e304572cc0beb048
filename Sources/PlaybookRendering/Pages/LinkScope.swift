internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// What is looked up again and again while pages are rendered, found once.
struct SiteIndex: Sendable {
  let plan: SitePlan
  /// Where each page stands, from the site's root.
  let links: [String]
  /// How many folders each page stands below the site's root.
  let depths: [Int]
  let pageOfEntity: [EntityReference: Int]
  let pageOfKind: [EntityKind: Int]
  let home: Int?
  let title: String

  init(_ plan: SitePlan) {
    self.plan = plan
    links = plan.pages.map(\.path.link)
    depths = plan.pages.map { page in
      page.path.file.utf8.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    }
    var entities: [EntityReference: Int] = [:]
    var kinds: [EntityKind: Int] = [:]
    var home: Int?
    for (index, page) in plan.pages.enumerated() {
      switch page.kind {
      case .entity(let reference): entities[reference] = index
      case .index(let kind): kinds[kind] = index
      case .home: home = index
      case .page, .folder, .notFound: break
      }
    }
    pageOfEntity = entities
    pageOfKind = kinds
    self.home = home
    let homeTitle = home.map { plan.pages[$0].title }
    title = plan.playbook.settings.title ?? homeTitle ?? "Playbook"
  }

  /// How a page reaches the site's root: `./`, `../../`, or an absolute path for the page that is
  /// shown at any address.
  func rootPrefix(of index: Int) -> String {
    if plan.pages[index].kind == .notFound { return plan.playbook.settings.basePath }
    return Self.prefix(depth: depths[index])
  }

  static func prefix(depth: Int) -> String {
    depth == 0 ? "./" : String(repeating: "../", count: depth)
  }
}

/// From where links are written: what fields need to know of the site.
struct LinkScope: Sendable {
  let site: SiteIndex
  /// What leads from the page to the site's root.
  let prefix: String

  var playbook: Playbook { site.plan.playbook }
  var settings: Settings { site.plan.playbook.settings }

  /// The address of a page, relative to the page that is rendered.
  func address(of index: Int) -> String {
    site.links.indices.contains(index) ? prefix + site.links[index] : prefix
  }

  func page(at index: Int) -> Page? {
    site.plan.pages.indices.contains(index) ? site.plan.pages[index] : nil
  }

  func link(to entity: any Entity) -> Link {
    Link(
      title: entity.title, page: site.pageOfEntity[entity.reference],
      description: entity.core.page.description)
  }

  /// A link to what a field names. What is unknown was reported long before, and shows as its id.
  func link(_ kind: EntityKind, _ id: EntityID) -> Link {
    guard let entity = playbook.entity(EntityReference(kind, id)) else {
      return Link(title: id.inWords, page: nil)
    }
    return link(to: entity)
  }

  /// Links to the entities of a kind that refer to one entity.
  func links(from kind: EntityKind, to entity: some Entity) -> [Link] {
    playbook.relations.entities(of: kind, referringTo: entity.reference).map { link(to: $0) }
  }

  func metric(_ id: EntityID) -> Metric? {
    playbook.entity(EntityReference(.metric, id)) as? Metric
  }

  /// An amount in the playbook's currency: `USD 17,100`.
  func money(_ amount: DecimalNumber) -> String {
    let digits = amount.grouped
    return settings.currency.map { "\($0)\u{A0}\(digits)" } ?? digits
  }
}

/// A link to a page, or a bare title where there is no page.
struct Link: Sendable {
  let title: String
  let page: Int?
  var fragment: String?
  var description: String?

  init(title: String, page: Int?, fragment: String? = nil, description: String? = nil) {
    self.title = title
    self.page = page
    self.fragment = fragment
    self.description = description
  }

  static let fields = Fields<Link> {
    Field.text("title", "What the link says") { link, _ in link.title }
    Field.url("address", "Where it leads") { link, scope in
      guard let page = link.page else { return "" }
      return scope.address(of: page) + (link.fragment.map { "#" + $0 } ?? "")
    }
    Field.flag("has_page", "False where there is no page to link to") { link, _ in
      link.page != nil
    }
    Field.optional("description", "One sentence about what it leads to") { link, _ in
      link.description
    }
  }
}

extension Settings {
  /// The path of the base URL with a slash at both ends; `/` without a base URL.
  var basePath: String {
    guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "/" }
    let afterScheme = baseURL[scheme.upperBound...]
    guard let slash = afterScheme.firstIndex(of: "/") else { return "/" }
    let path = String(afterScheme[slash...])
    return path.hasSuffix("/") ? path : path + "/"
  }
}
