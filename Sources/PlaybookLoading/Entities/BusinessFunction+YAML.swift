internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let function = KindDeclaration(BusinessFunction.self) { fields in
    let role = fields.required(
      "role", .word(BusinessFunction.Role.self),
      "core is what customers come to us for, context everything else", example: "context")
    let criticality = fields.required(
      "criticality", .rating, "5: the company stops without it", example: "4")
    let fitShortTerm = fields.optional(
      "fit_short_term", .rating, "how well outsourcing suits it for a year or so", example: "4")
    let fitLongTerm = fields.optional(
      "fit_long_term", .rating, "how well outsourcing suits it for good", example: "2")
    let rationale = fields.optional(
      "rationale", .text, "why these ratings", example: "Steady, measurable work.")
    let stance = fields.required(
      "stance", .word(BusinessFunction.Stance.self), "where we stand", example: "pilot")
    let sharedMinutes = fields.optional(
      "shared_minutes", .integer(NumberLimits(minimum: 0, maximum: 1440)),
      "shared working minutes a day that it needs at least", example: "90")
    let dataSensitivity = fields.optional(
      "data_sensitivity", .rating, "5: regulated or secret data", example: "3")
    let headcount = fields.optional(
      "headcount", .number(NumberLimits(minimum: 0)),
      "our own people on it, in full-time equivalents", example: "1.5")
    let monthlyCost = fields.optional(
      "monthly_cost", .money, "what it costs us now, per month", example: "17100")
    guard let role, let criticality, let stance else { return nil }
    return { core in
      BusinessFunction(
        core: core, role: role, criticality: criticality, fitShortTerm: fitShortTerm,
        fitLongTerm: fitLongTerm, rationale: rationale?.value, stance: stance,
        sharedMinutes: sharedMinutes, dataSensitivity: dataSensitivity?.value,
        headcount: headcount?.value, monthlyCost: monthlyCost)
    }
  }
}
