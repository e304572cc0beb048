internal import PlaybookModel

/// Which of the fields that templates see of a kind its card shows, so that a card says nothing
/// that its page does not say, and nothing in other words.
struct CardFields: Sendable {
  /// A field by its path, with what stands before its value.
  struct Note: Sendable {
    let label: String?
    let field: String
  }

  /// Where its state is; the first that is there is shown.
  let states: [String]
  let notes: [Note]
  /// Everything that may be named by a path.
  let shapes: [Shape.Field]
  /// The named fields of an entity of the kind.
  let record: @Sendable (any Entity, LinkScope) -> TemplateRecord

  private init<Kind: Entity>(_ fields: Fields<Kind>, states: String..., notes: Note...) {
    self.states = states
    self.notes = notes
    let named = fields.only((states + notes.map(\.field)).map { $0.prefix { $0 != "." } })
    shapes = named.shapes
    record = { entity, scope in
      (entity as? Kind).map { named.record(of: $0, in: scope) } ?? TemplateRecord([])
    }
  }

  private static let all = Dictionary(
    EntityKind.allCases.map { ($0, declared(for: $0)) }, uniquingKeysWith: { first, _ in first })

  static func of(_ kind: EntityKind) -> CardFields { all[kind] ?? declared(for: kind) }

  private static func declared(for kind: EntityKind) -> CardFields {
    switch kind {
    case .motive:
      CardFields(MotivePage.fields, notes: "type", .named("Fulfilled", "fulfilment"))
    case .function:
      CardFields(
        FunctionPage.details, states: "stance", notes: "role", .named("Done by", "provider"))
    case .metric:
      CardFields(
        MetricPage.details,
        notes: "direction", .named("Now", "key_results.progress.newest"),
        .named("Target", "key_results.target"))
    case .objective:
      CardFields(
        ObjectivePage.fields, states: "band",
        notes: .named("Score", "score"), .named("Pace", "pace"), .named("Due", "due"))
    case .place: CardFields(PlacePage.fields, states: "type", notes: "countries", "hours")
    case .model:
      CardFields(ModelPage.fields, notes: "type", .named("In place", "prerequisites_met"))
    case .vendor: CardFields(VendorPage.fields, states: "status", notes: "place")
    case .commitment:
      CardFields(
        CommitmentPage.fields, notes: "alternative", .named("Asked", "asked"),
        .named("Can", "can_count"))
    case .cost: CardFields(CostPlanPage.fields, notes: "alternative", .named("Total", "total"))
    case .evaluation:
      CardFields(EvaluationPage.fields, states: "badge", notes: .named("First", "winners"))
    case .risk:
      CardFields(
        RiskPage.fields, states: "remaining.band", notes: "treatment",
        .named("Before", "inherent.band"))
    case .pilot:
      CardFields(
        PilotPage.fields, states: "verdict", "computed_verdict", notes: "subject",
        .named("Ended", "end"))
    case .decision:
      CardFields(DecisionPage.fields, states: "status", notes: "date", .named("Chosen", "chosen"))
    case .engagement:
      CardFields(
        EngagementPage.fields, states: "phase", notes: "vendor", .named("Notice by", "notice_due"))
    case .project:
      CardFields(
        ProjectPage.fields, states: "phase", notes: .named("Next", "next"),
        .named("Due", "next.due"))
    }
  }
}

extension CardFields.Note: ExpressibleByStringLiteral {
  /// A value that needs no word before it.
  init(stringLiteral field: String) { self.init(label: nil, field: field) }

  /// A field with the word that stands before its value.
  static func named(_ label: String, _ field: String) -> Self { Self(label: label, field: field) }
}
