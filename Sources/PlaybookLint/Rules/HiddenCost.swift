internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let hiddenCost = LintRule(
    "hidden-cost", .warning,
    summary: "A vendor's plan says what moving in, managing and leaving cost",
    rationale: """
      The fee is not the whole cost. Handing the work over, looking after the vendor and getting \
      out again are paid by us, appear in no offer, and are the costs that are forgotten.
      """,
    remedy: """
      Add a line of each category to the plan; where there is no such cost, one with the amount 0 \
      and a note that says why.
      """,
    examples: Examples(
      accepted: [
        // An explicit 0 is fine: somebody has thought of it.
        """
        -- content/data/costs/bench-co.yaml --
        alternative: bench-co
        lines:
          - { category: transition, paid: once, amount: 3000 }
          - { category: fee, paid: monthly, amount: 16600 }
          - { category: governance, paid: monthly, amount: 2000 }
          - { category: exit, paid: once, amount: 0, note: people leave at a month's notice }
        """,
        // Our own people need no contract.
        """
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        lines: [{ category: salary, paid: monthly, amount: 14400 }]
        """,
      ],
      rejected: [
        """
        -- content/costs/kestrel-hk.md --
        ¶---
        alternative: kestrel-hk
        lines:
          - { category: transition, paid: once, amount: 20000 }
          - { category: fee, paid: monthly, amount: 6900 }
        ---
        The lowest price of all.
        """
      ])
  ) { playbook, _ in
    playbook.costs.compactMap { plan in
      guard case .vendor(let id) = plan.alternative.value else { return nil }
      let hidden: [CostPlan.Category] = [.transition, .governance, .exit]
      let missing = hidden.filter { category in
        !plan.lines.contains { $0.category.value == category }
      }
      guard !missing.isEmpty else { return nil }
      return Violation(
        "The plan of '\(id)' has no line of \(missing.map(\.rawValue).quotedList)",
        at: plan.core.id.position, restsOn: [plan.alternative.position])
    }
  }
}
