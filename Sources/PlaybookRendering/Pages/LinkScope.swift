internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// What is looked up again and again while pages are rendered, found once.
struct SiteIndex: Sendable {
  let plan: SitePlan
  let figures: Figures
  /// What was found, without errors: with one there is no site.
  let findings: [Diagnostic]
  /// Where each page stands, from the site's root.
  let links: [String]
  /// How many folders each page stands below the site's root.
  let depths: [Int]
  let pageOfKind: [EntityKind: Int]
  let home: Int?
  let title: String
  /// True where there is something that feed readers can be told.
  let hasFeed: Bool
  /// The tables of views as files; none before they are found.
  var data: DataFiles?
  /// What is due for what has a page.
  let due: [DueItem]
  /// The same by its entity, as indices.
  let dueOf: [EntityReference: [Int]]

  init(_ plan: SitePlan, _ figures: Figures, findings: [Diagnostic] = []) {
    self.plan = plan
    self.figures = figures
    self.findings = findings
    let home = plan.pages.firstIndex { $0.kind == .home }
    self.home = home
    let root = home.map { plan.pages[$0].path }
    links = plan.pages.map { Self.rootLink(to: $0.path, from: root) }
    depths = plan.pages.map { page in
      page.path.file.utf8.reduce(0) { $1 == UInt8(ascii: "/") ? $0 + 1 : $0 }
    }
    var kinds: [EntityKind: Int] = [:]
    for (index, page) in plan.pages.enumerated() {
      if case .index(let kind) = page.kind, !page.isFurtherPart { kinds[kind] = index }
    }
    pageOfKind = kinds
    hasFeed = Self.baseURL(of: plan) != nil && !plan.changes.isEmpty
    let due = figures.due.filter { plan.entityPages[$0.entity] != nil }
    self.due = due
    dueOf = Dictionary(grouping: due.indices) { due[$0].entity }
    title =
      plan.playbook.settings.title ?? home.map { plan.pages[$0].title } ?? "Playbook"
  }

  /// What leads from the site's root to a page; empty for the root itself.
  private static func rootLink(to path: SitePath, from home: SitePath?) -> String {
    guard let home else { return path.link }
    let link = relativeLink(from: home, to: path)
    return link == "./" ? "" : link
  }

  /// The page of an entity; nothing for a draft.
  func page(of reference: EntityReference) -> Int? { plan.entityPages[reference] }

  /// The base URL with a slash at its end.
  var baseURL: String? { Self.baseURL(of: plan) }

  static func baseURL(of plan: SitePlan) -> String? {
    guard let baseURL = plan.baseURL, baseURL.isWebAddress else { return nil }
    return baseURL.utf8.last == UInt8(ascii: "/") ? baseURL : baseURL + "/"
  }

  /// How a page reaches the site's root: `./`, `../../`, or an absolute path for the page that is
  /// shown at any address.
  func rootPrefix(of index: Int) -> String {
    if plan.pages[index].kind == .notFound { return plan.rootLink }
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

  /// Where a place in a source file can be looked at; nothing without the setting `edit_url`.
  func address(of place: SourcePosition) -> String? {
    guard let prefix = settings.editURL, prefix.isWebAddress else { return nil }
    return "\(prefix)\(place.path.percentEncodedPath)#L\(place.line)"
  }

  func page(at index: Int) -> Page? {
    site.plan.pages.indices.contains(index) ? site.plan.pages[index] : nil
  }

  func link(to entity: any Entity) -> Link {
    let page = site.page(of: entity.reference)
    let planned = page.map { site.plan.pages[$0].description } ?? ""
    return Link(
      title: entity.title, page: page, description: planned.isEmpty ? nil : planned)
  }

  /// A link to what a field names. What is unknown was reported long before, and shows as its id.
  func link(_ kind: EntityKind, _ id: EntityID) -> Link {
    guard let entity = playbook.entity(EntityReference(kind, id)) else {
      return Link(title: id.inWords, page: nil)
    }
    return link(to: entity)
  }

  /// The entities of a kind that refer to one entity and have a page.
  func entities(of kind: EntityKind, referringTo entity: any Entity) -> [any Entity] {
    playbook.relations.entities(of: kind, referringTo: entity.reference).filter { isShown($0) }
  }

  /// Links to them.
  func links(from kind: EntityKind, to entity: some Entity) -> [Link] {
    entities(of: kind, referringTo: entity).map { link(to: $0) }
  }

  /// The key results that a metric measures, of objectives that have a page.
  func keyResults(by metric: Metric) -> [MeasuredKeyResult] {
    figures.keyResults(by: metric.id).filter { isShown($0.objective) }
  }

  func metric(_ id: EntityID) -> Metric? {
    playbook.entity(EntityReference(.metric, id)) as? Metric
  }

  /// A link to a vendor, or what readers call the other options.
  func link(to alternative: Alternative) -> Link {
    switch alternative {
    case .vendor(let id): link(.vendor, id)
    case .inHouse, .doNothing: Link(title: playbook.title(of: alternative), page: nil)
    }
  }

  /// A key result with its objective; nothing where there is none.
  func keyResult(_ reference: KeyResultReference) -> KeyResultRow? {
    let objective = playbook.entity(EntityReference(.objective, reference.objective)) as? Objective
    guard let objective,
      let result = objective.keyResults.first(where: { $0.id.value == reference.keyResult })
    else { return nil }
    return KeyResultRow(result, of: objective)
  }

  /// An amount in a currency, else the playbook's: `USD 17,100`.
  func money(_ amount: DecimalNumber, in currency: String? = nil) -> String {
    let digits = amount.groupedAsMoney
    return (currency ?? settings.currency).map { "\($0)\u{A0}\(digits)" } ?? digits
  }

  /// A bound on a metric, in its unit.
  func bound(_ bound: Bound, of metric: EntityID) -> String {
    bound.inWords(unit: self.metric(metric)?.unit.value)
  }
}

/// A link to a page, or a bare title where there is no page.
struct Link: Sendable {
  let title: String
  let page: Int?
  var fragment: String?
  var description: String?
  /// Where it leads that leads to no page of ours.
  var outside: String?

  init(title: String, page: Int?, fragment: String? = nil, description: String? = nil) {
    self.title = title
    self.page = page
    self.fragment = fragment
    self.description = description
  }

  /// How many of them one page shows as cards, or in a cell of a table.
  static let mostCards = 12

  static let fields = Fields<Link> {
    Field.text("title", "What the link says") { link, _ in link.title }
    Field.url("address", "Where it leads") { link, scope in link.address(scope) ?? "" }
    Field.flag("has_page", "False where there is no page to link to") { link, _ in
      link.page != nil || link.outside != nil
    }
    Field.optional("description", "One sentence about what it leads to") { link, _ in
      link.description
    }
  }
}
