internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// Everything of one kind that refers to an entity.
struct RelatedGroup: Sendable {
  let kind: EntityKind
  let title: String
  let links: [StatedLink]

  static let fields = Fields<RelatedGroup> {
    Field.text("title", "What the entities are, in words") { group, _ in group.title }
    Field.first(
      "links", "The first entities, with where they stand", of: StatedLink.fields,
      atMost: ViewTable.mostRows, page: { it, scope in scope.index(of: it.kind) }
    ) { it, _ in it.links }
  }
}

extension EntityKind {
  /// The kinds whose mentions of an entity of this kind are gathered at the end of its page. All
  /// others that can mention it have a place of their own there.
  fileprivate var gathered: [EntityKind] {
    switch self {
    case .motive, .commitment, .cost, .risk, .project: []
    case .function: [.cost, .evaluation, .engagement, .project]
    case .metric: [.pilot]
    case .objective: [.project]
    case .place, .model: [.engagement]
    case .vendor: [.engagement, .decision, .evaluation, .commitment, .cost, .pilot, .risk]
    case .evaluation, .pilot: [.decision, .project]
    case .decision: [.engagement, .project, .risk]
    case .engagement: [.project]
    }
  }

  /// What heads the mentions on the page of an entity of this kind.
  var relatedTitle: String {
    switch self {
    case .vendor: "What we know of it"
    case .function: "What is done about it"
    case .decision, .evaluation, .pilot: "What rests on it"
    case .metric, .place, .model: "Where it is used"
    case .objective, .engagement: "Who works on it"
    case .motive, .commitment, .cost, .risk, .project: "Where it is mentioned"
    }
  }

  fileprivate func groupTitle(on target: EntityKind) -> String {
    switch (self, target) {
    case (.commitment, _): "What it answered"
    case (.cost, _): "Cost plans"
    case (.risk, .decision): "Risks accepted there"
    case (.risk, _): "Risks that apply"
    default: title
    }
  }
}

extension LinkScope {
  /// What refers to an entity and has no place of its own on its page.
  func related(to reference: EntityReference) -> [RelatedGroup] {
    guard let entity = playbook.entity(reference) else { return [] }
    return reference.kind.gathered.compactMap { kind in
      let sources = sources(of: kind, concerning: entity).filter { isShown($0) }
      if sources.isEmpty { return nil }
      return RelatedGroup(
        kind: kind, title: kind.groupTitle(on: reference.kind),
        links: sources.map { stated($0, on: entity) })
    }
  }

  /// The entities of a kind that name an entity, or that concern it without a name.
  private func sources(of kind: EntityKind, concerning entity: any Entity) -> [any Entity] {
    switch (kind, entity) {
    case (.risk, let vendor as Vendor):
      playbook.risks.filter { $0.applies(to: .vendor(vendor.id)) }
    case (.cost, let function as BusinessFunction):
      playbook.costs.filter { $0.function == nil || $0.function?.value == function.id }
    case (.engagement, let place as Place):
      playbook.engagements.filter { engagement in
        let vendor = playbook.entity(EntityReference(.vendor, engagement.vendor.value)) as? Vendor
        return vendor?.place.value == place.id
      }
    default: playbook.relations.entities(of: kind, referringTo: entity.reference)
    }
  }

  private func stated(_ source: any Entity, on target: any Entity) -> StatedLink {
    let link = link(to: source)
    switch source {
    case let commitment as Commitment:
      return StatedLink(link: link, note: "asked \(commitment.asked.value.inWords)")
    case let plan as CostPlan where target is BusinessFunction:
      return StatedLink(link: link, note: self.link(to: plan.alternative.value).title)
    case let risk as Risk: return StatedLink(link: link, state: risk.remaining.pill)
    case let pilot as Pilot:
      let isControl = pilot.control.map { $0.value == target.asAlternative } ?? false
      return StatedLink(
        link: link, state: pilot.verdict?.value.pill, note: isControl ? "as the other arm" : nil)
    case let decision as Decision:
      let isChosen = decision.chosen.map { Alternative($0.value) == target.asAlternative } ?? false
      return StatedLink(
        link: link, state: decision.status.value.pill,
        note: decision.date.value.inWords + (isChosen ? ", chosen" : ""))
    case let engagement as Engagement:
      let isOther = target is Vendor && engagement.vendor.value != target.id
      return StatedLink(
        link: link, state: engagement.phase.value.pill,
        note: isOther ? "would take over" : nil)
    case let project as Project: return StatedLink(link: link, state: project.phase.value.pill)
    default: return StatedLink(link: link)
    }
  }
}

extension Entity {
  /// The option that a vendor is; nothing for all other kinds.
  fileprivate var asAlternative: Alternative? { self is Vendor ? .vendor(id) : nil }
}

extension Risk {
  /// True where it is about an option: named, or none is.
  fileprivate func applies(to alternative: Alternative) -> Bool {
    appliesTo.isEmpty || appliesTo.contains { $0.value == alternative }
  }
}
