internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let motive = KindDeclaration(Motive.self) { fields in
    let type = fields.required(
      "type", .word(Motive.Reason.self), "the kind of reason", example: "cost")
    let statement = fields.required(
      "statement", .text, "one sentence that a colleague would recognise",
      example: "Our desk costs more per seat than any quote we have seen.")
    let importance = fields.optional(
      "importance", .number(NumberLimits(minimum: 0)),
      "how important it is beside the others; all together 100 or 1", example: "30")
    let functions = fields.optional(
      "functions", .list(of: .reference(.function)), "whom it concerns; default all",
      example: "[it-support]")
    let conditions = fields.optional(
      "conditions", .list(of: .condition), "what must hold for it to count as fulfilled",
      example: "[{ metric: cost-per-seat, at_most: 210 }]")
    guard let type, let statement else { return nil }
    return { core in
      Motive(
        core: core, type: type, statement: statement, importance: importance,
        functions: functions?.value ?? [], conditions: conditions?.value.map(\.value) ?? [])
    }
  }
}

extension FieldType<Motive.Condition> {
  static let condition = FieldType.record("a condition") { fields in
    let metric = fields.optional(
      "metric", .reference(.metric), "whose newest measured value counts; this or 'figure'",
      example: "cost-per-seat")
    let figure = fields.optional(
      "figure", .figure, "a computed value; this or 'metric'", example: "cost.saving-percent")
    let bound = fields.bound()
    let quantity = fields.exactlyOne(of: ["metric", "figure"])
    guard quantity != nil, let bound else { return nil }
    if let metric { return Motive.Condition(quantity: .metric(metric), bound: bound) }
    if let figure { return Motive.Condition(quantity: .figure(figure), bound: bound) }
    return nil
  }
}
