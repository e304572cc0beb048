internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noInHouseAlternative = LintRule(
    "no-in-house-alternative", .error,
    summary: "An evaluation compares vendors with our own people",
    rationale: """
      Without what we have now there is nothing to compare with: one can find the best vendor, \
      but not whether any vendor is better than none.
      """,
    remedy: "Add `in-house` to the alternatives, with a cost plan and scores of its own.",
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate, sierra-verde]
        """,
        // A misspelt name is a mistake of its own: it may be meant for ours.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [inhouse, sierra-verde]
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[northgate, sierra-verde]
        \(SharedExamples.vendors)
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[do-nothing, sierra-verde]
        \(SharedExamples.vendors)
        """,
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      let alternatives = evaluation.alternatives.value.map(\.value)
      // Fewer than two are no comparison at all, which another rule says.
      guard alternatives.count >= 2, !alternatives.contains(.inHouse),
        alternatives.allSatisfy({ playbook.mayExist($0) })
      else { return nil }
      return Violation(
        "There is nothing to compare with: the alternatives lack 'in-house'",
        at: evaluation.alternatives.position, help: "Add 'in-house' to the alternatives")
    }
  }
}
