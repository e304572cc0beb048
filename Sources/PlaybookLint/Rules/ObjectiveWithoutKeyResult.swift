internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let objectiveWithoutKeyResult = LintRule(
    "objective-without-key-result", .error,
    summary: "An objective has a key result",
    rationale: """
      An objective without a key result can be neither reached nor missed. It cannot be shown to a \
      vendor either: there is nothing to say yes or no to.
      """,
    remedy: "Add `key_results`: a metric with baseline and target, milestones, or `done`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """,
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          exit-drill: { done: no }
        """,
      ],
      rejected: [
        """
        -- content/objectives/reliable-support.md --
        ¶---
        statement: Staff get help fast enough that no ticket stops a shift
        ---
        """,
        """
        -- content/objectives/reliable-support.md --
        ¶---
        key_results: {}
        ---
        """,
      ])
  ) { playbook, _ in
    playbook.objectives.filter(\.keyResults.isEmpty).map { objective in
      Violation(
        "The objective '\(objective.id)' has no key result, so nobody can tell when it is reached",
        at: objective.core.id.position)
    }
  }
}
