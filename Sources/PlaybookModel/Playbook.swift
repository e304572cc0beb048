internal import PlaybookDiagnostics

/// Everything that a site's sources say, read and connected.
///
/// Ids are unique within a kind, entities stand in the order of their weight, title and id, and
/// relations lead in both directions.
package struct Playbook: Sendable {
  package var settings = Settings()
  /// In the order of their paths' bytes.
  package var pages: [ContentPage] = []
  package var motives: [Motive] = []
  package var functions: [BusinessFunction] = []
  package var metrics: [Metric] = []
  package var objectives: [Objective] = []
  package var places: [Place] = []
  package var models: [SourcingModel] = []
  package var vendors: [Vendor] = []
  package var commitments: [Commitment] = []
  package var costs: [CostPlan] = []
  package var evaluations: [Evaluation] = []
  package var risks: [Risk] = []
  package var pilots: [Pilot] = []
  package var decisions: [Decision] = []
  package var engagements: [Engagement] = []
  package var projects: [Project] = []
  /// In the order of their paths' bytes and of their lines.
  package var measurements: [Measurement] = []
  package private(set) var relations = Relations()
  /// Entities that are declared but could not be read, which has been reported: what refers to them
  /// is right, and nothing that follows from them is known.
  package var broken: Set<EntityReference> = []
  /// Kinds of which a whole file could not be read, so that no id of theirs is known to be wrong.
  package var brokenKinds: Set<EntityKind> = []
  /// True where rows of measurements could not be read, which has been reported: a series without a
  /// value may have one.
  package var hasUnreadMeasurements = false

  package init() {}

  /// Every entity of a kind, in shown order.
  package func entities(of kind: EntityKind) -> [any Entity] {
    switch kind {
    case .motive: motives
    case .function: functions
    case .metric: metrics
    case .objective: objectives
    case .place: places
    case .model: models
    case .vendor: vendors
    case .commitment: commitments
    case .cost: costs
    case .evaluation: evaluations
    case .risk: risks
    case .pilot: pilots
    case .decision: decisions
    case .engagement: engagements
    case .project: projects
    }
  }

  /// Adds an entity to those of its kind.
  package mutating func add(_ entity: any Entity) {
    switch entity {
    case let motive as Motive: motives.append(motive)
    case let function as BusinessFunction: functions.append(function)
    case let metric as Metric: metrics.append(metric)
    case let objective as Objective: objectives.append(objective)
    case let place as Place: places.append(place)
    case let model as SourcingModel: models.append(model)
    case let vendor as Vendor: vendors.append(vendor)
    case let commitment as Commitment: commitments.append(commitment)
    case let cost as CostPlan: costs.append(cost)
    case let evaluation as Evaluation: evaluations.append(evaluation)
    case let risk as Risk: risks.append(risk)
    case let pilot as Pilot: pilots.append(pilot)
    case let decision as Decision: decisions.append(decision)
    case let engagement as Engagement: engagements.append(engagement)
    case let project as Project: projects.append(project)
    default: preconditionFailure("An entity of a kind that a playbook does not hold")
    }
  }

  /// Puts the entities of each kind in shown order: by weight, those without one last, then by
  /// title, then by id.
  package mutating func sortEntities() {
    motives.sortForShowing()
    functions.sortForShowing()
    metrics.sortForShowing()
    objectives.sortForShowing()
    places.sortForShowing()
    models.sortForShowing()
    vendors.sortForShowing()
    commitments.sortForShowing()
    costs.sortForShowing()
    evaluations.sortForShowing()
    risks.sortForShowing()
    pilots.sortForShowing()
    decisions.sortForShowing()
    engagements.sortForShowing()
    projects.sortForShowing()
  }

  /// Connects the entities; call it when all are there.
  package mutating func connect() {
    relations = Relations(EntityKind.allCases.flatMap { entities(of: $0) })
  }

  /// True where the entity is there, or may be in what could not be read: a reference to it is then
  /// not to be reported.
  package func mayExist(_ reference: EntityReference) -> Bool {
    entity(reference) != nil || broken.contains(reference)
      || brokenKinds.contains(reference.kind)
  }

  /// True where the alternative is a word of ours, or a vendor that may be there.
  package func mayExist(_ alternative: Alternative) -> Bool {
    guard case .vendor(let id) = alternative else { return true }
    return mayExist(EntityReference(.vendor, id))
  }

  package func entity(_ reference: EntityReference) -> (any Entity)? {
    relations.entity(reference)
  }

  /// The entity of an id, where it is there.
  package func find<Found: Entity>(_ type: Found.Type, _ id: EntityID) -> Found? {
    entity(EntityReference(Found.kind, id)) as? Found
  }

  /// Where a vendor works.
  package func place(of vendor: Vendor) -> Place? { find(Place.self, vendor.place.value) }
}

extension Array where Element: Entity {
  fileprivate mutating func sortForShowing() {
    let keyed = map { (weight: $0.core.page.weight ?? Int.max, title: $0.title, entity: $0) }
    self = keyed.sorted { a, b in
      if a.weight != b.weight { return a.weight < b.weight }
      if a.title != b.title {
        return a.title.utf8.lexicographicallyPrecedes(b.title.utf8)
      }
      return a.entity.id < b.entity.id
    }.map(\.entity)
  }
}
