internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let motiveWithoutObjective = LintRule(
    "motive-without-objective", .warning,
    summary: "Every motive is served by an objective",
    rationale: """
      A reason that no objective takes up is a wish: nobody will notice whether it came true. \
      Often it is the reason that mattered most in the meeting.
      """,
    remedy: "Name the motive in the `motives` of an objective, or drop it.",
    examples: Examples(
      accepted: [
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/data/objectives/reliable-support.yaml --
        motives: [speed]
        """,
        // Motives come first; as long as there is no objective, none is missing.
        """
        -- content/data/motives/speed.yaml --
        type: speed
        """,
        // The misspelt motive may be this one, and is reported where it stands.
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/data/objectives/reliable-support.yaml --
        motives: [sped]
        """,
      ],
      rejected: [
        """
        -- content/data/motives/speed.yaml --
        type: speed
        -- content/motives/continuity.md --
        ¶---
        type: risk-sharing
        statement: When our senior technician is ill, nobody else can restore a till.
        ---
        -- content/data/objectives/reliable-support.yaml --
        motives: [speed]
        """
      ])
  ) { playbook, _ in
    let named = playbook.objectives.flatMap(\.motives)
    guard !playbook.objectives.isEmpty, playbook.knowsAll(.objective),
      playbook.resolve(named, to: .motive)
    else { return [] }
    let served = Set(named.map(\.value))
    return playbook.motives.filter { !served.contains($0.id) }.map { motive in
      Violation("No objective serves the motive '\(motive.id)'", at: motive.core.id.position)
    }
  }
}
