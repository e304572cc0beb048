internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let modelPrerequisiteUnmet = LintRule(
    "model-prerequisite-unmet", .warning,
    summary: "What a model needs on our side is in place",
    rationale: """
      Models differ in what they ask of us: somebody who directs the work, a backlog, service \
      levels that we can measure. What is missing on our side will look like the vendor's failure.
      """,
    remedy: "Put it in place and set `met: yes`, or consider another model.",
    examples: Examples(
      accepted: [
        """
        -- content/data/models/dedicated-team.yaml --
        prerequisites:
          - { text: A shared backlog in our tool, met: yes }
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team]
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        """,
        // Nobody considers the model.
        """
        -- content/data/models/dedicated-team.yaml --
        prerequisites:
          - { text: A shared backlog in our tool, met: no }
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team]
        """,
        // The contract is of the other model.
        """
        -- content/data/models/dedicated-team.yaml --
        prerequisites:
          - { text: A shared backlog in our tool, met: no }
        -- content/data/models/functional.yaml --
        title: Functional outsourcing
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team, functional]
        -- content/data/engagements/sierra-verde-desk.yaml --
        model: functional
        """,
      ],
      rejected: [
        """
        -- content/data/models/dedicated-team.yaml --
        prerequisites:
          - { text: A shared backlog in our tool, met: yes }
          - ¶{ text: A named product owner for the desk on our side, met: no }
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team]
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        -- content/data/engagements/sierra-verde-desk.yaml --
        model: dedicated-team
        """,
        """
        -- content/data/models/dedicated-team.yaml --
        prerequisites:
          - ¶text: A shared backlog in our tool
            met: no
        -- content/data/vendors/sierra-verde.yaml --
        models: [dedicated-team]
        -- content/data/engagements/sierra-verde-desk.yaml --
        model: dedicated-team
        """,
      ])
  ) { playbook, figures in
    playbook.models.flatMap { model -> [Violation] in
      guard let considered = figures.considerations.first(where: { $0.models.contains(model.id) })
      else { return [] }
      return model.prerequisites.filter { !$0.isMet.value }.map { prerequisite in
        Violation(
          "'\(prerequisite.text)' is not in place, and '\(considered.vendor.id)' would work as "
            + "'\(model.id)'",
          at: prerequisite.position)
      }
    }
  }
}
