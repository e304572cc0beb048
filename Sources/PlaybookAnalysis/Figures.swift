package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What follows from the facts of a playbook on its as-of date.
package struct Figures: Sendable {
  /// An alternative and a function that it could do.
  private struct Pair: Hashable {
    let alternative: Alternative
    let function: EntityID
  }

  /// Whose costs a plan says, and of what; without a function, of any.
  private struct PlanKey: Hashable {
    let alternative: Alternative
    let function: EntityID?
  }

  let playbook: Playbook
  package let zones: ZoneData
  /// The day for which the playbook is true; without one nothing is stale, due or overdue.
  package let asOf: Day?

  // What the facts say, joined.

  /// Measured values by metric and subject, up to the as-of date.
  package let series: SeriesTable
  /// The first value of each file that is after the as-of date, with how many there are.
  package let future: [(first: Measurement, count: Int)]
  /// Who does, or may do, each function, and on which grounds.
  package let considerations: [Consideration]
  /// The measured key results of every objective.
  package let keyResults: [MeasuredKeyResult]
  /// What alternatives have answered.
  package let answers: AnswerTable
  private let engagementsByFunction: [EntityID: [Engagement]]
  private let keyResultsByFunction: [EntityID: [MeasuredKeyResult]]
  private let keyResultsByMetric: [EntityID: [MeasuredKeyResult]]
  private let alternativesByFunction: [EntityID: [Alternative]]
  private let functionsByVendor: [EntityID: [BusinessFunction]]
  private let plansByKey: [PlanKey: [CostPlan]]
  let residuals: HighestResiduals
  private var index: [EntityReference: Int] = [:]

  // What follows from it.

  /// By alternative: everybody who is evaluated or a vendor.
  private var sharedTimes: [Alternative: Outcome<SharedYear>] = [:]
  package private(set) var places: [PlaceFigures] = []
  /// The figures of each cost plan by its id.
  package private(set) var plans: [EntityID: Outcome<PlanFigures>] = [:]
  /// In the order of functions, then of alternatives.
  package private(set) var comparisons: [CostComparison] = []
  private var comparisonIndex: [Pair: Int] = [:]
  private var comparisonsByPlan: [EntityID: [Int]] = [:]
  package private(set) var commitments = CommitmentTable()
  package private(set) var objectives: [ObjectiveProgress] = []
  package private(set) var motives: [MotiveFulfilment] = []
  package private(set) var evaluations: [EvaluationFigures] = []
  package private(set) var pilots: [PilotFigures] = []
  package private(set) var engagements: [EngagementFigures] = []
  /// All that is to be done and has a date, by date.
  package private(set) var due: [DueItem] = []
  /// Of each layer, in order.
  package private(set) var completeness: [Completeness] = []

  init(_ playbook: Playbook, zones: ZoneData) {
    self.playbook = playbook
    self.zones = zones
    let asOf = playbook.asOf
    self.asOf = asOf
    (series, future) = makeSeries(playbook.measurements, asOf: asOf)
    considerations = makeConsiderations(playbook)
    keyResults = makeKeyResults(playbook)
    answers = AnswerTable(playbook.commitments)
    engagementsByFunction = Dictionary(grouping: playbook.engagements) { $0.function.value }
    keyResultsByFunction = Dictionary(grouping: keyResults) { $0.objective.function.value }
    keyResultsByMetric = Dictionary(grouping: keyResults) { $0.metric.id }
    alternativesByFunction = makeConcerned(playbook)
    functionsByVendor = makeFunctionsByVendor(playbook, considerations)
    plansByKey = Dictionary(grouping: playbook.costs) {
      PlanKey(alternative: $0.alternative.value, function: $0.function?.value)
    }
    residuals = HighestResiduals(playbook.risks)
    for kind in EntityKind.allCases {
      for (position, entity) in playbook.entities(of: kind).enumerated() {
        index[entity.reference] = position
      }
    }
    computeOptions()
    computeResults()
  }

  /// What alternatives offer: where they are, what they cost, what they promise.
  private mutating func computeOptions() {
    var times = SharedTimes(playbook.settings.company, zones: zones, year: year)
    places = playbook.places.map { makePlaceFigures($0, times.shared(at: $0)) }
    let alternatives =
      [.inHouse, .doNothing] + playbook.vendors.map { Alternative.vendor($0.id) }
    for alternative in alternatives {
      sharedTimes[alternative] = times.shared(with: alternative, playbook)
    }
    for plan in playbook.costs { plans[plan.id] = makePlan(plan) }
    for pair in pairs where comparisonIndex[pair] == nil {
      comparisonIndex[pair] = comparisons.count
      if let plan = costPlan(of: pair.alternative, for: pair.function) {
        comparisonsByPlan[plan.id, default: []].append(comparisons.count)
      }
      comparisons.append(makeComparison(pair.alternative, for: pair.function))
    }
    commitments = makeCommitments()
  }

  /// What follows for the questions that are asked, each of which may use all before it.
  private mutating func computeResults() {
    objectives = playbook.objectives.map { makeProgress($0) }
    motives = playbook.motives.map { makeFulfilment($0) }
    evaluations = playbook.evaluations.map { makeEvaluation($0) }
    pilots = playbook.pilots.map { makePilot($0) }
    engagements = playbook.engagements.map { makeEngagement($0) }
    due = makeDue()
    completeness = makeCompleteness()
  }

  /// Whose costs are worth comparing for what: who is concerned with a function or has a plan for
  /// it, and who does it now.
  private var pairs: [Pair] {
    let plansByFunction = Dictionary(grouping: playbook.costs) { $0.function?.value }
    return playbook.functions.flatMap { function in
      let planned = (plansByFunction[function.id] ?? []).map(\.alternative.value)
      let now = provider(of: function.id).map { [$0] } ?? []
      return (concernedAlternatives(function.id) + planned + now).map {
        Pair(alternative: $0, function: function.id)
      }
    }
  }
}

/// Computes what follows from a playbook. A pure function.
package func analyse(_ playbook: Playbook, zones: ZoneData) -> Figures {
  Figures(playbook, zones: zones)
}

// MARK: - What the facts say

extension Figures {
  /// The engagements of a function that run on the as-of date; none where there is no date.
  package func running(for function: EntityID) -> [Engagement] {
    guard let asOf else { return [] }
    return (engagementsByFunction[function] ?? []).filter { $0.runs(on: asOf) }
  }

  /// Who does a function on the as-of date: the vendor of the one engagement that runs, else we
  /// ourselves; nothing where several run.
  package func provider(of function: EntityID) -> Alternative? {
    let running = running(for: function)
    guard running.count < 2 else { return nil }
    return running.first.map { .vendor($0.vendor.value) } ?? .inHouse
  }

  /// Whose measurements count for a key result: the subject that it names, else the function's
  /// provider; nothing where that is ambiguous.
  package func subject(of result: MeasuredKeyResult) -> Alternative? {
    result.keyResult.subject?.value ?? provider(of: result.objective.function.value)
  }

  /// The series that a key result is judged by; nothing where its subject is ambiguous.
  package func series(of result: MeasuredKeyResult) -> Series? {
    subject(of: result).map { series[result.metric.id, $0] }
  }

  /// The measured key results that count for a function: those of its objectives.
  package func countingKeyResults(for function: EntityID) -> [MeasuredKeyResult] {
    keyResultsByFunction[function] ?? []
  }

  /// The key results that a metric measures, in the order of objectives.
  package func keyResults(by metric: EntityID) -> [MeasuredKeyResult] {
    keyResultsByMetric[metric] ?? []
  }

  /// Who is evaluated or engaged for a function, each once, in that order.
  package func concernedAlternatives(_ function: EntityID) -> [Alternative] {
    alternativesByFunction[function] ?? []
  }

  /// The cost plan of an alternative for a function: the one with that function, else the one for
  /// any.
  package func costPlan(of alternative: Alternative, for function: EntityID) -> CostPlan? {
    plansByKey[PlanKey(alternative: alternative, function: function)]?.first
      ?? plansByKey[PlanKey(alternative: alternative, function: nil)]?.first
  }

  /// All cost plans of an alternative that may be the one for a function: those with that function,
  /// then those for any.
  package func costPlans(of alternative: Alternative, for function: EntityID) -> [CostPlan] {
    (plansByKey[PlanKey(alternative: alternative, function: function)] ?? [])
      + (plansByKey[PlanKey(alternative: alternative, function: nil)] ?? [])
  }

  /// The functions that a vendor does or may do, in shown order.
  package func functions(consideredFor vendor: EntityID) -> [BusinessFunction] {
    functionsByVendor[vendor] ?? []
  }
}

// MARK: - What follows, by what it is about

extension Figures {
  /// Minutes a day that we work at the same time as an alternative.
  package func sharedTime(with alternative: Alternative) -> Outcome<SharedYear> {
    sharedTimes[alternative] ?? .unknown(.noPlace)
  }

  /// What an alternative costs for a function.
  package func comparison(of alternative: Alternative, for function: EntityID) -> CostComparison {
    comparisonIndex[Pair(alternative: alternative, function: function)].map { comparisons[$0] }
      ?? makeComparison(alternative, for: function)
  }

  /// The comparisons with in-house that rest on a plan, by function; none for the plan of in-house.
  package func comparisons(by plan: CostPlan) -> [CostComparison] {
    if plan.alternative.value == .inHouse { return [] }
    return (comparisonsByPlan[plan.id] ?? []).map { comparisons[$0] }
  }

  package func place(_ id: EntityID) -> PlaceFigures? { find(.place, id, places) }
  package func objective(_ id: EntityID) -> ObjectiveProgress? { find(.objective, id, objectives) }
  package func motive(_ id: EntityID) -> MotiveFulfilment? { find(.motive, id, motives) }
  package func pilot(_ id: EntityID) -> PilotFigures? { find(.pilot, id, pilots) }

  package func evaluation(_ id: EntityID) -> EvaluationFigures? {
    find(.evaluation, id, evaluations)
  }

  package func engagement(_ id: EntityID) -> EngagementFigures? {
    find(.engagement, id, engagements)
  }

  /// The progress of one key result.
  package func keyResult(_ reference: KeyResultReference) -> KeyResultProgress? {
    objective(reference.objective)?.keyResults.first {
      $0.keyResult.id.value == reference.keyResult
    }
  }

  private func find<Found>(_ kind: EntityKind, _ id: EntityID, _ all: [Found]) -> Found? {
    guard let position = index[EntityReference(kind, id)], all.indices.contains(position) else {
      return nil
    }
    return all[position]
  }
}

/// Who is evaluated for a function, then who is engaged for it, each once.
private func makeConcerned(_ playbook: Playbook) -> [EntityID: [Alternative]] {
  var found: [EntityID: [Alternative]] = [:]
  var seen: [EntityID: Set<Alternative>] = [:]
  func add(_ alternative: Alternative, _ function: EntityID) {
    guard seen[function, default: []].insert(alternative).inserted else { return }
    found[function, default: []].append(alternative)
  }
  for evaluation in playbook.evaluations {
    for alternative in evaluation.alternatives.value {
      add(alternative.value, evaluation.function.value)
    }
  }
  for engagement in playbook.engagements where engagement.phase.value != .ended {
    add(.vendor(engagement.vendor.value), engagement.function.value)
  }
  return found
}
