internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let objectiveWithoutMotive = LintRule(
    "objective-without-motive", .warning,
    summary: "Every objective serves a motive",
    rationale: """
      An objective that serves none of the reasons was added because it could be measured, or \
      because a vendor offered it. It costs attention all the same.
      """,
    remedy: "Name what it serves in `motives`, or drop the objective.",
    examples: Examples(
      accepted: [
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/data/objectives/reliable-support.yaml --
        motives: [speed]
        """,
        // Without any motive, that is what is missing.
        """
        -- content/data/objectives/reliable-support.yaml --
        owner: Operations
        """,
      ],
      rejected: [
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/objectives/reliable-support.md --
        ¶---
        statement: Staff get help fast enough that no ticket stops a shift
        ---
        """,
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/objectives/ready-to-leave.md --
        ¶---
        motives: []
        ---
        """,
      ])
  ) { playbook, _ in
    guard playbook.uses(.motive) else { return [] }
    return playbook.objectives.filter(\.motives.isEmpty).map { objective in
      Violation(
        "The objective '\(objective.id)' serves no motive", at: objective.core.id.position)
    }
  }
}
