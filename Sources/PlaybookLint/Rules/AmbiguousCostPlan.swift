internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let ambiguousCostPlan = LintRule(
    "ambiguous-cost-plan", .error,
    summary: "An alternative has one cost plan for a function",
    rationale: """
      Of two plans one would be counted and the other forgotten, and nobody could tell which.
      """,
    remedy: """
      Join the two plans, give one of them another `function`, or keep earlier bids out of \
      `content/data/costs/`.
      """,
    examples: Examples(
      accepted: [
        // The plan for any function serves where there is none for the one in question.
        """
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        -- content/data/costs/sierra-verde-phones.yaml --
        alternative: sierra-verde
        function: customer-service
        -- content/data/costs/northgate.yaml --
        alternative: northgate
        """
      ],
      rejected: [
        """
        -- content/costs/a-first-bid.md --
        ---
        alternative: sierra-verde
        function: it-support
        ---
        -- content/costs/b-second-bid.md --
        ¶---
        alternative: sierra-verde
        function: it-support
        ---
        """,
        """
        -- content/costs/a-first-bid.md --
        ---
        alternative: in-house
        ---
        -- content/costs/b-second-bid.md --
        ¶---
        alternative: in-house
        ---
        """,
      ])
  ) { playbook, _ in
    var first: [PlanPurpose: CostPlan] = [:]
    return playbook.costs.compactMap { plan in
      let purpose = PlanPurpose(alternative: plan.alternative.value, function: plan.function?.value)
      guard let other = first[purpose] else {
        first[purpose] = plan
        return nil
      }
      let function = purpose.function.map { "for '\($0)'" } ?? "for any function"
      return Violation(
        "'\(purpose.alternative)' has two cost plans \(function)", at: plan.core.id.position,
        restsOn: [plan, other].flatMap {
          [$0.alternative.position] + ($0.function.map { [$0.position] } ?? [])
        },
        notes: [.init("the other stands here", at: other.core.id.position)])
    }
  }
}

/// Whose costs a plan holds, and what for; without a function it is for any.
private struct PlanPurpose: Hashable {
  let alternative: Alternative
  let function: EntityID?
}
