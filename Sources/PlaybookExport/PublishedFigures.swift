internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// What is written: the figures of a playbook, without those that are about what has no page.
///
/// Figures that are computed over several entities count drafts too, as on every page: here is
/// only settled what has a place of its own in the file.
struct PublishedFigures: Sendable {
  let playbook: Playbook
  let figures: Figures
  /// The address of an entity's page below the site's root; nothing for a draft.
  let address: @Sendable (EntityReference) -> String?

  private func isPublished(_ kind: EntityKind, _ id: EntityID) -> Bool {
    address(EntityReference(kind, id)) != nil
  }

  private func isPublished(_ alternative: Alternative) -> Bool {
    guard case .vendor(let id) = alternative else { return true }
    return isPublished(.vendor, id)
  }

  /// The published entities of a kind, each with something under its id.
  func keyed<E: Entity, Value>(
    _ entities: [E], _ value: (E) -> Value?
  ) -> [(key: String, value: Value)] {
    entities.compactMap { entity in
      guard address(entity.reference) != nil else { return nil }
      return value(entity).map { (entity.id.description, $0) }
    }
  }

  func count(of kind: EntityKind) -> Int {
    playbook.entities(of: kind).count { address($0.reference) != nil }
  }

  /// The measurements up to the as-of date: later ones are not known yet.
  var measurements: [Measurement] {
    playbook.measurements.filter { row in
      (figures.asOf.map { row.date <= $0 } ?? true) && isPublished(.metric, row.metric)
        && isPublished(row.subject)
    }
  }

  /// We ourselves and the vendors: who has a working day.
  var workers: [Alternative] {
    guard !playbook.vendors.isEmpty else { return [] }
    return [.inHouse] + playbook.vendors.map { .vendor($0.id) }.filter(isPublished)
  }

  /// Of each alternative what it said about published objectives, for published functions.
  var promises: [Promises] {
    Promises.all(figures.commitments).compactMap { promises in
      guard isPublished(promises.alternative) else { return nil }
      let coverages = promises.coverages.filter { isPublished(.function, $0.function) }
      return coverages.isEmpty
        ? nil
        : Promises(
          alternative: promises.alternative, coverages: coverages, answers: promises.answers)
    }
  }

  /// By alternative, then in the order of key results.
  var attributions: [AnswerFigures] {
    let known = figures.commitments.answers.filter {
      $0.verdict.value != nil && isPublished($0.alternative)
    }
    return known.enumerated().sorted {
      let names = ($0.element.alternative.description, $1.element.alternative.description)
      return names.0 != names.1 ? names.0 < names.1 : $0.offset < $1.offset
    }.map(\.element)
  }

  var comparisons: [CostComparison] {
    figures.comparisons.filter {
      isPublished($0.alternative) && isPublished(.function, $0.function)
    }
  }

  /// A motive with its conditions for published functions.
  func motive(_ id: EntityID) -> ListedFulfilment? {
    figures.motive(id).map { fulfilment in
      ListedFulfilment(
        fulfilment: fulfilment,
        conditions: fulfilment.conditions.filter { isPublished(.function, $0.function) })
    }
  }

  func evaluation(_ id: EntityID) -> EvaluationFigures? {
    figures.evaluation(id)?.naming { isPublished($0) }
  }

  func pilot(_ id: EntityID) -> PilotFigures? {
    figures.pilot(id)?.naming { isPublished($0) }
  }
}
