internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noMotive = LintRule(
    "no-motive", .error,
    summary: "A playbook with objectives says why",
    rationale: """
      What an option is worth depends on what it is wanted for: focus, cost, speed, people that we \
      cannot find. Objectives without a reason cannot be judged, and every offer looks like \
      progress towards them.
      """,
    remedy: "Write down at least one motive, and name it in the `motives` of the objectives.",
    examples: Examples(
      accepted: [
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/data/objectives/reliable-support.yaml --
        motives: [speed]
        """,
        """
        -- content/data/motives/speed.yaml --
        type: speed
        """,
        // That there is no such motive is reported where it is named.
        """
        -- content/data/objectives/reliable-support.yaml --
        motives: [speed]
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
        -- content/data/objectives.yaml --
        ¶ready-to-leave:
          title: The way out is open
          statement: We could change the provider of our desk within three months
          function: it-support
          start: 2026-04-01
          due: 2026-12-31
        reliable-support:
          statement: Staff get help fast enough that no ticket stops a shift
          function: it-support
          start: 2026-01-01
          due: 2026-12-31
        """,
      ])
  ) { playbook, _ in
    // The first of the files, whatever order objectives are shown in.
    guard let first = playbook.objectives.map(\.core.id.position).min(), !playbook.uses(.motive),
      playbook.objectives.allSatisfy(\.motives.isEmpty)
    else { return [] }
    return [Violation("There are objectives but no motive; say why first", at: first)]
  }
}
