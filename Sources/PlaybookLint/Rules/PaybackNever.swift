internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let paybackNever = LintRule(
    "payback-never", .warning,
    summary: "Within the horizon, a vendor becomes and stays cheaper than our own people",
    rationale: """
      A vendor that never pays back may still be right, for speed or for a skill that we lack. But \
      then cost is not the reason, and a saving in the first months is only an appearance.
      """,
    remedy: """
      Name the reason for which it is worth its price, ask for another price, or take the option \
      out.
      """,
    examples: Examples(
      accepted: [
        // It costs more at first and less at last; equal costs are no loss.
        """
        -- content/playbook.yaml --
        currency: USD
        discount_rate: 8%
        horizon_months: 36
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        lines: [{ category: salary, paid: monthly, amount: 1000 }]
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        function: it-support
        lines:
          - { category: transition, paid: once, amount: 3600 }
          - { category: fee, paid: monthly, amount: 900 }
        \(SharedExamples.vendors)
        """,
        // There is nothing to compare with.
        """
        -- content/playbook.yaml --
        currency: USD
        discount_rate: 8%
        horizon_months: 36
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        function: it-support
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        // Cheaper at first, dearer at last.
        """
        -- content/playbook.yaml --
        currency: USD
        discount_rate: 8%
        horizon_months: 36
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        lines:
          - { category: recruiting, paid: once, amount: 3000 }
          - { category: salary, paid: monthly, amount: 1000 }
        -- content/costs/bench-co.md --
        ¶---
        alternative: bench-co
        function: it-support
        lines: [{ category: fee, paid: monthly, amount: 1100 }]
        ---
        -- content/data/vendors/bench-co.yaml --
        status: shortlist
        """
      ])
  ) { playbook, figures in
    guard playbook.knowsInputs(of: .costPayback) else { return [] }
    return figures.comparisons.compactMap { comparison in
      guard comparison.alternative.isVendor, let saving = comparison.saving.value,
        saving.payback.reason == .never,
        let plan = comparison.plan.value,
        let own = figures.planFigures(of: .inHouse, for: comparison.function).value
      else { return nil }
      let (cost, ownCost) = (plan.total.double, own.total.double)
      let startsCheaper = saving.cumulative.contains { $0 > .zero }
      return Violation(
        "'\(comparison.alternative)' never pays back for '\(comparison.function)': over "
          + "\(plan.flows.count - 1) months it costs \(cost.shown(apartFrom: ownCost, digits: 1)), "
          + "in-house \(ownCost.shown(apartFrom: cost, digits: 1))"
          + (startsCheaper ? ", although it is cheaper at first" : ""),
        at: plan.plan.core.id.position,
        restsOn: figures.grounds(
          of: .costPayback, for: comparison.alternative, comparison.function, in: playbook),
        notes: [.init("in-house is counted here", at: own.plan.core.id.position)])
    }
  }
}
