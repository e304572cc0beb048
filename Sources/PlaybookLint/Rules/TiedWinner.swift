internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let tiedWinner = LintRule(
    "tied-winner", .warning,
    summary: "One alternative alone is first",
    rationale: """
      Where two share the first place, the criteria do not decide. Whoever chooses then uses a \
      reason that is not written down.
      """,
    remedy: """
      Add the criterion by which you would choose, or check scores that were given in haste; or \
      decide, and say so in `despite`.
      """,
    examples: Examples(
      accepted: [
        // Only the first place counts.
        """
        \(SharedExamples.evaluation(["in-house": 5, "northgate": 3, "sierra-verde": 3]))
        \(SharedExamples.vendors)
        """
      ],
      rejected: [
        // 0.4 of one and 0.2 of the other are the same both ways round.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[in-house, northgate, sierra-verde]
        criteria:
          control: { weight: 50, value: { worst: 0, best: 1 } }
          references: { weight: 50, value: { worst: 0, best: 1 } }
        scores:
          in-house: { control: 0, references: 0.5 }
          northgate: { control: 0.1, references: 0.7 }
          sierra-verde: { control: 0.6, references: 0.2 }
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.settledEvaluations(in: playbook).compactMap { found in
      guard let ranking = found.ranking.value, ranking.winners.count > 1,
        let score = ranking.places.first?.score
      else { return nil }
      return Violation(
        "\(ranking.winners.quotedList) share the first place with \((score * 100).shown) of 100",
        at: found.evaluation.alternatives.position,
        restsOn: figures.grounds(of: found.evaluation, in: playbook))
    }
  }
}
