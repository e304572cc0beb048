/// The kinds of facts that a playbook knows.
package enum EntityKind: String, Sendable, CaseIterable, Comparable {
  case motive, function, metric, objective, place, model, vendor
  case commitment, cost, evaluation, risk, pilot, decision, engagement, project

  /// The word in links, `vendor:acme`, and in messages.
  package var singular: String { rawValue }

  /// The folder, file and address of the kind.
  package var plural: String { rawValue + "s" }

  package init?(plural: some StringProtocol) {
    guard let kind = Self.allCases.first(where: { $0.plural == plural }) else { return nil }
    self = kind
  }

  /// In the order of the chain from why to choice.
  package static func < (a: EntityKind, b: EntityKind) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// "a vendor", "an objective", "a cost plan".
  package var withArticle: String {
    switch self {
    case .objective, .evaluation, .engagement: "an \(inWords)"
    case .motive, .function, .metric, .place, .model, .vendor, .commitment, .cost, .risk, .pilot,
      .decision, .project:
      "a \(inWords)"
    }
  }

  /// The kind in a sentence; in links and files it is `singular`.
  package var inWords: String { self == .cost ? "cost plan" : singular }

  /// The kind's title on its index page.
  package var title: String {
    switch self {
    case .motive: "Motives"
    case .function: "Functions"
    case .metric: "Metrics"
    case .objective: "Objectives"
    case .place: "Places"
    case .model: "Models"
    case .vendor: "Vendors"
    case .commitment: "Commitments"
    case .cost: "Costs"
    case .evaluation: "Evaluations"
    case .risk: "Risks"
    case .pilot: "Pilots"
    case .decision: "Decisions"
    case .engagement: "Engagements"
    case .project: "Projects"
    }
  }

  /// One sentence that says what the kind answers, for its index page.
  package var question: String {
    switch self {
    case .motive: "Why we want this at all."
    case .function: "The parts of the company that somebody could run for us."
    case .metric: "What is counted, in which unit, and which way is better."
    case .objective: "What must become true, by when, and how we measure it."
    case .place: "Where the work could be done."
    case .model: "In which form a vendor could work for us."
    case .vendor: "Who could do the work, and who does."
    case .commitment: "What each option said when it was shown our targets."
    case .cost: "What each option costs us, all in, over the years."
    case .evaluation: "Which option fits best, by which criteria, and why."
    case .risk: "What may happen to us, and what we do about it."
    case .pilot: "What we tried on a small scale, and what it showed."
    case .decision: "What was decided, by whom, and why."
    case .engagement: "Which contracts run, on what terms, and how we would leave."
    case .project: "What is being done now, and what is owed next."
    }
  }
}

/// One entity, by kind and id.
package struct EntityReference: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let kind: EntityKind
  package let id: EntityID

  package init(_ kind: EntityKind, _ id: EntityID) {
    self.kind = kind
    self.id = id
  }

  package var description: String { "\(kind.singular):\(id)" }

  package static func < (a: EntityReference, b: EntityReference) -> Bool {
    (a.kind, a.id) < (b.kind, b.id)
  }
}
