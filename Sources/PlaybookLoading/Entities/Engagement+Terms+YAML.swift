internal import PlaybookDiagnostics
internal import PlaybookModel

extension FieldType<Engagement.Price> {
  static let price = FieldType.record("a price") { fields in
    let amount = fields.required("amount", .money, "in the playbook's currency", example: "9200")
    let per = fields.required(
      "per", .word(Engagement.Price.Period.self), "what the amount is for", example: "month")
    guard let amount, let per else { return nil }
    return Engagement.Price(amount: amount, per: per.value)
  }
}

extension FieldType<Engagement.Renewal> {
  static let renewal = FieldType.record("a renewal") { fields in
    let date = fields.required(
      "date", .date, "when it would renew or end", example: "2028-03-31")
    let automatic = fields.required(
      "automatic", .boolean, "whether it renews unless we give notice", example: "no")
    guard let date, let automatic else { return nil }
    return Engagement.Renewal(date: date, isAutomatic: automatic.value)
  }
}

extension FieldType<Engagement.ServiceLevel> {
  static let serviceLevel = FieldType.record("a service level") { fields in
    let metric = fields.required(
      "metric", .reference(.metric), "what is measured", example: "resolved-in-sla")
    let bound = fields.bound()
    let per = fields.required(
      "per", .duration, "the window over which it is judged", example: "1M")
    let from = fields.optional(
      "from", .date, "from when it holds; default: the engagement's start", example: "2026-07-01")
    let credit = fields.optional(
      "credit", .rate, "the share of the fee that is paid back when missed", example: "8%")
    guard let metric, let bound, let per else { return nil }
    return Engagement.ServiceLevel(
      metric: metric, bound: bound, per: per.value, from: from, credit: credit?.value,
      position: fields.position)
  }
}

extension FieldType<Engagement.DataTerms> {
  static let dataTerms = FieldType.record("the data terms") { fields in
    let classes = fields.optional(
      "classes", .list(of: FieldType<String>.text), "data that the vendor sees",
      example: "[order records]")
    let countries = fields.optional(
      "countries", .list(of: FieldType<String>.country), "where it may be", example: "[US, CO]")
    let format = fields.optional(
      "return_format", .text, "how we get it back", example: "CSV within 14 days")
    return Engagement.DataTerms(
      classes: classes?.value.map(\.value) ?? [], countries: countries?.value.map(\.value) ?? [],
      returnFormat: format?.value)
  }
}

extension FieldType<Engagement.ExitPlan> {
  static let exitPlan = FieldType.record("an exit plan") { fields in
    let triggers = fields.required(
      "triggers", .list(of: FieldType<String>.text), "what makes us leave",
      example: "[A data incident that was hidden from us]")
    let months = fields.required(
      "transition_months", .number(NumberLimits(minimum: 0)), "how long leaving takes",
      example: "3")
    let fallback = fields.required(
      "fallback", .alternative, "who takes over: in-house, or another vendor",
      example: "northgate")
    let dataReturn = fields.required(
      "data_return", .text, "how we get our data back", example: "Full export of all tickets")
    let transfer = fields.required(
      "knowledge_transfer", .text, "how we learn what they know",
      example: "Four shadowing weeks")
    let access = fields.required(
      "access_revocation", .text, "how their access ends",
      example: "All accounts closed on the last day")
    let cost = fields.optional("cost", .money, "what leaving costs", example: "6000")
    let tested = fields.optional("tested", .date, "the last drill", example: "2026-10-01")
    let substitutability = fields.optional(
      "substitutability", .word(Engagement.ExitPlan.Substitutability.self),
      "how hard the vendor is to replace", example: "easy")
    guard let triggers, let months, let fallback, let dataReturn, let transfer, let access
    else { return nil }
    return Engagement.ExitPlan(
      triggers: triggers.value.map(\.value), transitionMonths: months.value, fallback: fallback,
      dataReturn: dataReturn.value, knowledgeTransfer: transfer.value,
      accessRevocation: access.value, cost: cost?.value, tested: tested,
      substitutability: substitutability?.value)
  }
}

extension FieldType<Engagement.Communication> {
  static let communication = FieldType.record("a communication plan") { fields in
    let channel = fields.required(
      "channel", .text, "where we talk", example: "one shared ticket board")
    let language = fields.optional("language", .text, "in which language", example: "English")
    let hours = fields.optional(
      "response_hours", .number(NumberLimits(minimum: 0)), "hours within which somebody answers",
      example: "4")
    let meetings = fields.optional(
      "meetings", .list(of: .meeting), "when we meet",
      example: "[{ name: Steering, cadence: 1M, at: 14:30, minutes: 60 }]")
    let escalation = fields.required(
      "escalation", .list(of: .contact), "who is called, in order; the last one is ours",
      example: "[{ who: Desk lead, side: vendor }, { who: Head of operations, side: client }]")
    guard let channel, let escalation else { return nil }
    return Engagement.Communication(
      channel: channel.value, language: language?.value, responseHours: hours?.value,
      meetings: meetings?.value.map(\.value) ?? [], escalation: escalation.value.map(\.value))
  }
}

extension FieldType<Engagement.Communication.Meeting> {
  static let meeting = FieldType.record("a meeting") { fields in
    let name = fields.required("name", .text, "what it is called", example: "Steering")
    let cadence = fields.required("cadence", .duration, "how often", example: "1M")
    let at = fields.optional("at", .time, "when, our local time", example: "14:30")
    let minutes = fields.optional(
      "minutes", .integer(NumberLimits(minimum: 1, maximum: 1440)), "how long", example: "60")
    let with = fields.optional("with", .text, "who comes", example: "account manager")
    guard let name, let cadence else { return nil }
    return Engagement.Communication.Meeting(
      name: name.value, cadence: cadence.value, at: at?.value, minutes: minutes?.value,
      with: with?.value)
  }
}

extension FieldType<Engagement.Communication.Contact> {
  static let contact = FieldType.record("a contact") { fields in
    let who = fields.required("who", .text, "a person or a role", example: "Head of operations")
    let side = fields.required(
      "side", .word(Engagement.Communication.Contact.Side.self), "ours or theirs",
      example: "client")
    guard let who, let side else { return nil }
    return Engagement.Communication.Contact(
      who: who.value, side: side.value, position: fields.position)
  }
}
