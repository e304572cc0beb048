internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  /// How an objective's figures were computed, then those of its key results.
  func derivations(of progress: ObjectiveProgress) -> [Derivation] {
    [scoreDerivation(progress), paceDerivation(progress), smartDerivation(progress)]
      + progress.keyResults.flatMap { derivations(of: $0) }
  }

  private func scoreDerivation(_ progress: ObjectiveProgress) -> Derivation {
    let known = progress.keyResults.filter { $0.score.value != nil }
    let weight = { (results: [KeyResultProgress]) in results.reduce(0) { $0 + $1.weight } }
    let points = known.reduce(0) { $0 + $1.weight * ($1.score.value ?? 0) }
    return Derivation(
      .objectiveScore,
      inputs: progress.keyResults.map { result in
        let title = playbook.title(of: result.keyResult)
        let hasWeight = result.keyResult.weight != nil
        return Derivation.Term(
          hasWeight ? "\(title), weight \(result.keyResult.weight?.description ?? "1")" : title,
          .init(result.score) { .score($0) }, at: result.keyResult.id.position)
      },
      steps: [
        .init("Σ weight × score", .number(points, unit: nil)),
        .init("Weight that is known", .number(weight(known), unit: nil)),
        .init("All weight", .number(weight(progress.keyResults), unit: nil)),
        .init("Coverage", .share(progress.coverage)),
      ],
      result: .init("Score", .init(progress.score) { .score($0) }))
  }

  private func paceDerivation(_ progress: ObjectiveProgress) -> Derivation {
    let (start, due) = (progress.objective.start, progress.objective.due)
    let passed = asOf.map { start.value.days(to: $0) }
    return Derivation(
      .pace,
      inputs: [
        .init("Start", .day(start.value), at: start.position),
        .init("Due", .day(due.value), at: due.position),
        asOfTerm,
        .init("Score", .init(progress.score) { .score($0) }),
      ],
      steps: [
        .init("Days passed", .init(Outcome(passed, else: .noDate)) { .days(Double($0)) }),
        .init("Days in all", .days(Double(start.value.days(to: due.value)))),
        .init("Expected by now", .init(progress.expected) { .score($0) }),
      ],
      result: .init("Pace", .init(progress.pace) { .number($0, unit: nil) }))
  }

  /// The day for which the playbook is true, as the settings say it or as follows from the facts.
  var asOfTerm: Derivation.Term {
    .init(
      "As of", .init(Outcome(asOf, else: .noDate)) { .day($0) },
      at: playbook.settings.asOf?.position)
  }

  private func smartDerivation(_ progress: ObjectiveProgress) -> Derivation {
    let objective = progress.objective
    return Derivation(
      .smart,
      inputs: [
        .init("Statement", .text(objective.statement.value), at: objective.statement.position),
        .init("Owner", .text(objective.core.page.owner ?? "None"), at: objective.core.id.position),
        .init("Due", .day(objective.due.value), at: objective.due.position),
      ]
        + progress.keyResults.compactMap { result in
          guard let measured = result.measurement?.result else { return nil }
          let target = measured.measured.target
          return .init(
            "Target, \(playbook.title(of: result.keyResult))",
            .written(target.value, unit: measured.metric.unit.value), at: target.position)
        },
      steps: progress.smart.letters.map { .init($0.letter, .truth($0.holds)) },
      result: .init("Letters that hold", .text("\(progress.smart.score) of 5")))
  }
}

extension Figures {
  /// How a motive's fulfilment was computed.
  func derivation(of fulfilment: MotiveFulfilment) -> Derivation {
    Derivation(
      .fulfilment,
      inputs: fulfilment.conditions.map { condition in
        let quantity: Derivation.Quantity
        let name: String
        switch condition.condition.quantity {
        case .metric(let id):
          let metric = playbook.find(Metric.self, id.value)
          name = playbook.title(of: .metric, id.value)
          quantity =
            condition.measurement.map { .written($0.value, unit: metric?.unit.value) }
            ?? .unknown(condition.value.reason ?? .noMeasurement)
        case .figure(let figure):
          name = figure.value.inWords
          quantity = .init(condition.value, figure.value.quantity)
        }
        let provider = condition.provider.value.map { ", \(playbook.title(of: $0))" } ?? ""
        return .init(
          name + provider, quantity,
          at: condition.measurement?.valuePosition ?? condition.condition.bound.number.position,
          of: EntityReference(.function, condition.function))
      },
      steps: [
        .init("Conditions met", .count(fulfilment.met)),
        .init("Conditions with a value", .count(fulfilment.known)),
        .init("All conditions", .count(fulfilment.conditions.count)),
      ],
      result: .init("Fulfilment", .init(fulfilment.fulfilment) { .share($0) }))
  }
}
