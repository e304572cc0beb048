internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let pilotWithoutLimit = LintRule(
    "pilot-without-limit", .error,
    summary: "A pilot has an end and a budget",
    rationale: """
      Trying is not cheap, and a trial without an end becomes the way things are done without \
      anybody having decided it.
      """,
    remedy: "Set `end` and `budget`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/pilots/desk.yaml --
        end: 2026-03-20
        budget: 18000
        """
      ],
      rejected: [
        """
        -- content/pilots/desk.md --
        ¶---
        end: 2026-03-20
        ---
        """,
        """
        -- content/pilots/desk.md --
        ¶---
        hypothesis: A team that works our hours solves more tickets in the agreed time
        ---
        """,
      ])
  ) { playbook, _ in
    playbook.pilots.compactMap { pilot in
      let missing = [
        pilot.end == nil ? "end" : nil, pilot.budget == nil ? "budget" : nil,
      ].compactMap(\.self)
      guard !missing.isEmpty else { return nil }
      return Violation(
        "The pilot '\(pilot.id)' has no \(missing.map { "'\($0)'" }.joined(separator: " and no "))",
        at: pilot.core.id.position)
    }
  }
}
