internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let shortTermFunctionLongContract = LintRule(
    "short-term-function-long-contract", .warning,
    summary: "A function that outsourcing suits for a short time has no long contract",
    rationale: """
      Some functions are good to borrow and bad to give away: human resources while we hire, say. \
      A contract of more than 18 months turns a stop-gap into a structure.
      """,
    remedy: "Agree on 18 months at most, or correct `fit_long_term` and its `rationale`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/functions/human-resources.yaml --
        fit_short_term: 4
        fit_long_term: 2
        -- content/data/engagements/recruiting.yaml --
        function: human-resources
        term_months: 18
        """,
        """
        -- content/data/functions/it-support.yaml --
        fit_short_term: 4
        fit_long_term: 3
        -- content/data/engagements/sierra-verde-desk.yaml --
        function: it-support
        term_months: 36
        """,
        """
        -- content/data/functions/human-resources.yaml --
        fit_short_term: 4
        fit_long_term: 2
        -- content/data/engagements/recruiting.yaml --
        function: human-resources
        phase: ended
        term_months: 24
        """,
        """
        -- content/data/functions/human-resources.yaml --
        fit_short_term: 4
        -- content/data/engagements/recruiting.yaml --
        function: human-resources
        term_months: 24
        """,
      ],
      rejected: [
        """
        -- content/data/functions/human-resources.yaml --
        fit_short_term: 3
        fit_long_term: 2.5
        -- content/data/engagements/recruiting.yaml --
        function: human-resources
        term_months: ¶19
        """
      ])
  ) { playbook, _ in
    playbook.engagements.compactMap { engagement in
      guard engagement.phase.value != .ended, engagement.termMonths.value > 18,
        let function = playbook.find(BusinessFunction.self, engagement.function.value),
        function.horizonClass == .shortTermOnly, let long = function.fitLongTerm
      else { return nil }
      return Violation(
        "Outsourcing suits '\(function.id)' for a short term only, and the contract runs for "
          + "\(engagement.termMonths.value) months; 18 are long enough",
        at: engagement.termMonths.position,
        notes: [.init("the long term is rated \(long.value) here", at: long.position)])
    }
  }
}
