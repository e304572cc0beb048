internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel
package import PlaybookSite

/// Every layout that pages ask for, with what it may use.
package enum PageLayouts {
  package static let all: [LayoutDeclaration] =
    layouts.map {
      LayoutDeclaration(name: $0.name, fields: $0.fields.shapes)
    } + [LayoutDeclaration(name: PackLayout.name, fields: PackLayout.fields.shapes)]

  /// The ids that the theme's templates use themselves, which no heading may take.
  package static let reservedIDs: Set<String> = [
    "page-actions", "page-answers", "page-arms", "page-categories", "page-communication",
    "page-content", "page-criteria", "page-data", "page-decided", "page-due", "page-exit-plan",
    "page-facts", "page-fit", "page-grounds", "page-how", "page-key-results", "page-lines",
    "page-matrix", "page-milestones", "page-models", "page-objectives", "page-offers",
    "page-options", "page-out", "page-outlook", "page-plan", "page-progress", "page-promises",
    "page-ranking", "page-references", "page-related", "page-results", "page-saving", "page-scores",
    "page-sensitivity", "page-series", "page-service-levels", "page-shared", "page-success",
    "page-terms", "page-tornado", "page-vendors", "page-verdicts", "page-why",
  ]

  /// The layouts of every site, with which of them this one's pages ask for, and those that a page
  /// names in its front matter: a file of the author's own, which may use what the page's own
  /// layout may.
  package static func all(for plan: SitePlan) -> [LayoutDeclaration] {
    var own: [LayoutDeclaration] = []
    var asked: Set<String> = []
    for page in plan.pages {
      let layout = layout(for: page.kind)
      guard let template = page.fields.template else {
        asked.insert(layout.name)
        continue
      }
      let name = name(of: template.value, for: layout)
      guard asked.insert(name).inserted else { continue }
      own.append(
        LayoutDeclaration(
          name: name, file: template.value, fields: layout.fields.shapes,
          askedAt: template.position))
    }
    return layouts.map { layout in
      LayoutDeclaration(
        name: layout.name, fields: layout.fields.shapes, isAsked: asked.contains(layout.name))
    } + [
      LayoutDeclaration(
        name: PackLayout.name, fields: PackLayout.fields.shapes, isAsked: plan.pack != nil)
    ] + own
  }

  /// What the layout that a page asks for is called. One file may serve pages of several kinds.
  static func name(of file: String, for layout: PageLayout) -> String {
    "\(file) for \(layout.name)"
  }

  static let layouts: [PageLayout] =
    [.home, .page, .folder, .tags, .tag, .siteMap, .notFound]
    + EntityKind.allCases.flatMap { [.index(of: $0), .entity($0)] }

  private static let byName = Dictionary(
    layouts.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The layout of a page.
  static func layout(for kind: Page.Kind) -> PageLayout {
    switch kind {
    case .home: .home
    case .page: .page
    case .folder: .folder
    case .tags: .tags
    case .tag: .tag
    case .siteMap: .siteMap
    case .notFound: .notFound
    case .index(let kind): byName[kind.plural] ?? .page
    case .entity(let reference): byName[reference.kind.singular] ?? .page
    }
  }
}

/// A layout and how its fields are filled.
struct PageLayout: Sendable {
  let name: String
  let fields: Fields<PageScene>

  init(_ name: String, _ fields: Fields<PageScene>) {
    self.name = name
    self.fields = fields
  }

  /// - Parameter own: what the layout has beside what every layout has.
  init(_ name: String, @FieldsBuilder<PageScene> own: () -> [Field<PageScene>]) {
    self.name = name
    fields = Fields(PageChrome.fields.all + own())
  }
}

extension PageLayout {
  static let page = PageLayout("page") {}

  static let notFound = PageLayout("not-found") {}

  static let folder = PageLayout("folder") {
    Field.list("children", "The pages of the folder", of: Link.fields) { scene, scope in
      scene.children(scope)
    }
  }

  /// The layout of a kind's own page, `layouts/vendor.mustache`.
  static func entity(_ kind: EntityKind) -> PageLayout {
    switch kind {
    case .motive: entity(MotivePage.details)
    case .function: entity(FunctionPage.details)
    case .metric: entity(MetricPage.details)
    case .objective: entity(ObjectivePage.details)
    case .place: entity(PlacePage.details)
    case .model: entity(ModelPage.fields)
    case .vendor: entity(VendorPage.details)
    case .commitment: entity(CommitmentPage.details)
    case .cost: entity(CostPlanPage.details)
    case .evaluation: entity(EvaluationPage.details)
    case .risk: entity(RiskPage.fields)
    case .pilot: entity(PilotPage.details)
    case .decision: entity(DecisionPage.details)
    case .engagement: entity(EngagementPage.details)
    case .project: entity(ProjectPage.details)
    }
  }

  /// The layout of a kind's index page, `layouts/vendors.mustache`.
  static func index(of kind: EntityKind) -> PageLayout {
    switch kind {
    case .motive: index(MotivePage.fields) { $0.motives }
    case .function: index(FunctionPage.fields) { $0.functions }
    case .metric: index(MetricPage.fields) { $0.metrics }
    case .objective: index(ObjectivePage.fields) { $0.objectives }
    case .place: index(PlacePage.fields) { $0.places }
    case .model: index(ModelPage.fields) { $0.models }
    case .vendor: index(VendorPage.fields) { $0.vendors }
    case .commitment: commitments
    case .cost: index(CostPlanPage.fields) { $0.costs }
    case .evaluation: index(EvaluationPage.fields) { $0.evaluations }
    case .risk:
      index(RiskPage.fields, order: "the gravest first") { RiskPage.byGravity($0.risks) }
    case .pilot: index(PilotPage.fields) { $0.pilots }
    case .decision:
      index(DecisionPage.fields, order: "the newest first") {
        DecisionPage.newestFirst($0.decisions)
      }
    case .engagement: index(EngagementPage.fields) { $0.engagements }
    case .project: index(ProjectPage.fields) { $0.projects }
    }
  }

  /// The answer sheets, and how the promises on them turned out.
  private static var commitments: PageLayout {
    let plain = index(CommitmentPage.fields) { $0.commitments }
    return PageLayout(
      plain.name,
      Fields(plain.fields) {
        Field.list("verdicts", "All verdicts, above the table", of: Pill.fields) { _, _ in
          AttributionVerdict.allCases.map(\.pill)
        }
        Field.first(
          "tallies", "How often each was given, and to whom", of: VerdictTally.fields,
          atMost: ViewTable.mostRows
        ) { scene, scope in scene.page.isFurtherPart ? [] : scope.verdictTallies }
      })
  }

  private static func entity<Kind: Entity>(_ fields: Fields<Kind>) -> PageLayout {
    let name = Kind.kind.singular
    return PageLayout(name) {
      Field.optionalRecord(name, "The \(name)", of: fields) { $0.entity($1) }
      Field.url("index", "The page of all \(Kind.kind.plural)") { _, scope in
        scope.site.pageOfKind[Kind.kind].map { scope.address(of: $0) } ?? scope.prefix
      }
      Field.text("related_title", "What heads that which refers to it") { _, _ in
        Kind.kind.relatedTitle
      }
      Field.list("related", "What else refers to it, by kind", of: RelatedGroup.fields) {
        scene, scope in
        guard case .entity(let reference) = scene.page.kind else { return [] }
        return scope.related(to: reference)
      }
      Field.html("charts", "Its charts, each with its figures as a table") { scene, scope in
        guard case .entity(let reference) = scene.page.kind else { return [] }
        return scope.charts(of: reference)
      }
      Field.list(
        "derivations", "How its figures were computed", of: DerivationFields.fields
      ) { scene, scope in
        guard case .entity(let reference) = scene.page.kind else { return [] }
        return scope.figures.derivations(of: reference, mostAnswers: JudgedPromise.mostOfVendor)
      }
    }
  }

  private static func index<Kind: Entity>(
    _ fields: Fields<Kind>, order: String = "in shown order",
    _ entities: @escaping @Sendable (Playbook) -> [Kind]
  ) -> PageLayout {
    let name = Kind.kind.plural
    return PageLayout(name) {
      Field.text("question", "What the kind answers") { _, _ in Kind.kind.question }
      Field.list(name, "The \(name), \(order), or this page's part of them", of: fields) {
        scene, scope in scene.part(of: scope.shown(entities(scope.playbook)))
      }
      Field.html("charts", "Charts of all of them, on the first page") { scene, scope in
        scene.page.isFurtherPart ? [] : scope.charts(ofAll: Kind.kind)
      }
    }
  }
}
