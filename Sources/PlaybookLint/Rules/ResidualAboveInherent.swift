internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let residualAboveInherent = LintRule(
    "residual-above-inherent", .error,
    summary: "A risk is not higher after treatment than before",
    rationale: """
      What is left after treatment cannot be more than there was. Either the numbers are swapped, \
      or the treatment makes things worse and should be dropped.
      """,
    remedy: "Correct `likelihood` and `impact` of `inherent` or of `residual`.",
    examples: Examples(
      accepted: [
        // A treatment may trade one for the other.
        """
        -- content/data/risks/lock-in.yaml --
        inherent: { likelihood: 3, impact: 4 }
        residual: { likelihood: 4, impact: 3 }
        """,
        """
        -- content/data/risks/lock-in.yaml --
        inherent: { likelihood: 3, impact: 5 }
        """,
      ],
      rejected: [
        """
        -- content/data/risks/lock-in.yaml --
        inherent: { likelihood: 2, impact: 3 }
        residual: ¶{ likelihood: 3, impact: 5 }
        """
      ])
  ) { playbook, _ in
    playbook.risks.compactMap { risk in
      guard let residual = risk.residual, residual.value.product > risk.inherent.value.product
      else {
        return nil
      }
      return Violation(
        "The residual risk \(residual.value.product) is above the inherent risk "
          + "\(risk.inherent.value.product)",
        at: residual.position, restsOn: [risk.inherent.position],
        notes: [.init("the inherent risk stands here", at: risk.inherent.position)])
    }
  }
}
