internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let weightsSetAfterBids = LintRule(
    "weights-set-after-bids", .warning,
    summary: "Weights are fixed before the first vendor is asked",
    rationale: """
      Once the answers are known, weights can be chosen that make any of them win. Nobody needs \
      to mean it for it to happen.
      """,
    remedy: """
      Go back to the weights as they were before the first answer, or let somebody set them who \
      has not seen the bids.
      """,
    examples: Examples(
      accepted: [
        // On the same day is in time.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        weights_frozen: 2026-01-20
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        asked: 2026-01-20
        \(SharedExamples.vendors)
        """,
        // What we asked ourselves, or somebody who is not in the running, does not count.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        weights_frozen: 2026-01-20
        -- content/data/commitments/in-house.yaml --
        alternative: in-house
        asked: 2026-01-12
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        asked: 2026-01-12
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate, sierra-verde]
        weights_frozen: ¶2026-01-21
        -- content/data/commitments/northgate.yaml --
        alternative: northgate
        asked: 2026-01-22
        -- content/data/commitments/sierra-verde.yaml --
        alternative: sierra-verde
        asked: 2026-01-20
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      guard let frozen = evaluation.weightsFrozen else { return nil }
      let vendors = Set(evaluation.vendors(in: playbook).map { Alternative.vendor($0.id) })
      let asked = playbook.commitments.filter { vendors.contains($0.alternative.value) }
        .min { $0.asked.value < $1.asked.value }
      guard let asked, asked.asked.value < frozen.value else { return nil }
      let days = asked.asked.value.days(to: frozen.value).inDays
      return Violation(
        "The weights were fixed \(days) after '\(asked.alternative.value)' was asked",
        at: frozen.position, restsOn: [asked.asked.position],
        notes: [.init("it was asked here, first of all", at: asked.asked.position)])
    }
  }
}
