internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noOwner = LintRule(
    "no-owner", .warning,
    summary: "What somebody has to look after has an owner",
    rationale: """
      An objective, an evaluation, a risk, a pilot, an engagement or a project that belongs to \
      nobody is kept by nobody: it is the A of SMART, and the first thing to be asked when \
      something is late.
      """,
    remedy: "Add `owner` with the name of a person or a team.",
    examples: Examples(
      accepted: [
        """
        -- content/data/objectives/reliable-support.yaml --
        owner: Operations
        """,
        """
        -- content/data/vendors/northgate.yaml --
        title: Northgate, which needs no owner
        """,
      ],
      rejected: [
        """
        -- content/objectives/reliable-support.md --
        ¶---
        title: Reliable support
        ---
        """,
        """
        -- content/data/projects.yaml --
        ¶desk-handover:
          function: it-support
          phase: transition
        payroll:
          owner: Finance
          function: accounting
          phase: explore
        -- content/pilots/sierra-ab.md --
        ¶---
        owner:
        budget: 18000
        ---
        """,
        """
        -- content/evaluations/it-support.md --
        ¶---
        title: Who runs IT support?
        ---
        -- content/risks/lock-in.md --
        ¶---
        title: We cannot leave
        ---
        -- content/engagements/sierra-verde-desk.md --
        ¶---
        title: Support desk contract
        ---
        """,
      ])
  ) { playbook, _ in
    let kinds: [EntityKind] = [.objective, .evaluation, .risk, .pilot, .engagement, .project]
    return kinds.flatMap { playbook.entities(of: $0) }
      .filter { $0.core.page.owner == nil }
      .map { entity in
        Violation(
          "The \(entity.kind.singular) '\(entity.id)' has no owner", at: entity.core.id.position)
      }
  }
}
