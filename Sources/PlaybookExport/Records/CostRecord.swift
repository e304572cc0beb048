internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<CostComparison> {
  static let cost = ExportRecord(
    "cost of an alternative",
    [
      .optionalText("plan", "the id of the cost plan") { $0.plan.value?.plan.id.description },
      .outcome("total", .number, "undiscounted") { $0.plan.map(\.total.json) },
      .number("npv", "discounted to the start", outcome: { $0.plan.flatMap(\.presentValue) }),
      .optional("price", .number, "fees and salaries") { $0.plan.value?.price.json },
      .number(
        "overhead_ratio", "(total − price)/price", outcome: { $0.plan.flatMap(\.overheadRatio) }),
      .optional("cumulative", .list(.number), "paid up to and with month 0, 1, …") {
        $0.plan.value.map { .array($0.cumulative.map(\.json)) }
      },
      .optional("by_category", .map(keys: "categories", .number), "the total of each category") {
        $0.plan.value.map { plan in
          .keyed(plan.categories.map { ($0.category.rawValue, $0.total.json) })
        }
      },
      .outcome("saving", .number, "total of in-house minus this one") {
        $0.saving.map(\.total.json)
      },
      .number(
        "saving_npv", "the same, discounted", outcome: { $0.saving.flatMap(\.presentValue) }),
      .number(
        "saving_percent", "of what in-house costs", outcome: { $0.saving.flatMap(\.percent) }),
      .number(
        "payback_months", "the month from which it stays cheaper",
        outcome: { $0.saving.flatMap(\.payback) }),
      .number(
        "discounted_payback_months", "the same of discounted costs",
        outcome: { $0.saving.flatMap(\.discountedPayback) }),
      .optional("crossovers", .list(crossover.shape), "where the running totals cross") {
        $0.saving.value.map { .array($0.crossovers.map { crossover.json($0) }) }
      },
    ])

  private static let crossover = ExportRecord<Crossover>(
    "crossover",
    [
      .number("month", "with a fraction inside the month", \.time),
      .value(
        "cheaper_from_then", .word(["in-house", "option"]), "who is cheaper from then on"
      ) { .string($0.cheaper == .option ? "option" : "in-house") },
    ])
}

extension ExportRecord<TornadoBar> {
  static let tornadoBar = ExportRecord(
    "tornado bar",
    [
      .word("input", "what is varied alone", of: TornadoInput.self) { $0.input },
      .number("at_80_percent", "the discounted saving where it is a fifth lower", \.low),
      .number("at_120_percent", "the discounted saving where it is a fifth higher", \.high),
    ])
}

extension ExportRecord<Outcome<PlanFigures>> {
  static let plan = ExportRecord(
    "cost plan",
    [
      .outcome("total", .number, "undiscounted") { $0.map(\.total.json) },
      .number("npv", "discounted to the start", outcome: { $0.flatMap(\.presentValue) }),
      .optional("price", .number, "fees and salaries") { $0.value?.price.json },
      .number("overhead_ratio", "(total − price)/price", outcome: { $0.flatMap(\.overheadRatio) }),
    ])
}
