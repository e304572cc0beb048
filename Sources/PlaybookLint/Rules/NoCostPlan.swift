internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noCostPlan = LintRule(
    "no-cost-plan", .error,
    summary: "Every option that is compared by cost has a cost plan",
    rationale: """
      An option without a plan would count as free, or drop out of the comparison. Doing nothing \
      and doing it ourselves cost something, too.
      """,
    remedy: """
      Write a cost plan for the alternative under `content/data/costs/`, or take the criterion \
      out.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          cost: { weight: 100, source: cost.npv, value: { worst: 650000, best: 350000 } }
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        function: it-support
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        \(SharedExamples.vendors)
        """,
        // Nothing compares costs here.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          overlap: { weight: 100, source: overlap.min, value: { worst: 0, best: 480 } }
        \(SharedExamples.vendors)
        """,
        // A misspelt name is a mistake of its own, in the evaluation as in a plan.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, siera-verde]
        criteria:
          cost: { weight: 100, source: cost.npv, value: { worst: 650000, best: 350000 } }
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        \(SharedExamples.vendors)
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          cost: { weight: 100, source: cost.npv, value: { worst: 650000, best: 350000 } }
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        -- content/data/costs/sierra-verde.yaml --
        alternative: siera-verde
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [¶in-house, sierra-verde]
        criteria:
          cost: { weight: 100, source: cost.npv, value: { worst: 650000, best: 350000 } }
        -- content/data/costs/sierra-verde.yaml --
        alternative: sierra-verde
        \(SharedExamples.vendors)
        """,
        // A plan for another function does not count.
        """
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        alternatives:
          - in-house
          - ¶sierra-verde
        criteria:
          saving: { weight: 100, source: cost.saving, value: { worst: 0, best: 200000 } }
        -- content/data/costs/in-house.yaml --
        alternative: in-house
        -- content/data/costs/phones.yaml --
        alternative: sierra-verde
        function: customer-service
        \(SharedExamples.vendors)
        """,
      ])
  ) { playbook, figures in
    // A plan that could not be read, or names nobody, may be the one.
    guard playbook.knowsAll(.cost),
      playbook.costs.allSatisfy({ playbook.mayExist($0.alternative.value) })
    else { return [] }
    return playbook.evaluations.flatMap { evaluation -> [Violation] in
      guard
        let criterion = evaluation.criteria.value.first(where: { $0.source?.value.isCost == true }),
        let source = criterion.source
      else { return [] }
      let function = evaluation.function
      return evaluation.alternatives.value.compactMap { alternative in
        guard playbook.mayExist(alternative.value),
          figures.costPlan(of: alternative.value, for: function.value) == nil
        else { return nil }
        let others = playbook.costs.filter { $0.alternative.value == alternative.value }
        return Violation(
          "'\(alternative.value)' has no cost plan for '\(function.value)', and "
            + "'\(criterion.id.value)' compares costs",
          at: alternative.position,
          restsOn: [function.position] + others.compactMap { $0.function?.position },
          notes: [.init("'\(source.value.rawValue)' is asked for here", at: source.position)])
      }
    }
  }
}
