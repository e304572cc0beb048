internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let tooManyKeyResults = LintRule(
    "too-many-key-results", .warning,
    summary: "An objective has no more than five key results",
    rationale: """
      Nobody steers by more than a handful of numbers. With more, each matters little, and a mean \
      of all of them hides the one that went wrong.
      """,
    remedy: "Keep the five that would change a decision, or split the objective.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks: { done: yes }
          exit-drill: { done: no }
          escrow: { done: no }
          second-bid: { done: no }
          data-export: { done: no }
        """
      ],
      rejected: [
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks: { done: yes }
          exit-drill: { done: no }
          escrow: { done: no }
          second-bid: { done: no }
          data-export: { done: no }
          ¶accounts: { done: no }
          contacts: { done: no }
        """
      ])
  ) { playbook, _ in
    playbook.objectives.compactMap { objective in
      let results = objective.keyResults
      return results.dropFirst(5).first.map { sixth in
        Violation(
          "'\(objective.id)' has \(results.count) key results; five are enough",
          at: sixth.id.position)
      }
    }
  }
}
