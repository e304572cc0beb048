package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// What an alternative costs for a function, compared with doing it ourselves.
package struct CostComparison: Sendable {
  package let alternative: Alternative
  package let function: EntityID
  package let plan: Outcome<PlanFigures>
  /// Nothing where there is nothing to compare with; in-house saves nothing of itself.
  package let saving: Outcome<Saving>

  /// In-house minus the alternative: above 0 favours the alternative.
  package struct Saving: Sendable {
    /// Of each month, in the playbook's currency.
    package let flows: [FixedDecimal]
    /// The running totals of the saving.
    package let cumulative: [FixedDecimal]
    package let presentValue: Outcome<Double>
    /// Of what in-house costs.
    package let percent: Outcome<Double>
    /// The month from which the alternative stays cheaper.
    package let payback: Outcome<Double>
    package let discountedPayback: Outcome<Double>
    package let crossovers: [Crossover]

    package var total: FixedDecimal { cumulative.last ?? .zero }
  }
}

extension Figures {
  func makeComparison(_ alternative: Alternative, for function: EntityID) -> CostComparison {
    let plan = planFigures(of: alternative, for: function)
    return CostComparison(
      alternative: alternative, function: function, plan: plan,
      saving: plan.flatMap { plan in
        planFigures(of: .inHouse, for: function).flatMap { compare(plan, with: $0) }
      })
  }

  /// The figures of the plan that fits an alternative and a function.
  package func planFigures(
    of alternative: Alternative, for function: EntityID
  ) -> Outcome<PlanFigures> {
    guard let plan = costPlan(of: alternative, for: function) else {
      return .unknown(alternative == .inHouse ? .noInHousePlan : .noCostPlan)
    }
    return plans[plan.id] ?? .unknown(.noCostPlan)
  }

  private func compare(
    _ plan: PlanFigures, with baseline: PlanFigures
  ) -> Outcome<CostComparison.Saving> {
    guard let accounting = Accounting(playbook.settings) else { return .unknown(.noHorizon) }
    let flows = zip(baseline.flows, plan.flows).map { $0 - $1 }
    let cumulative = runningTotals(of: flows)
    let totals = cumulative.map(\.double)
    let percent = Outcome(else: .noCostToCompare) { () throws(InputFailure) in
      try savingPercent(baseline: baseline.total.double, option: plan.total.double)
    }
    let crossings = Outcome(else: .tooLarge) { () throws(InputFailure) in
      try crossovers(runningTotals: totals)
    }
    return .known(
      CostComparison.Saving(
        flows: flows, cumulative: cumulative, presentValue: accounting.presentValue(flows),
        percent: percent.flatMap { ratio in
          if case .ratio(let percent) = ratio {
            .known(percent)
          } else {
            .unknown(.noCostToCompare)
          }
        },
        payback: months { () throws(InputFailure) in try payback(runningTotals: totals) },
        discountedPayback: months { () throws(InputFailure) in
          try DecisionMath.discountedPayback(
            flows.map(\.double), yearlyRate: accounting.rate, periodsPerYear: 12)
        }, crossovers: crossings.value ?? []))
  }

  private func months(_ payback: () throws(InputFailure) -> Payback) -> Outcome<Double> {
    Outcome(else: .tooLarge, payback).flatMap { payback in
      if case .after(let months) = payback { .known(months) } else { .unknown(.never) }
    }
  }

  /// How the present value of the saving moves when the price, everything else, one-off and running
  /// costs and the discount rate are each a fifth lower and higher.
  package func tornado(of comparison: CostComparison) -> Outcome<[TornadoBar]> {
    guard let accounting = Accounting(playbook.settings) else { return .unknown(.noHorizon) }
    return comparison.saving.flatMap { _ in
      comparison.plan.flatMap { plan in
        planFigures(of: .inHouse, for: comparison.function).flatMap { baseline in
          Outcome(else: .noHorizon) { () throws(InputFailure) in
            try DecisionMath.tornado(
              plan.parts, baseline: baseline.flows.map(\.double), yearlyRate: accounting.rate)
          }
        }
      }
    }
  }
}

extension PlanFigures {
  /// The lines joined into what is varied as one.
  fileprivate var parts: [CostFlows] {
    [(true, true), (true, false), (false, true), (false, false)].compactMap { isPrice, isOneOff in
      let members = lines.filter { line, _ in
        line.category.value.isPrice == isPrice && (line.paid.value == .once) == isOneOff
      }
      guard !members.isEmpty else { return nil }
      var sums = [FixedDecimal](repeating: .zero, count: flows.count)
      for member in members { add(member.flows, to: &sums) }
      return CostFlows(sums.map(\.double), isPrice: isPrice, isOneOff: isOneOff)
    }
  }
}
