internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let risk = KindDeclaration(Risk.self) { fields in
    let category = fields.required("category", .text, "the kind of risk", example: "supplier")
    let event = fields.required(
      "event", .text, "what may happen", example: "The vendor fails and we cannot move")
    let inherent = fields.required(
      "inherent", .riskLevel, "before treatment", example: "{ likelihood: 3, impact: 5 }")
    let residual = fields.optional(
      "residual", .riskLevel, "after treatment; default: as before",
      example: "{ likelihood: 2, impact: 3 }")
    let treatment = fields.required(
      "treatment", .word(Risk.Treatment.self), "what we do about it", example: "reduce")
    let actions = fields.optional(
      "actions", .list(of: .riskAction), "the steps of the treatment",
      example: "[{ text: Keep runbooks in our own wiki, due: 2026-06-30, done: no }]")
    let cause = fields.optional(
      "cause", .text, "why it may happen", example: "Runbooks live with the vendor")
    let effect = fields.optional(
      "effect", .text, "what it would do to us", example: "Months of poor service")
    let appliesTo = fields.optional(
      "applies_to", .list(of: .alternative), "which alternatives; default all",
      example: "[sierra-verde, kestrel-hk]")
    let decision = fields.optional(
      "decision", .reference(.decision), "where it was accepted",
      example: "0003-pick-support-model")
    guard let category, let event, let inherent, let treatment else { return nil }
    return { core in
      Risk(
        core: core, category: category.value, event: event.value, cause: cause?.value,
        effect: effect?.value, inherent: inherent, residual: residual, treatment: treatment,
        actions: actions?.value.map(\.value) ?? [], appliesTo: appliesTo?.value ?? [],
        decision: decision)
    }
  }
}

extension FieldType<Risk.Level> {
  static let riskLevel = FieldType.record("a risk level") { fields in
    let limits = NumberLimits(minimum: 1, maximum: 5)
    let likelihood = fields.required(
      "likelihood", .integer(limits), "1 rare to 5 almost certain", example: "3")
    let impact = fields.required(
      "impact", .integer(limits), "1 negligible to 5 threatens the company", example: "5")
    guard let likelihood, let impact else { return nil }
    return Risk.Level(likelihood: likelihood.value, impact: impact.value)
  }
}

extension FieldType<Risk.Action> {
  static let riskAction = FieldType.record("an action") { fields in
    let text = fields.required(
      "text", .text, "what is done", example: "Keep runbooks in our own wiki")
    let owner = fields.optional(
      "owner", .text, "who does it; default: the risk's owner", example: "Operations")
    let due = fields.optional("due", .date, "by when", example: "2026-06-30")
    let done = fields.optional("done", .boolean, "default no", example: "yes")
    guard let text else { return nil }
    return Risk.Action(
      text: text.value, owner: owner?.value, due: due, isDone: done?.value ?? false)
  }
}
