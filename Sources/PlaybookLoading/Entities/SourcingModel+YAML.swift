internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let model = KindDeclaration(SourcingModel.self) { fields in
    let type = fields.required(
      "type", .word(SourcingModel.Form.self), "the form of the work", example: "dedicated-team")
    let directsWork = fields.required(
      "directs_work", .word(SourcingModel.Party.self), "who says what is done next",
      example: "shared")
    let ownsOutcome = fields.required(
      "owns_outcome", .word(SourcingModel.Party.self), "who answers for the result",
      example: "vendor")
    let pricing = fields.required(
      "pricing", .word(SourcingModel.Pricing.self), "how it is paid", example: "run-rate")
    let prerequisites = fields.optional(
      "prerequisites", .list(of: .prerequisite), "what must be in place on our side",
      example: "[{ text: A shared backlog in our tool, met: yes }]")
    let fit = fields.optional(
      "fit", .map(by: .function, of: .rating), "how well it suits each function",
      example: "{ it-support: 4 }")
    let managementHours = fields.optional(
      "management_hours_per_week", .number(NumberLimits(minimum: 0)), "our own hours it takes",
      example: "6")
    let rampWeeks = fields.optional(
      "ramp_weeks", .number(NumberLimits(minimum: 0)), "weeks until it works", example: "8")
    let minimumTerm = fields.optional(
      "min_term_months", .integer(NumberLimits(minimum: 0)), "the shortest term, in months",
      example: "12")
    let integration = fields.optional(
      "integration", .text, "how it fits into our structure",
      example: "A standing team with our backlog.")
    guard let type, let directsWork, let ownsOutcome, let pricing else { return nil }
    return { core in
      SourcingModel(
        core: core, type: type, directsWork: directsWork.value, ownsOutcome: ownsOutcome.value,
        pricing: pricing.value, prerequisites: prerequisites?.value.map(\.value) ?? [],
        fit: (fit?.value ?? []).map { (function: $0.key, rating: $0.value) },
        managementHoursPerWeek: managementHours?.value, rampWeeks: rampWeeks?.value,
        minimumTermMonths: minimumTerm?.value, integration: integration?.value)
    }
  }
}

extension FieldType<SourcingModel.Prerequisite> {
  static let prerequisite = FieldType.record("a prerequisite") { fields in
    let text = fields.required("text", .text, "what must be there", example: "A shared backlog")
    let met = fields.required("met", .boolean, "whether it is there", example: "yes")
    guard let text, let met else { return nil }
    return SourcingModel.Prerequisite(
      text: text.value, isMet: met, position: fields.position)
  }
}
