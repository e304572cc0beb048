internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let objective = KindDeclaration(Objective.self) { fields in
    let statement = fields.required(
      "statement", .text, "what will be true",
      example: "Staff get help fast enough that no ticket stops a shift")
    let motives = fields.optional(
      "motives", .list(of: .reference(.motive)), "what it serves", example: "[speed, cost]")
    let function = fields.required(
      "function", .reference(.function), "the part of the company it is about",
      example: "it-support")
    let start = fields.required("start", .date, "the day it begins", example: "2026-01-01")
    let due = fields.required(
      "due", .date, "the day by which it is true, after 'start'", example: "2026-12-31")
    let keyResults = fields.expected(
      "key_results",
      .map(of: FieldType<KeyResult>.keyResult, shape: FieldType<KeyResult>.keyResultShape),
      "how it is known, each under an id of its own",
      example: "{ resolved: { metric: resolved-in-sla, baseline: 78, target: 92 } }")
    let type = fields.optional(
      "type", .word(Objective.Ambition.self),
      "committed must be reached, aspirational is good at 0.7; default committed",
      example: "aspirational")
    let perspective = fields.optional(
      "perspective", .word(Objective.Perspective.self), "of the balanced scorecard",
      example: "customer")
    let isInOrder = fields.requireOrder(of: start, "start", before: due, "due")
    fields.requireDue(of: keyResults?.value ?? [], by: due)
    guard let statement, let function, let start, let due, isInOrder else { return nil }
    return { core in
      Objective(
        core: core, statement: statement, motives: motives?.value ?? [], function: function,
        start: start, due: due, keyResults: keyResults?.value ?? [],
        type: type?.value ?? .committed, perspective: perspective?.value)
    }
  }
}

extension FieldReader {
  /// Reports key results that are due after their objective.
  fileprivate func requireDue(of keyResults: [KeyResult], by due: Located<Day>?) {
    guard let due else { return }
    for result in keyResults {
      guard let own = result.due, own.value > due.value else { continue }
      reading.report(
        .datesOutOfOrder,
        "'\(result.id.value)' is due on \(own.value), after its objective on \(due.value)",
        at: own.position, notes: [.init("the objective is due here", at: due.position)])
    }
  }
}
