internal import PlaybookAnalysis
internal import PlaybookCharts
internal import PlaybookDiagnostics
internal import PlaybookModel

extension View {
  /// What the alternatives of an evaluation cost, for what, and what that saves; the cheapest
  /// first.
  static let costComparison = View(name: "cost-comparison") { entity, place in
    guard let entity, let figures = place.scope.figures.evaluation(entity.id) else { return [] }
    let scope = place.scope
    let comparisons = scope.comparisons(in: figures)
    // Where totals are equal, the evaluation's order stays.
    let known = comparisons.enumerated().compactMap { offset, comparison in
      comparison.plan.value.map { (comparison, $0, offset) }
    }.sorted { ($0.1.total, $0.2) < ($1.1.total, $1.2) }.map { ($0.0, $0.1) }
    guard let drawing = categories(of: known, scope).drawn(id: place.prefix) else { return [] }
    let unknown = comparisons.filter { $0.plan.value == nil }
    return [
      .chart(drawing, answer: cheapest(known, scope)),
      table(known.map(\.0) + unknown, figures.evaluation, scope),
    ]
  }

  private static func categories(
    of known: [(CostComparison, PlanFigures)], _ scope: LinkScope
  ) -> StackedBars {
    let drawn = known.prefix(mostOptions)
    let used = CostPlan.Category.allCases.filter { category in
      drawn.contains { plan in plan.1.categories.contains { $0.category == category } }
    }
    return StackedBars(
      title: "What is paid for what", unit: ChartUnit(scope.settings.currency ?? ""),
      categories: used.map(\.inWords),
      bars: drawn.map { comparison, plan in
        StackedBars.Bar(
          name: scope.playbook.title(of: comparison.alternative),
          parts: used.map { category in
            plan.categories.first { $0.category == category }?.total.double ?? 0
          })
      })
  }

  /// "Kestrel costs least over 36 months, USD 407,668, of which USD 154,273 comes beside the price
  /// of the work; it saves 37.5 %."
  private static func cheapest(
    _ known: [(CostComparison, PlanFigures)], _ scope: LinkScope
  ) -> String {
    guard let (comparison, plan) = known.first else { return "" }
    let name = scope.playbook.title(of: comparison.alternative)
    let months = scope.settings.horizonMonths.map { " over \(counted($0, "month"))" } ?? ""
    let total = scope.text(of: .money(plan.total))
    let costs = comparison.alternative.verb("costs", "cost")
    let lead =
      known.count > 1
      ? "\(name) \(costs) least\(months), \(total)" : "\(name) \(costs) \(total)\(months)"
    let overhead = plan.total - plan.price
    let beside =
      overhead.isZero || plan.price.isZero
      ? "" : ", of which \(scope.text(of: .money(overhead))) comes beside the price of the work"
    guard comparison.alternative != .inHouse,
      let percent = comparison.saving.value?.percent.value
    else { return "\(lead)\(beside)." }
    let share = scope.text(of: .share(abs(percent) / 100))
    let direction = percent < 0 ? "more" : "less"
    return "\(lead)\(beside); that is \(share) \(direction) than our own people cost."
  }

  private static func table(
    _ comparisons: [CostComparison], _ evaluation: Evaluation, _ scope: LinkScope
  ) -> ViewBlock {
    .table(
      ViewTable(
        "Costs and savings: \(evaluation.title)",
        [
          .words("Option"), .number("Total"), .number("Saving"), .number("Overhead"),
          .number("Payback"),
        ], of: comparisons, page: scope.link(to: evaluation)
      ) { row(of: $0, scope) })
  }

  private static func row(of comparison: CostComparison, _ scope: LinkScope) -> [ViewCell] {
    let option = ViewCell.link(scope.link(to: comparison.alternative))
    guard let plan = comparison.plan.value else {
      let reason = comparison.plan.reason ?? .noCostPlan
      return [option, .absent(reason.rawValue.capitalised), .text(""), .text(""), .text("")]
    }
    let entity = plan.plan.reference
    let function = comparison.function.description
    func discounted(_ amount: Outcome<Double>) -> ViewCell {
      let quantity = Derivation.Quantity(amount) { .amount($0) }
      let text = "discounted \(scope.text(of: quantity))"
      return .note(text, "discounted", scope.datum(of: quantity))
    }
    func share(of percent: Outcome<Double>) -> ViewCell {
      let quantity = Derivation.Quantity(percent) { .share($0 / 100) }
      return .note(scope.text(of: quantity), "share", scope.datum(of: quantity))
    }
    func saving(
      _ method: Derivation.Method, _ quantity: (CostComparison.Saving) -> Derivation.Quantity
    ) -> ViewCell {
      if comparison.alternative == .inHouse { return .absent("–") }
      return .figure(
        scope.figure(.init(comparison.saving, quantity), method, about: function, of: entity))
    }
    let notes: [ViewCell] =
      if comparison.alternative != .inHouse, let saved = comparison.saving.value {
        [
          share(of: saved.percent),
          discounted(saved.presentValue),
        ]
      } else {
        []
      }
    return [
      option,
      .stack([
        .figure(scope.figure(.money(plan.total), .totalCost, of: entity)),
        discounted(plan.presentValue),
      ]), .stack([saving(.saving) { .money($0.total) }] + notes),
      .figure(scope.figure(.init(plan.overheadRatio) { .share($0) }, .overhead, of: entity)),
      saving(.payback) { .init($0.payback) { .months($0) } },
    ]
  }
}
