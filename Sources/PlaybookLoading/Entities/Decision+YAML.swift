internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let decision = KindDeclaration(Decision.self) { fields in
    let date = fields.required(
      "date", .date, "when the status last changed", example: "2026-03-27")
    let status = fields.required(
      "status", .word(Decision.Status.self), "where it stands", example: "accepted")
    let question = fields.required(
      "question", .text, "what was to be decided", example: "Which option runs IT support?")
    let options = fields.required(
      "options", .list(of: .option), "two or more; a vendor's id is linked",
      example: "[in-house, sierra-verde]")
    let choice = fields.choice()
    let circle = fields.circle()
    fields.requireItems("options", options?.value.count, atLeast: 2)
    guard let date, let status, let question, let options else { return nil }
    return { core in
      Decision(
        core: core, date: date, status: status, question: question.value, options: options,
        chosen: choice.chosen, because: choice.because, despite: choice.despite,
        evaluation: choice.evaluation, decisionMakers: circle.makers,
        supersedes: choice.supersedes, reviewBy: choice.reviewBy, drivers: circle.drivers,
        pilots: choice.pilots, evidence: circle.evidence, consulted: circle.consulted,
        informed: circle.informed, confirmation: circle.confirmation,
        isReversible: choice.isReversible)
    }
  }
}

/// What was chosen, and what it rests on.
private struct Choice {
  let chosen: Located<String>?
  let because: String?
  let despite: String?
  let evaluation: Located<EntityID>?
  let pilots: [Located<EntityID>]
  let supersedes: Located<[Located<EntityID>]>?
  let reviewBy: Located<Day>?
  let isReversible: Bool?
}

/// Who took part, and what they looked at.
private struct Circle {
  let makers: [String]
  let consulted: [String]
  let informed: [String]
  let drivers: [String]
  let evidence: [String]
  let confirmation: String?
}

extension FieldReader {
  fileprivate mutating func choice() -> Choice {
    Choice(
      chosen: expected("chosen", .option, "one of the options", example: "sierra-verde"),
      because: expected(
        "because", .text, "why", example: "It leads the matrix and won its pilot")?.value,
      despite: optional(
        "despite", .text, "why not the top-ranked option",
        example: "The first place is a tie, and we know this team")?.value,
      evaluation: optional(
        "evaluation", .reference(.evaluation), "what it rests on", example: "it-support"),
      pilots: optional(
        "pilots", .list(of: .reference(.pilot)), "what was tried", example: "[sierra-ab]")?.value
        ?? [],
      supersedes: optional(
        "supersedes", .list(of: .reference(.decision)), "decisions that it replaces",
        example: "[0001-keep-the-desk]"),
      reviewBy: optional(
        "review_by", .date, "when it is looked at again", example: "2026-09-30"),
      isReversible: optional(
        "reversible", .boolean, "whether we can go back", example: "yes")?.value)
  }

  fileprivate mutating func circle() -> Circle {
    let makers = expected(
      "decision_makers", .list(of: FieldType<String>.text), "who decided",
      example: "[Managing director]")
    return Circle(
      makers: makers?.value.map(\.value) ?? [],
      consulted: texts("consulted", "who was asked", example: "[Head of finance]"),
      informed: texts("informed", "who was told", example: "[All staff]"),
      drivers: texts("drivers", "what mattered", example: "[solved in time, cost]"),
      evidence: texts("evidence", "links and notes", example: "[Steering minutes of 27 March]"),
      confirmation: optional(
        "confirmation", .text, "how we will know that it holds",
        example: "Monthly review of the four targets")?.value)
  }

  private mutating func texts(_ name: String, _ meaning: String, example: String) -> [String] {
    optional(name, .list(of: FieldType<String>.text), meaning, example: example)?
      .value.map(\.value) ?? []
  }
}
