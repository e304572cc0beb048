internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let costLineBeyondHorizon = LintRule(
    "cost-line-beyond-horizon", .warning,
    summary: "Cost lines end within the horizon",
    rationale: """
      What is paid after the horizon is cut off and in no total. If it matters, the horizon is \
      too short; if it does not, the line says more than is meant.
      """,
    remedy: "Set the month to the horizon or before it, or raise `horizon_months`.",
    examples: Examples(
      accepted: [
        """
        -- content/playbook.yaml --
        horizon_months: 36
        -- content/data/costs/sierra-verde.yaml --
        lines:
          - { category: fee, paid: monthly, amount: 9200, to: 36 }
          - { category: exit, paid: once, amount: 6000, month: 36 }
        """,
        // Without a horizon nothing is beyond it.
        """
        -- content/data/costs/sierra-verde.yaml --
        lines: [{ category: fee, paid: monthly, amount: 9200, to: 60 }]
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        horizon_months: 36
        -- content/data/costs/sierra-verde.yaml --
        lines:
          - { category: fee, paid: monthly, amount: 9200, to: ¶60 }
          - { category: exit, paid: once, amount: 6000, month: ¶37 }
        """
      ])
  ) { playbook, _ in
    guard let horizon = playbook.settings.horizonMonths else { return [] }
    return playbook.costs.flatMap(\.lines).flatMap { line in
      [(name: "month", month: line.month), (name: "to", month: line.to)].compactMap { field in
        guard let month = field.month, month.value > horizon else { return nil }
        return Violation(
          "The '\(field.name)' \(month.value) is after the horizon of \(horizon) months",
          at: month.position)
      }
    }
  }
}
