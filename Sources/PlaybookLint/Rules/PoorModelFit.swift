internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let poorModelFit = LintRule(
    "poor-model-fit", .warning,
    summary: "A model that is considered for a function suits it",
    rationale: """
      A fixed-price project is a good way to have accounts migrated and a bad way to have tickets \
      answered. A bid in a form that does not suit the work should not win on its price.
      """,
    remedy: "Ask the vendor for another model, or correct the rating under `fit`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/models/project.yaml --
        fit: { it-support: 2.5, accounting: 1 }
        -- content/data/vendors/kestrel-hk.yaml --
        models: [project]
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        alternatives: [in-house, kestrel-hk]
        """,
        """
        -- content/data/models/project.yaml --
        fit: { it-support: 1 }
        -- content/data/vendors/kestrel-hk.yaml --
        models: [project]
        -- content/data/engagements/night-desk.yaml --
        vendor: kestrel-hk
        model: project
        function: it-support
        phase: ended
        """,
      ],
      rejected: [
        // Considered twice, found once.
        """
        -- content/data/models/project.yaml --
        fit: { it-support: ¶2, accounting: 3 }
        -- content/data/vendors/kestrel-hk.yaml --
        models: [project]
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        alternatives: [in-house, kestrel-hk]
        -- content/data/engagements/night-desk.yaml --
        vendor: kestrel-hk
        model: project
        function: it-support
        """
      ])
  ) { playbook, figures in
    playbook.models.flatMap { model in
      model.fit.compactMap { function, rating -> Violation? in
        guard rating.value <= DecimalNumber(significand: 2, scale: 0),
          let considered = figures.considerations.first(where: {
            $0.function == function.value && $0.models.contains(model.id)
          })
        else { return nil }
        return Violation(
          "'\(model.id)' suits '\(function.value)' badly, \(rating.value) of 5, and "
            + "'\(considered.vendor.id)' is considered for it in this form",
          at: rating.position, restsOn: [function.position])
      }
    }
  }
}
