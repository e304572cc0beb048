internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Figures {
  /// How a plan's own figures were computed, then those of its comparison with in-house.
  func derivations(of plan: CostPlan) -> [Derivation] {
    let outcome = plans[plan.id] ?? .unknown(.noCostPlan)
    return [
      totalDerivation(plan, outcome), presentValueDerivation(plan, outcome),
      overheadDerivation(plan, outcome),
    ] + comparisons(by: plan).flatMap { derivations(of: $0) }
  }

  private func totalDerivation(_ plan: CostPlan, _ outcome: Outcome<PlanFigures>) -> Derivation {
    let currency = plan.currency?.value ?? playbook.settings.currency
    return Derivation(
      .totalCost,
      inputs: plan.lines.map { line in
        let name = "\(line.category.value.inWords), \(line.paid.value.sentence)"
        guard let amount = line.amount else {
          return .init(name, .text("The cost of a visit"), at: line.position)
        }
        return .init(name, .written(amount.value, unit: currency), at: amount.position)
      } + [horizonTerm],
      steps: (outcome.value?.lines ?? []).map { line, flows in
        .init(
          "\(line.category.value.inWords), all payments", .money(flows.reduce(.zero, +)),
          at: line.position)
      },
      result: .init("Total cost", .init(outcome) { .money($0.total) }))
  }

  private var horizonTerm: Derivation.Term {
    .init(
      "Horizon",
      .init(Outcome(playbook.settings.horizonMonths, else: .noHorizon)) { .months(Double($0)) })
  }

  private var rateTerms: [Derivation.Term] {
    let rate = Outcome(playbook.settings.discountRate?.double, else: .noHorizon)
    return [.init("Discount rate a year", .init(rate) { .share($0) }), horizonTerm]
  }

  private func presentValueDerivation(
    _ plan: CostPlan, _ outcome: Outcome<PlanFigures>
  ) -> Derivation {
    Derivation(
      .presentValue, inputs: rateTerms,
      steps: outcome.value.map { figures in
        [
          .init("Paid at the start, month 0", .money(figures.flows.first ?? .zero)),
          .init("Total, not discounted", .money(figures.total)),
          .init(
            "Taken off for time",
            .init(figures.presentValue) { .amount(figures.total.double - $0) }),
        ]
      } ?? [],
      result: .init(
        "Discounted cost", .init(outcome.flatMap(\.presentValue)) { .amount($0) }))
  }

  private func overheadDerivation(
    _ plan: CostPlan, _ outcome: Outcome<PlanFigures>
  ) -> Derivation {
    Derivation(
      .overhead,
      inputs: [
        .init("Total cost", .init(outcome) { .money($0.total) }),
        .init("Price: fees and salaries", .init(outcome) { .money($0.price) }),
      ],
      steps: outcome.value.map {
        [.init("Total − price", .money($0.total - $0.price))]
      } ?? [],
      result: .init("Overhead", .init(outcome.flatMap(\.overheadRatio)) { .share($0) }))
  }
}

extension Figures {
  /// How an alternative's saving for a function, and what follows from it, were computed.
  func derivations(of comparison: CostComparison) -> [Derivation] {
    let about = Derivation.Subject(
      comparison.function.description, playbook.title(of: .function, comparison.function))
    let saving = comparison.saving.value
    return [
      savingDerivation(comparison, about),
      paybackDerivation(.payback, comparison, about, saving?.cumulative.map(\.double)),
      paybackDerivation(
        .discountedPayback, comparison, about, saving.flatMap { discountedTotals($0) }),
      Derivation(
        .crossovers, about: about, inputs: planTerms(comparison),
        steps: saving?.crossovers.map { crossover in
          let cheaper =
            crossover.cheaper == .option ? comparison.alternative : Alternative.inHouse
          return .init(
            "Cheaper from then on: \(playbook.title(of: cheaper))", .months(crossover.time))
        } ?? [],
        result: .init(
          "Crossings", .init(comparison.saving) { .count($0.crossovers.count) })),
      tornadoDerivation(comparison, about),
    ]
  }

  private func planTerms(_ comparison: CostComparison) -> [Derivation.Term] {
    let own = planFigures(of: .inHouse, for: comparison.function)
    return [
      .init("In-house", .init(own) { .money($0.total) }, of: own.value?.plan.reference),
      .init(
        playbook.title(of: comparison.alternative),
        .init(comparison.plan) { .money($0.total) }, of: comparison.plan.value?.plan.reference),
    ]
  }

  private func savingDerivation(
    _ comparison: CostComparison, _ about: Derivation.Subject
  ) -> Derivation {
    let own = planFigures(of: .inHouse, for: comparison.function)
    return Derivation(
      .saving, about: about, inputs: planTerms(comparison) + rateTerms,
      steps: [
        .init(
          "In-house, discounted", .init(own.flatMap(\.presentValue)) { .amount($0) }),
        .init(
          "\(playbook.title(of: comparison.alternative)), discounted",
          .init(comparison.plan.flatMap(\.presentValue)) { .amount($0) }),
        .init(
          "Saving, discounted",
          .init(comparison.saving.flatMap(\.presentValue)) { .amount($0) }),
        .init(
          "Saving in per cent",
          .init(comparison.saving.flatMap(\.percent)) { .number($0, unit: "%") }),
      ],
      result: .init("Saving", .init(comparison.saving) { .money($0.total) }))
  }

  private func discountedTotals(_ saving: CostComparison.Saving) -> [Double]? {
    guard let rate = playbook.settings.discountRate?.double,
      let flows = try? discounted(
        saving.flows.map(\.double), yearlyRate: rate, periodsPerYear: 12)
    else { return nil }
    var total = 0.0
    return flows.map { flow in
      total += flow
      return total
    }
  }

  private func paybackDerivation(
    _ method: Derivation.Method, _ comparison: CostComparison, _ about: Derivation.Subject,
    _ totals: [Double]?
  ) -> Derivation {
    let isPlain = method == .payback
    let outcome = comparison.saving.flatMap { isPlain ? $0.payback : $0.discountedPayback }
    var steps: [Derivation.Term] = []
    if let totals, let end = totals.last {
      if let last = totals.lastIndex(where: { isBelow($0, 0) }), last + 1 < totals.count {
        steps = [
          .init("Last month below zero, t", .count(last)),
          .init("Running total then, Dₜ", .amount(totals[last])),
          .init("Saving of the next month, dₜ₊₁", .amount(totals[last + 1] - totals[last])),
        ]
      }
      steps.append(.init("Running total at the end", .amount(end)))
    }
    return Derivation(
      method, about: about,
      inputs: planTerms(comparison) + (isPlain ? [horizonTerm] : rateTerms), steps: steps,
      result: .init(method.title, .init(outcome) { .months($0) }))
  }

  private func tornadoDerivation(
    _ comparison: CostComparison, _ about: Derivation.Subject
  ) -> Derivation {
    Derivation(
      .tornado, about: about, inputs: planTerms(comparison) + rateTerms,
      steps: (tornado(of: comparison).value ?? []).flatMap { bar -> [Derivation.Term] in
        [
          .init("\(bar.input.sentence) × 0.8", .amount(bar.low)),
          .init("\(bar.input.sentence) × 1.2", .amount(bar.high)),
        ]
      },
      result: .init(
        "Saving, discounted, as planned",
        .init(comparison.saving.flatMap(\.presentValue)) { .amount($0) }))
  }
}

extension TornadoInput {
  /// What is varied, in words.
  package var sentence: String {
    switch self {
    case .price: "Price of the work"
    case .other: "Everything but the price"
    case .oneOff: "What is paid once"
    case .run: "What is paid again and again"
    case .discountRate: "Discount rate"
    }
  }
}

extension CostPlan.Schedule {
  fileprivate var sentence: String {
    switch self {
    case .once: "once"
    case .monthly: "every month"
    case .yearly: "every year"
    case .perVisit: "at each visit"
    }
  }
}
