internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let supersessionCycle = LintRule(
    "supersession-cycle", .error,
    summary: "Decisions do not replace each other in a ring",
    rationale: """
      In a ring no decision is the last one, so none is in force.
      """,
    remedy: """
      Take the decision that came first out of the ring: an older one does not supersede a newer \
      one.
      """,
    examples: Examples(
      accepted: [
        // Two may be replaced by the same one.
        """
        -- content/data/decisions/0003-pick-support-model.yaml --
        supersedes: [0001-keep-the-desk, 0002-wait]
        -- content/data/decisions/0002-wait.yaml --
        supersedes: 0001-keep-the-desk
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: superseded
        """
      ],
      rejected: [
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        supersedes: ¶[0003-pick-support-model]
        -- content/data/decisions/0002-wait.yaml --
        supersedes: [0001-keep-the-desk]
        -- content/data/decisions/0003-pick-support-model.yaml --
        supersedes: [0002-wait]
        """,
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        supersedes: ¶0001-keep-the-desk
        """,
        // Two rings, two findings.
        """
        -- content/data/decisions/0001-keep-the-desk.yaml --
        supersedes: ¶[0002-wait]
        -- content/data/decisions/0002-wait.yaml --
        supersedes: [0001-keep-the-desk]
        -- content/data/decisions/0003-pick-support-model.yaml --
        supersedes: ¶[0004-payroll, 0002-wait]
        -- content/data/decisions/0004-payroll.yaml --
        supersedes: [0003-pick-support-model]
        """,
      ])
  ) { playbook, _ in
    Supersession(playbook.decisions).cycles.compactMap { cycle in
      guard let first = cycle.first, let claims = first.supersedes else { return nil }
      let path = (cycle + [first]).map(\.id.description).joined(separator: " → ")
      return Violation(
        "The decisions supersede each other: \(path)", at: claims.position,
        notes: cycle.dropFirst().compactMap { other in
          other.supersedes.map { .init("and here", at: $0.position) }
        })
    }
  }
}
