internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let engagement = KindDeclaration(Engagement.self) { fields in
    let parties = fields.parties()
    let phase = fields.required(
      "phase", .word(Engagement.Phase.self), "where it is", example: "run")
    let term = fields.term()
    let value = fields.required(
      "value", .price, "what we pay", example: "{ amount: 9200, per: month }")
    let pricing = fields.optional(
      "pricing", .word(SourcingModel.Pricing.self), "how it is paid; default: as the model says",
      example: "run-rate")
    let slas = fields.optional(
      "slas", .list(of: .serviceLevel), "service levels with a consequence",
      example: "[{ metric: resolved-in-sla, at_least: 93, per: 1M, credit: 8% }]")
    let owner = fields.optional(
      "ip_owner", .word(SourcingModel.Party.self), "who owns what is made; default client",
      example: "client")
    let data = fields.optional(
      "data", .dataTerms, "what the vendor sees, and where it may be",
      example: "{ classes: [order records], countries: [US, CO] }")
    let exitPlan = fields.expected(
      "exit_plan", .exitPlan, "how we would leave",
      example: """
        { triggers: [A hidden incident], transition_months: 3, fallback: northgate, \
        data_return: Full export, knowledge_transfer: Four shadowing weeks, \
        access_revocation: All accounts closed on the last day }
        """)
    let communication = fields.expected(
      "communication", .communication, "how we talk",
      example: "{ channel: one shared ticket board, escalation: [{ who: Owner, side: client }] }")
    fields.requireOtherFallback(exitPlan, than: parties.vendor)
    guard let vendor = parties.vendor, let function = parties.function,
      let model = parties.model, let phase, let start = term.start, let months = term.months,
      let notice = term.notice, let value
    else { return nil }
    return { core in
      Engagement(
        core: core, vendor: vendor, function: function, model: model, decision: parties.decision,
        phase: phase, start: start, termMonths: months, noticeDays: notice, value: value.value,
        renewal: term.renewal, serviceLevels: slas?.value.map(\.value) ?? [],
        pricing: pricing?.value, ipOwner: owner?.value, data: data?.value, exitPlan: exitPlan,
        communication: communication)
    }
  }
}

/// Who works for whom, in which form.
private struct Parties {
  let vendor: Located<EntityID>?
  let function: Located<EntityID>?
  let model: Located<EntityID>?
  let decision: Located<EntityID>?
}

/// How long it runs.
private struct Term {
  let start: Located<Day>?
  let months: Located<Int>?
  let notice: Located<Int>?
  let renewal: Engagement.Renewal?
}

extension FieldReader {
  fileprivate mutating func parties() -> Parties {
    Parties(
      vendor: required("vendor", .reference(.vendor), "who works for us", example: "sierra-verde"),
      function: required(
        "function", .reference(.function), "what it does for us", example: "it-support"),
      model: required(
        "model", .reference(.model), "in which form: one of the vendor's models",
        example: "dedicated-team"),
      decision: expected(
        "decision", .reference(.decision), "where it was decided",
        example: "0003-pick-support-model"))
  }

  fileprivate mutating func term() -> Term {
    Term(
      start: required("start", .date, "the first day", example: "2026-04-01"),
      months: required(
        "term_months", .integer(NumberLimits(minimum: 1, maximum: 1200)), "how long it runs",
        example: "24"),
      notice: required(
        "notice_days", .integer(NumberLimits(minimum: 0, maximum: 3660)),
        "how long before its end or renewal notice is given", example: "90"),
      renewal: optional(
        "renewal", .renewal, "when it would renew or end",
        example: "{ date: 2028-03-31, automatic: no }")?.value)
  }

  /// Reports a vendor that would take over from itself.
  fileprivate func requireOtherFallback(
    _ plan: Located<Engagement.ExitPlan>?, than vendor: Located<EntityID>?
  ) {
    guard let fallback = plan?.value.fallback, let vendor,
      fallback.value == .vendor(vendor.value)
    else { return }
    reading.report(
      .valueOutOfRange, "The fallback '\(fallback.value)' is the vendor that would be left",
      at: fallback.position, notes: [.init("the vendor is named here", at: vendor.position)])
  }
}
