internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let chosenNotAnOption = LintRule(
    "chosen-not-an-option", .error,
    summary: "What was chosen is one of the options",
    rationale: """
      A choice that was not among the options was never compared with them, or is misspelt and \
      leads nowhere.
      """,
    remedy: "Write `chosen` exactly as it stands in `options`, or add it there.",
    examples: Examples(
      accepted: [
        """
        -- content/data/decisions/0002-payroll.yaml --
        options: [keep, move to the accounting firm]
        chosen: move to the accounting firm
        """
      ],
      rejected: [
        """
        -- content/data/decisions/0003-pick-support-model.yaml --
        options: [in-house, sierra-verde]
        chosen: ¶siera-verde
        """
      ])
  ) { playbook, _ in
    playbook.decisions.compactMap { decision in
      let options = decision.options.value.map(\.value)
      guard let chosen = decision.chosen, !options.contains(chosen.value) else { return nil }
      return Violation(
        "'\(chosen.value)' is none of the options \(options.quotedList)", at: chosen.position,
        notes: [.init("the options stand here", at: decision.options.position)],
        help: didYouMean(nearest(to: chosen.value, in: options)))
    }
  }
}
