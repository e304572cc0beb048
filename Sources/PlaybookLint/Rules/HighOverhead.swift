internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let highOverhead = LintRule(
    "high-overhead", .warning,
    summary: "What comes on top of a vendor's price is less than half of it",
    rationale: """
      The fee is what vendors are compared by, and not what is paid: handing over, steering, \
      travel, tools and leaving come on top. Above half of the price, the price says little.
      """,
    remedy: """
      Look at the largest of these costs first. Where they belong to the vendor's work, ask for a \
      price that includes them.
      """,
    examples: Examples(
      accepted: [
        // Half is still bearable.
        """
        -- content/playbook.yaml --
        currency: USD
        discount_rate: 8%
        horizon_months: 36
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        lines:
          - { category: fee, paid: monthly, amount: 1000 }
          - { category: governance, paid: monthly, amount: 500 }
        """,
        // Our own overhead is what it is; without a price there is nothing to hold one to.
        """
        -- content/playbook.yaml --
        currency: USD
        discount_rate: 8%
        horizon_months: 36
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        lines:
          - { category: salary, paid: monthly, amount: 1000 }
          - { category: space, paid: monthly, amount: 900 }
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        lines:
          - { category: governance, paid: monthly, amount: 500 }
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        currency: USD
        discount_rate: 8%
        horizon_months: 36
        -- content/costs/sierra-verde.md --
        ¶---
        alternative: sierra-verde
        lines:
          - { category: fee, paid: monthly, amount: 1000 }
          - { category: governance, paid: monthly, amount: 500 }
          - { category: exit, paid: once, month: 36, amount: 10 }
        ---
        """
      ])
  ) { playbook, figures in
    playbook.costs.compactMap { plan in
      guard case .vendor(let id) = plan.alternative.value,
        let found = figures.plans[plan.id]?.value,
        let ratio = found.overheadRatio.value, isAbove(ratio, 0.5),
        let largest = found.categories.filter({ !$0.category.isPrice })
          .max(by: { $0.total < $1.total })
      else { return nil }
      return Violation(
        "The overhead of '\(id)' is \(ratio.percentage(apartFrom: 0.5)) of its price and should be "
          + "50 % at most; the largest part is '\(largest.category.rawValue)' with "
          + largest.total.double.rounded().shown,
        at: plan.core.id.position,
        restsOn: plan.grounds + playbook.groundsOfVisits(to: plan.alternative.value))
    }
  }
}
