internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let incompleteDecision = LintRule(
    "incomplete-decision", .error,
    summary: "An accepted decision says what was chosen, why and by whom",
    rationale: """
      A record is for the reader who was not there. Without the choice, the reason and the names \
      it is a note that a meeting took place.
      """,
    remedy: """
      Add what is missing of `chosen`, `because` and `decision_makers`, or set `status: \
      proposed`.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: sierra-verde
        because: It won its pilot on the measure that matters most
        decision_makers: [Managing director]
        """,
        """
        -- content/data/decisions/0002-payroll.yaml --
        status: proposed
        """,
      ],
      rejected: [
        """
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: ¶accepted
        options: [in-house, sierra-verde]
        chosen: sierra-verde
        decision_makers: [Managing director]
        """,
        """
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: ¶accepted
        decision_makers: []
        """,
      ])
  ) { playbook, _ in
    playbook.decisions.filter { $0.status.value == .accepted }.compactMap { decision in
      let missing = [
        decision.chosen == nil ? "chosen" : nil, decision.because == nil ? "because" : nil,
        decision.decisionMakers.isEmpty ? "decision_makers" : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { return nil }
      return Violation(
        "An accepted decision needs \(missing.quotedList)", at: decision.status.position)
    }
  }
}
