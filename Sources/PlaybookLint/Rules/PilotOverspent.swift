internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let pilotOverspent = LintRule(
    "pilot-overspent", .warning,
    summary: "A pilot spends no more than its budget",
    rationale: """
      A pilot is worth its price because the price was set before anyone knew the result. To go \
      beyond it is a decision, and a decision needs an owner and a date.
      """,
    remedy: "Stop the pilot, or write the decision that raises `budget`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/pilots/desk.yaml --
        budget: 18000
        spent: 18000
        """
      ],
      rejected: [
        """
        -- content/data/pilots/desk.yaml --
        budget: 18000
        spent: ¶19200
        """
      ])
  ) { playbook, _ in
    playbook.pilots.compactMap { pilot in
      guard let budget = pilot.budget, let spent = pilot.spent, spent.value > budget.value else {
        return nil
      }
      return Violation(
        "The pilot spent \(spent.value) of a budget of \(budget.value)", at: spent.position,
        restsOn: [budget.position], notes: [.init("the budget is set here", at: budget.position)])
    }
  }
}
