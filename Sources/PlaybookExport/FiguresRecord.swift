internal import DecisionMath
package import PlaybookAnalysis
package import PlaybookDiagnostics
package import PlaybookModel

extension Figures {
  /// Something that is due, as it stands in `playbook.json`.
  package func json(of item: DueItem) -> JSONValue { ExportRecord.due.json(item) }

  /// What follows from one entity alone, as it stands in `playbook.json`; nothing for a kind that
  /// has no figures.
  package func json(of entity: any Entity) -> JSONValue? {
    switch entity {
    case let function as BusinessFunction:
      ExportRecord.function.json(
        ProvidedFunction(function: function, provider: provider(of: function.id)))
    case let objective as Objective: self.objective(objective.id).map(ExportRecord.objective.json)
    case let motive as Motive:
      self.motive(motive.id).map {
        ExportRecord.motive.json(ListedFulfilment(fulfilment: $0, conditions: $0.conditions))
      }
    case let place as Place: self.place(place.id).map(ExportRecord.place.json)
    case let model as SourcingModel: ExportRecord.model.json(model)
    case let plan as CostPlan: plans[plan.id].map(ExportRecord.plan.json)
    case let evaluation as Evaluation:
      self.evaluation(evaluation.id).map(ExportRecord.evaluation.json)
    case let risk as Risk: ExportRecord.risk.json(risk)
    case let pilot as Pilot: self.pilot(pilot.id).map(ExportRecord.pilot.json)
    case let engagement as Engagement:
      self.engagement(engagement.id).map(ExportRecord.engagement.json)
    default: nil
    }
  }
}

extension ExportRecord<PublishedFigures> {
  static let figures = ExportRecord("figures", about + progress + options + proof + choice)

  private static let about: [ExportField<PublishedFigures>] = [
    .day("as_of", "the day for which all this is true") { $0.figures.asOf },
    .value("counts", .map(keys: "kinds, and measurements", .integer), "how many there are") {
      $0.counts
    },
    .map("functions", keys: "ids", .function, "who does each function") { published in
      published.keyed(published.playbook.functions) {
        ProvidedFunction(function: $0, provider: published.figures.provider(of: $0.id))
      }
    },
  ]

  private static let progress: [ExportField<PublishedFigures>] = [
    .map("objectives", keys: "ids", .objective, "how far each objective has come") { published in
      published.keyed(published.playbook.objectives) { published.figures.objective($0.id) }
    },
    .map("motives", keys: "ids", .motive, "whether each motive is fulfilled") { published in
      published.keyed(published.playbook.motives) { published.motive($0.id) }
    },
    .map("commitments", keys: "alternatives", .promises, "what each has promised") {
      $0.promises.map { ($0.alternative.description, $0) }
    },
    .list("attribution", .attribution, "whose fault each measured result is") {
      $0.attributions
    },
  ]

  private static let options: [ExportField<PublishedFigures>] = [
    .map("places", keys: "ids", .place, "how far away each place is") { published in
      published.keyed(published.playbook.places) { published.figures.place($0.id) }
    },
    .map("shared_working_time", keys: "alternatives", .sharedTime, "minutes a day") { published in
      published.workers.map { ($0.description, published.figures.sharedTime(with: $0)) }
    },
    .map("models", keys: "ids", .model, "whether we are ready for each model") { published in
      published.keyed(published.playbook.models) { $0 }
    },
    .map("cost_plans", keys: "ids", .plan, "what each cost plan costs") { published in
      published.keyed(published.playbook.costs) { published.figures.plans[$0.id] }
    },
    .value(
      "costs",
      .map(
        keys: "ids of functions",
        .map(keys: "alternatives", ExportRecord<CostComparison>.cost.shape)),
      "what each alternative costs for a function, compared with in-house"
    ) { $0.costs },
    .value(
      "tornado",
      .map(
        keys: "ids of functions",
        .map(keys: "alternatives", .list(ExportRecord<TornadoBar>.tornadoBar.shape))),
      "how the discounted saving moves when one input is a fifth lower or higher"
    ) { $0.tornados },
    .map("risks", keys: "ids", .risk, "how grave each risk is") { published in
      published.keyed(published.playbook.risks) { $0 }
    },
  ]

  private static let proof: [ExportField<PublishedFigures>] = [
    .map("pilots", keys: "ids", .pilot, "what each pilot has shown") { published in
      published.keyed(published.playbook.pilots) { published.pilot($0.id) }
    }
  ]

  private static let choice: [ExportField<PublishedFigures>] = [
    .map("evaluations", keys: "ids", .evaluation, "who is ahead, and how firmly") { published in
      published.keyed(published.playbook.evaluations) { published.evaluation($0.id) }
    },
    .map("engagements", keys: "ids", .engagement, "what follows from each contract") { published in
      published.keyed(published.playbook.engagements) { published.figures.engagement($0.id) }
    },
    .list("due", .due, "all that is to be done and has a date, by date") { published in
      published.figures.due.filter { published.address($0.entity) != nil }
    },
    .map("completeness", keys: "layers", .completeness, "how much of each layer is there") {
      $0.figures.completeness.map { ($0.layer.rawValue, $0) }
    },
  ]
}

extension PublishedFigures {
  fileprivate var counts: JSONValue {
    .object(
      EntityKind.allCases.map { .init($0.plural, .integer(count(of: $0))) }
        + [.init("measurements", .integer(measurements.count))])
  }

  fileprivate var costs: JSONValue {
    byFunction { comparison in
      comparison.plan.value == nil ? nil : ExportRecord<CostComparison>.cost.json(comparison)
    }
  }

  fileprivate var tornados: JSONValue {
    byFunction { comparison in
      guard comparison.alternative != .inHouse,
        let bars = figures.tornado(of: comparison).value
      else { return nil }
      return .array(bars.map { ExportRecord<TornadoBar>.tornadoBar.json($0) })
    }
  }

  /// Something of each comparison, under its function and its alternative.
  private func byFunction(_ write: (CostComparison) -> JSONValue?) -> JSONValue {
    var functions: [(id: EntityID, members: [(key: String, value: JSONValue)])] = []
    for comparison in comparisons {
      guard let value = write(comparison) else { continue }
      if functions.last?.id != comparison.function { functions.append((comparison.function, [])) }
      functions[functions.count - 1].members.append((comparison.alternative.description, value))
    }
    return .keyed(functions.map { ($0.id.description, .keyed($0.members)) })
  }
}
