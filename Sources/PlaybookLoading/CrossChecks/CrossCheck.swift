internal import PlaybookDiagnostics
internal import PlaybookModel

/// Reports what only shows when all files are read and connected: what a value may be depends on
/// another entity.
func crossCheck(_ playbook: Playbook, reporting diagnostics: inout [Diagnostic]) {
  checkMeasurementReferences(playbook, &diagnostics)
  checkKeyResultReferences(playbook, &diagnostics)
  checkScoredAlternatives(playbook, &diagnostics)
  checkArms(playbook, &diagnostics)
  checkEngagementModels(playbook, &diagnostics)
  checkVisitCosts(playbook, &diagnostics)
  checkFirstMonths(playbook, &diagnostics)
  checkBounds(playbook, &diagnostics)
}

/// Rows name metrics and vendors. They are no fields, because there are too many of them to
/// remember one by one.
private func checkMeasurementReferences(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  var metrics: [EntityID: Bool] = [:]
  var subjects: [Alternative: Bool] = [:]
  for row in playbook.measurements {
    if !metrics.cached(row.metric, { playbook.mayExist(EntityReference(.metric, $0)) }) {
      report(.metric, row.metric, at: row.metricPosition)
    }
    guard case .vendor(let id) = row.subject else { continue }
    if !subjects.cached(row.subject, { _ in playbook.mayExist(EntityReference(.vendor, id)) }) {
      report(.vendor, id, at: row.subjectPosition)
    }
  }
  func report(_ kind: EntityKind, _ id: EntityID, at position: SourcePosition) {
    let ids = playbook.entities(of: kind).map(\.id.description)
    diagnostics.append(
      Diagnostic(
        .unknownReference, "There is no \(kind.singular) '\(id)'", at: position,
        help: didYouMean(nearest(to: id.description, in: ids))))
  }
}

extension Dictionary {
  /// The value of a key, made once.
  fileprivate mutating func cached(_ key: Key, _ make: (Key) -> Value) -> Value {
    if let value = self[key] { return value }
    let value = make(key)
    self[key] = value
    return value
  }
}

/// The objective is there; is the key result?
private func checkKeyResultReferences(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  for commitment in playbook.commitments {
    for answer in commitment.answers {
      let reference = answer.keyResult.value
      guard
        let objective = playbook.find(Objective.self, reference.objective),
        !objective.keyResults.contains(where: { $0.id.value == reference.keyResult })
      else { continue }
      let near = nearest(
        to: reference.keyResult.description, in: objective.keyResults.map(\.id.value.description))
      diagnostics.append(
        Diagnostic(
          .unknownReference,
          "The objective '\(reference.objective)' has no key result '\(reference.keyResult)'",
          at: answer.keyResult.position,
          help: didYouMean(near.map { "\(reference.objective)/\($0)" })))
    }
  }
}

/// Scores are given to the alternatives of their evaluation.
private func checkScoredAlternatives(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  for evaluation in playbook.evaluations {
    let listed = evaluation.alternatives.value.map(\.value)
    // One of them may be the misspelt one, and is reported already.
    guard listed.allSatisfy({ playbook.mayExist($0) }) else { continue }
    // That our own people are left out has a rule of its own.
    for sheet in evaluation.scores
    where sheet.alternative.value != .inHouse && !listed.contains(sheet.alternative.value) {
      let name = sheet.alternative.value.description
      diagnostics.append(
        Diagnostic(
          .unknownReference, "'\(name)' is none of the alternatives of this evaluation",
          at: sheet.alternative.position,
          notes: [.init("the alternatives stand here", at: evaluation.alternatives.position)],
          help: didYouMean(nearest(to: name, in: listed.map(\.description)))))
    }
  }
}

/// Results are those of the subject and the control.
private func checkArms(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  for pilot in playbook.pilots {
    let arms = [pilot.subject.value, pilot.control?.value].compactMap(\.self)
    // One of them may be the misspelt one, and is reported already.
    guard arms.allSatisfy({ playbook.mayExist($0) }), Set(arms).count == arms.count else {
      continue
    }
    for result in pilot.results where !arms.contains(result.alternative.value) {
      let name = result.alternative.value.description
      diagnostics.append(
        Diagnostic(
          .unknownReference, "'\(name)' is neither the subject nor the control of this pilot",
          at: result.alternative.position,
          help: didYouMean(nearest(to: name, in: arms.map(\.description)))))
    }
  }
}

/// An engagement is of a model that its vendor offers.
private func checkEngagementModels(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  for engagement in playbook.engagements {
    guard
      let vendor = playbook.find(Vendor.self, engagement.vendor.value),
      playbook.entity(EntityReference(.model, engagement.model.value)) != nil,
      let first = vendor.models.first,
      vendor.models.allSatisfy({ playbook.entity(EntityReference(.model, $0.value)) != nil }),
      !vendor.models.contains(where: { $0.value == engagement.model.value })
    else { continue }
    diagnostics.append(
      Diagnostic(
        .valueOutOfRange,
        "'\(vendor.id)' does not offer the model '\(engagement.model.value)'",
        at: engagement.model.position,
        notes: [.init("its models stand here", at: first.position)]))
  }
}

/// A visit without a price takes that of the vendor's place.
private func checkVisitCosts(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  for plan in playbook.costs {
    for line in plan.lines where line.paid.value == .perVisit {
      let missing = [
        line.amount == nil ? "amount" : nil, line.visitsPerYear == nil ? "visits_per_year" : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty, !mayKnowVisit(of: plan.alternative.value, in: playbook) else {
        continue
      }
      let fields = missing.map { "'\($0)'" }.joined(separator: " and ")
      diagnostics.append(
        Diagnostic(
          .missingField,
          "A cost line paid 'per-visit' needs \(fields), because '\(plan.alternative.value)' has "
            + "no place with a visit",
          at: line.position))
    }
  }
}

/// A line that begins after the horizon is never paid. One that only ends there is cut, which a
/// rule says.
private func checkFirstMonths(_ playbook: Playbook, _ diagnostics: inout [Diagnostic]) {
  guard let horizon = playbook.settings.horizonMonths else { return }
  for from in playbook.costs.flatMap(\.lines).compactMap(\.from) where from.value > horizon {
    diagnostics.append(
      Diagnostic(
        .valueOutOfRange,
        "The line begins in month \(from.value), after the horizon of \(horizon) months",
        at: from.position))
  }
}

private func mayKnowVisit(of alternative: Alternative, in playbook: Playbook) -> Bool {
  guard case .vendor(let id) = alternative else { return false }
  guard let vendor = playbook.entity(EntityReference(.vendor, id)) as? Vendor,
    let place = playbook.place(of: vendor)
  else { return true }
  return place.visit != nil
}
