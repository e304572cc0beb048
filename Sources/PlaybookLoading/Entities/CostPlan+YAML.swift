internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let cost = KindDeclaration(CostPlan.self) { fields in
    let alternative = fields.required(
      "alternative", .alternative, "whose costs: a vendor, in-house or do-nothing",
      example: "sierra-verde")
    let function = fields.optional(
      "function", .reference(.function), "what for; default: any function", example: "it-support")
    let currency = fields.optional(
      "currency", .currency, "of all amounts; default: the playbook's", example: "EUR")
    let lines = fields.required(
      "lines", .list(of: .costLine), "what is paid, at least one",
      example: "[{ category: fee, paid: monthly, amount: 9200, escalator: 4% }]")
    fields.use("discount_rate", by: "A cost plan")
    fields.use("horizon_months", by: "A cost plan")
    fields.requireItems("lines", lines?.value.count)
    guard let alternative, let lines else { return nil }
    return { core in
      CostPlan(
        core: core, alternative: alternative, function: function, currency: currency,
        lines: lines.value.map(\.value))
    }
  }
}

extension FieldType<CostPlan.Line> {
  static let costLine = FieldType.record("a cost line") { fields in
    let category = fields.required(
      "category", .word(CostPlan.Category.self),
      "fee and salary are the price of the work, the rest is overhead", example: "fee")
    let paid = fields.required(
      "paid", .word(CostPlan.Schedule.self), "when it is paid", example: "monthly")
    let amount = fields.optional(
      "amount", .money,
      "each payment; 'per-visit' without it takes the visit cost of the vendor's place",
      example: "9200")
    let month = fields.optional(
      "month", .integer(NumberLimits(minimum: 0)),
      "for 'once': the month end in which it is paid; default 0, the start", example: "3")
    let from = fields.optional(
      "from", .integer(NumberLimits(minimum: 1)),
      "the first month, not for 'once'; default 1, for 'yearly' 12", example: "4")
    let to = fields.optional(
      "to", .integer(NumberLimits(minimum: 1)),
      "the last month, not for 'once'; default: the horizon", example: "24")
    let escalator = fields.optional(
      "escalator", .rate, "the yearly rise, not for 'once'; default 0", example: "4%")
    let visits = fields.optional(
      "visits_per_year", .integer(NumberLimits(minimum: 0, maximum: 366)),
      "for 'per-visit'; default: those planned for the vendor's place", example: "4")
    let note = fields.optional("note", .text, "for readers", example: "two technicians")
    fields.checkSchedule(paid?.value)
    let isInOrder = fields.requireFrom(from, notAfter: to)
    guard let category, let paid, isInOrder else { return nil }
    return CostPlan.Line(
      category: category, paid: paid, amount: amount, month: month, from: from, to: to,
      escalator: escalator?.value, visitsPerYear: visits?.value, note: note?.value,
      position: fields.position)
  }
}

extension FieldReader {
  /// Reports what the schedule needs, and what it has no use for, so that nothing is dropped in
  /// silence.
  fileprivate mutating func checkSchedule(_ paid: CostPlan.Schedule?) {
    guard let paid else { return }
    if paid != .perVisit {
      require("amount", "A cost line paid '\(paid.rawValue)' needs the field 'amount'")
    }
    let useless =
      switch paid {
      case .once: ["from", "to", "escalator", "visits_per_year"]
      case .monthly, .yearly: ["month", "visits_per_year"]
      case .perVisit: ["month"]
      }
    for name in useless {
      guard let entry = entry(name) else { continue }
      reading.report(
        .conflictingFields, "'\(name)' cannot stand in a cost line paid '\(paid.rawValue)'",
        at: entry.key.position)
    }
  }

  /// Reports a last month before the first.
  fileprivate func requireFrom(_ from: Located<Int>?, notAfter to: Located<Int>?) -> Bool {
    guard let from, let to, to.value < from.value else { return true }
    reading.report(
      .valueOutOfRange, "The 'to' \(to.value) is before the 'from' \(from.value)",
      at: to.position, notes: [.init("'from' is set here", at: from.position)])
    return false
  }
}
