internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let singleModel = LintRule(
    "single-model", .info,
    summary: "An evaluation compares vendors of more than one model",
    rationale: """
      Whether people are lent to us or a function is answered for changes our own work more than \
      the name of the vendor does. Where all offer the same model, nobody has looked at the \
      others.
      """,
    remedy: "Ask for a bid in another model, or accept the finding with its reason.",
    examples: Examples(
      accepted: [
        """
        -- content/data/vendors/northgate.yaml --
        models: [functional]
        -- content/data/vendors/sierra-verde.yaml --
        models: [functional, dedicated-team]
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate, sierra-verde]
        """,
        """
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team]
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        """,
        // What the second one offers, nobody knows: it is not there.
        """
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team]
        -- content/data/vendors/northgate.yaml --
        models: [dedicated-team]
        -- content/data/evaluations/it-support.yaml --
        alternatives: [sierra-verde, northgate, bensh-co]
        """,
      ],
      rejected: [
        """
        -- content/data/vendors/northgate.yaml --
        models: [functional]
        -- content/data/vendors/sierra-verde.yaml --
        models: functional
        -- content/data/evaluations/it-support.yaml --
        alternatives:
          ¶- in-house
          - northgate
          - sierra-verde
        """
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      guard let vendors = evaluation.allVendors(in: playbook),
        vendors.allSatisfy({ !$0.models.isEmpty })
      else { return nil }
      let models = vendors.flatMap(\.models)
      guard Set(models.map(\.value)).count == 1, let model = models.first else { return nil }
      return Violation(
        "All \(vendors.count) vendors offer '\(model.value)' alone; no other model is compared",
        at: evaluation.alternatives.position, restsOn: models.map(\.position))
    }
  }
}
