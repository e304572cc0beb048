internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let coreFunctionOutsourced = LintRule(
    "core-function-outsourced", .info,
    summary: "What customers come to us for is done by us",
    rationale: """
      Core is what customers come to us for. To let somebody else do it can be right, but then \
      they learn what we no longer do, and everybody should know that it was meant.
      """,
    remedy: "Bring it back, correct `role`, or accept the finding with its reason.",
    examples: Examples(
      accepted: [
        """
        -- content/data/functions/it-support.yaml --
        role: context
        -- content/data/engagements/sierra-verde-desk.yaml --
        function: it-support
        """,
        """
        -- content/data/functions/assortment.yaml --
        role: core
        -- content/data/engagements/buying-agent.yaml --
        function: assortment
        phase: ended
        """,
      ],
      rejected: [
        """
        -- content/data/functions/assortment.yaml --
        role: core
        -- content/data/engagements/buying-agent.yaml --
        function: ¶assortment
        phase: exit
        """
      ])
  ) { playbook, _ in
    playbook.engagements.compactMap { engagement in
      guard engagement.phase.value != .ended,
        let function = playbook.find(BusinessFunction.self, engagement.function.value),
        function.role.value == .core
      else { return nil }
      return Violation(
        "'\(function.id)' is core, and it is given to '\(engagement.vendor.value)'",
        at: engagement.function.position,
        notes: [.init("its role is set here", at: function.role.position)])
    }
  }
}
