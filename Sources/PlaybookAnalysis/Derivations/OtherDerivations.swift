internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension HorizonClass {
  /// The class as a sentence about outsourcing.
  package var sentence: String {
    switch self {
    case .both: "Both for a year or so and for good"
    case .shortTermOnly: "For a year or so only"
    case .longTermOnly: "For good only"
    case .neither: "Neither for a year or so nor for good"
    }
  }
}

extension Figures {
  func derivations(of risk: Risk) -> [Derivation] {
    func level(_ name: String, _ level: Located<Risk.Level>) -> Derivation {
      Derivation(
        .riskLevel, about: .init(name.lowercased().replacing(" ", with: "-"), name),
        inputs: [
          .init("Likelihood", .count(level.value.likelihood), at: level.position),
          .init("Impact", .count(level.value.impact), at: level.position),
        ],
        steps: [.init("Likelihood × impact", .count(level.value.product))],
        result: .init("Level", .text(level.value.severity.rawValue.capitalised)))
    }
    guard let residual = risk.residual else { return [level("Before treatment", risk.inherent)] }
    return [
      level("Before treatment", risk.inherent), level("After treatment", residual),
      Derivation(
        .riskReduction,
        inputs: [
          .init("Before", .count(risk.inherent.value.product), at: risk.inherent.position),
          .init("After", .count(residual.value.product), at: residual.position),
        ],
        result: .init("Reduction", .share(risk.reduction))),
    ]
  }

  func derivations(of function: BusinessFunction) -> [Derivation] {
    guard let horizon = function.horizonClass, let short = function.fitShortTerm,
      let long = function.fitLongTerm
    else { return [] }
    return [
      Derivation(
        .horizon,
        inputs: [
          .init(
            "For a year or so", .written(short.value, unit: nil), at: short.position),
          .init("For good", .written(long.value, unit: nil), at: long.position),
        ],
        result: .init("Suits it", .text(horizon.sentence)))
    ]
  }

  func derivations(of figures: EngagementFigures) -> [Derivation] {
    let engagement = figures.engagement
    var found = [
      Derivation(
        .termEnd,
        inputs: [
          .init("Start", .day(engagement.start.value), at: engagement.start.position),
          .init(
            "Term", .months(Double(engagement.termMonths.value)),
            at: engagement.termMonths.position),
        ],
        steps: [asOfTerm, .init("It runs", .truth(figures.runs))],
        result: .init("The first day after it", .day(figures.termEnd)))
    ]
    if let renewal = engagement.renewal, let due = engagement.noticeDue {
      found.append(
        Derivation(
          .noticeDue,
          inputs: [
            .init("Renewal", .day(renewal.date.value), at: renewal.date.position),
            .init(
              "Notice", .days(Double(engagement.noticeDays.value)),
              at: engagement.noticeDays.position),
          ],
          result: .init("Notice due", .day(due))))
    }
    if let communication = engagement.communication, !communication.value.meetings.isEmpty {
      found.append(
        Derivation(
          .meetingLoad,
          inputs: communication.value.meetings.map { meeting in
            .init(
              "\(meeting.name), \(meeting.cadence.asInterval)",
              meeting.minutes.map { .minutes(Double($0)) } ?? .text("No length given"),
              at: communication.position)
          },
          result: .init("A month", .init(figures.meetingLoad) { .minutes($0) })))
    }
    return found
  }

  /// How the completeness of each layer that asks for something was computed.
  package var completenessDerivations: [Derivation] {
    completeness.filter { $0.all > 0 }.map { layer in
      Derivation(
        .completeness, about: .init(layer.layer.rawValue, layer.layer.inWords),
        inputs: [
          .init("Obligations met", .count(layer.met)), .init("All of them", .count(layer.all)),
        ],
        result: .init("Completeness", .init(layer.share) { .share($0) }))
    }
  }
}
