internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What a cost plan costs, in the playbook's currency.
package struct PlanFigures: Sendable {
  package let plan: CostPlan
  /// What is paid in each month, 0 to the horizon.
  package let flows: [FixedDecimal]
  /// All that is paid up to and with each month.
  package let cumulative: [FixedDecimal]
  package let total: FixedDecimal
  /// What is paid for the work itself: fees and salaries.
  package let price: FixedDecimal
  /// The total discounted to the start.
  package let presentValue: Outcome<Double>
  /// `(total − price)/price`.
  package let overheadRatio: Outcome<Double>
  /// The total of each category that has a line, in the order of the plan.
  package let categories: [(category: CostPlan.Category, total: FixedDecimal)]
  /// Each line with what is paid in each month.
  let lines: [(line: CostPlan.Line, flows: [FixedDecimal])]

  /// The fees of the first twelve months.
  var firstYearFee: FixedDecimal {
    lines.filter { $0.line.category.value == .fee }
      .flatMap { $0.flows.prefix(13) }
      .reduce(.zero, +)
  }
}

/// How money is counted in this playbook.
struct Accounting {
  /// In months.
  let horizon: Int
  /// Effective per year, as a fraction.
  let rate: Double

  /// Nothing where the settings do not say; a finding says so.
  init?(_ settings: Settings) {
    guard let horizon = settings.horizonMonths, let rate = settings.discountRate else { return nil }
    self.horizon = horizon
    self.rate = rate.double
  }

  func presentValue(_ flows: [FixedDecimal]) -> Outcome<Double> {
    Outcome(else: .noHorizon) { () throws(InputFailure) in
      try netPresentValue(flows.map(\.double), yearlyRate: rate, periodsPerYear: 12)
    }
  }
}

extension Figures {
  func makePlan(_ plan: CostPlan) -> Outcome<PlanFigures> {
    guard let accounting = Accounting(playbook.settings) else { return .unknown(.noHorizon) }
    guard let exchange = exchangeRate(of: plan) else { return .unknown(.noExchangeRate) }
    var lines: [(line: CostPlan.Line, flows: [FixedDecimal])] = []
    for line in plan.lines {
      switch makeFlows(line, plan, exchange, accounting.horizon) {
      case .known(let flows): lines.append((line, flows))
      case .unknown(let reason): return .unknown(reason)
      }
    }
    var flows = [FixedDecimal](repeating: .zero, count: accounting.horizon + 1)
    for line in lines { add(line.flows, to: &flows) }
    let cumulative = runningTotals(of: flows)
    let total = cumulative.last ?? .zero
    if total.isAtEnd { return .unknown(.tooLarge) }
    var categories: [(category: CostPlan.Category, total: FixedDecimal)] = []
    for line in lines {
      let category = line.line.category.value
      let sum = line.flows.reduce(.zero, +)
      if let index = categories.firstIndex(where: { $0.category == category }) {
        categories[index].total = categories[index].total + sum
      } else {
        categories.append((category, sum))
      }
    }
    let price = categories.filter { $0.category.isPrice }.map(\.total).reduce(.zero, +)
    return .known(
      PlanFigures(
        plan: plan, flows: flows, cumulative: cumulative, total: total, price: price,
        presentValue: accounting.presentValue(flows), overheadRatio: overhead(total, price),
        categories: categories, lines: lines))
  }

  private func overhead(_ total: FixedDecimal, _ price: FixedDecimal) -> Outcome<Double> {
    Outcome(else: .noPrice) { () throws(InputFailure) in
      try DecisionMath.overheadRatio(total: total.double, price: price.double)
    }.flatMap { ratio in
      if case .ratio(let ratio) = ratio { .known(ratio) } else { .unknown(.noPrice) }
    }
  }

  /// Reporting units for one unit of the plan's currency.
  private func exchangeRate(of plan: CostPlan) -> FixedDecimal? {
    guard let currency = plan.currency?.value, currency != playbook.settings.currency else {
      return .one
    }
    return playbook.settings.exchangeRates[currency].map { FixedDecimal($0) }
  }

  /// What a line costs in each month; visits take their cost and number from the vendor's place
  /// where the line does not say, in the playbook's currency.
  private func makeFlows(
    _ line: CostPlan.Line, _ plan: CostPlan, _ exchange: FixedDecimal, _ horizon: Int
  ) -> Outcome<[FixedDecimal]> {
    let visit = line.paid.value == .perVisit ? self.visit(of: plan.alternative.value) : nil
    let amount =
      line.amount.map { FixedDecimal($0.value) * exchange }
      ?? visit.map { FixedDecimal($0.cost.value) }
    guard let amount else { return .unknown(.noAmount) }
    guard let schedule = schedule(of: line, visit, horizon) else { return .unknown(.noAmount) }
    let months = Outcome(else: .tooLarge) { () throws(InputFailure) in
      try schedule.months(horizon: horizon)
    }
    return months.map { months in
      let rises = escalationFactors(line.escalator, horizon)
      var flows = [FixedDecimal](repeating: .zero, count: horizon + 1)
      for month in months where flows.indices.contains(month) {
        let years = line.paid.value == .once ? 0 : escalations(month: month)
        flows[month] = flows[month] + amount * rises[min(years, rises.count - 1)]
      }
      return flows
    }
  }

  private func visit(of alternative: Alternative) -> Place.Visit? {
    guard case .vendor(let id) = alternative,
      let vendor = playbook.find(Vendor.self, id),
      let place = playbook.place(of: vendor)
    else { return nil }
    return place.visit
  }

  private func schedule(
    of line: CostPlan.Line, _ visit: Place.Visit?, _ horizon: Int
  ) -> Schedule? {
    let last = line.to?.value ?? horizon
    switch line.paid.value {
    case .once: return .once(month: line.month?.value ?? 0)
    case .monthly: return .monthly(from: line.from?.value ?? 1, to: last)
    case .yearly: return .yearly(from: line.from?.value ?? 12, to: last)
    case .perVisit:
      guard let count = line.visitsPerYear ?? visit?.perYear else { return nil }
      return .visits(perYear: count, from: line.from?.value ?? 1, to: last)
    }
  }
}

/// `(1 + e)^k` for each year k of the horizon, in decimals.
private func escalationFactors(_ escalator: DecimalNumber?, _ horizon: Int) -> [FixedDecimal] {
  guard let escalator else { return [.one] }
  let yearly = FixedDecimal.one + FixedDecimal(escalator)
  var factors = [FixedDecimal.one]
  for _ in 0...(max(0, horizon) / 12) { factors.append((factors.last ?? .one) * yearly) }
  return factors
}

func add(_ flows: [FixedDecimal], to sums: inout [FixedDecimal]) {
  for (month, flow) in zip(sums.indices, flows) { sums[month] = sums[month] + flow }
}

func runningTotals(of flows: [FixedDecimal]) -> [FixedDecimal] {
  var total = FixedDecimal.zero
  return flows.map { flow in
    total = total + flow
    return total
  }
}
