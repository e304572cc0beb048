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
  package private(set) var relations = Relations()

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
    }
  }

  /// Connects the entities; call it when all are there.
  package mutating func connect() {
    relations = Relations(EntityKind.allCases.flatMap { entities(of: $0) })
  }

  package func entity(_ reference: EntityReference) -> (any Entity)? {
    relations.entity(reference)
  }
}
