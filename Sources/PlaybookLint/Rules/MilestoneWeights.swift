internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let milestoneWeights = LintRule(
    "milestone-weights", .error,
    summary: "The weights of milestones sum to 1 or 100",
    rationale: """
      Progress by milestones is the weight of what is done. Weights that do not add up, or that \
      only some have, make a score that reaches its end too early or never.
      """,
    remedy: "Give every milestone a `weight` so that all sum to 1 or to 100, or give none.",
    examples: Examples(
      accepted: [
        // None means equal.
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks:
            milestones:
              - { title: Top twenty runbooks in our own wiki, done: yes }
              - { title: Runbooks checked on site }
        """,
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks:
            milestones:
              - { title: Top twenty runbooks in our own wiki, weight: 0.7 }
              - { title: Runbooks checked on site, weight: 0.2 }
              - { title: Quarterly review held, weight: 0.1 }
          accounts:
            milestones:
              - { title: Accounts listed, weight: 60 }
              - { title: Accounts in escrow, weight: 40 }
        """,
      ],
      rejected: [
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks:
            milestones:
              ¶- { title: Top twenty runbooks in our own wiki, weight: 0.5 }
              - { title: Runbooks checked on site, weight: 0.3 }
              - { title: Quarterly review held, weight: 0.1 }
        """,
        """
        -- content/data/objectives/ready-to-leave.yaml --
        key_results:
          runbooks:
            milestones: ¶[{ title: Runbooks written, weight: 1 }, { title: Runbooks checked }]
        """,
      ])
  ) { playbook, _ in
    playbook.objectives.flatMap(\.keyResults).compactMap { result in
      guard case .milestones(let milestones) = result.evidence else { return nil }
      let weights = milestones.value.compactMap { $0.weight?.value }
      if weights.isEmpty { return nil }
      let all = milestones.value.count
      if weights.count < all {
        return Violation(
          "\(all - weights.count) of \(all) milestones have no weight; all have one or none has",
          at: milestones.position)
      }
      let sum = FixedDecimal.sum(weights)
      if sum.isWhole { return nil }
      return Violation(
        "The weights of the milestones sum to \(sum); they have to sum to 1 or 100",
        at: milestones.position)
    }
  }
}
