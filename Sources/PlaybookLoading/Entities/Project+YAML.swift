internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let project = KindDeclaration(Project.self) { fields in
    let function = fields.required(
      "function", .reference(.function), "the part of the company it is about",
      example: "it-support")
    let phase = fields.required(
      "phase", .word(Project.Phase.self), "where it is", example: "transition")
    let objectives = fields.optional(
      "objectives", .list(of: .reference(.objective)), "what it works towards",
      example: "[reliable-support]")
    let evaluation = fields.optional(
      "evaluation", .reference(.evaluation), "how the options compare", example: "it-support")
    let pilots = fields.optional(
      "pilots", .list(of: .reference(.pilot)), "what is tried", example: "[sierra-ab]")
    let decision = fields.optional(
      "decision", .reference(.decision), "what was decided", example: "0003-pick-support-model")
    let engagement = fields.optional(
      "engagement", .reference(.engagement), "the contract", example: "sierra-verde-desk")
    let milestones = fields.optional(
      "milestones", .list(of: .projectMilestone), "the steps",
      example: "[{ title: Accounts and tools ready, due: 2026-04-10, done: yes }]")
    guard let function, let phase else { return nil }
    return { core in
      Project(
        core: core, function: function, phase: phase, objectives: objectives?.value ?? [],
        evaluation: evaluation, pilots: pilots?.value ?? [], decision: decision,
        engagement: engagement, milestones: milestones?.value.map(\.value) ?? [])
    }
  }
}
