internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let highRiskUntreated = LintRule(
    "high-risk-untreated", .warning,
    summary: "A high risk has an open action, or a decision that accepts it",
    rationale: """
      A risk that stays high when all steps are done is one that somebody has to take knowingly, \
      or to go on working at.
      """,
    remedy: """
      Add an action that is not done yet; or accept the risk and name the `decision` that did so.
      """,
    examples: Examples(
      accepted: [
        // Still high, and somebody is working at it.
        """
        -- content/data/risks/lock-in.yaml --
        inherent: { likelihood: 4, impact: 5 }
        residual: { likelihood: 4, impact: 4 }
        treatment: reduce
        actions: [{ text: Keep runbooks in our own wiki, due: 2026-06-30 }]
        """,
        """
        -- content/data/risks/lock-in.yaml --
        inherent: { likelihood: 4, impact: 5 }
        treatment: accept
        decision: 0003-pick-support-model
        """,
        // 12 is medium.
        """
        -- content/data/risks/lock-in.yaml --
        inherent: { likelihood: 4, impact: 5 }
        residual: { likelihood: 3, impact: 4 }
        treatment: reduce
        actions: [{ text: Runbooks kept in our own wiki, done: yes }]
        """,
      ],
      rejected: [
        """
        -- content/risks/lock-in.md --
        ¶---
        inherent: { likelihood: 4, impact: 5 }
        residual: { likelihood: 4, impact: 4 }
        treatment: reduce
        actions: [{ text: Runbooks kept in our own wiki, done: yes }]
        ---
        """,
        // Nobody has decided to live with it.
        """
        -- content/risks/lock-in.md --
        ¶---
        inherent: { likelihood: 3, impact: 5 }
        treatment: accept
        ---
        """,
      ])
  ) { playbook, _ in
    playbook.risks.compactMap { risk in
      let level = risk.remaining
      guard level.severity == .high || level.severity == .critical else { return nil }
      let isAccepted = risk.treatment.value == .accept
      guard isAccepted ? risk.decision == nil : risk.actions.allSatisfy(\.isDone) else {
        return nil
      }
      let lack = isAccepted ? "no decision accepts it" : "no action is open"
      return Violation(
        "The remaining risk \(level.product) is \(level.severity.rawValue), but \(lack)",
        at: risk.core.id.position, restsOn: [(risk.residual ?? risk.inherent).position])
    }
  }
}
