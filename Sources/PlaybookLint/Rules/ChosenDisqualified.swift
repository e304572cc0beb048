internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let chosenDisqualified = LintRule(
    "chosen-disqualified", .error,
    summary: "A decision chooses what passes the gates of its evaluation",
    rationale: """
      A gate is what we cannot live without, by our own words. If we can after all, then it was no \
      gate, and the others that it kept out deserve to be ranked.
      """,
    remedy: """
      Choose another option, or make the gate a criterion with a weight and look who is first \
      then.
      """,
    examples: Examples(
      accepted: [
        // Equal is enough.
        """
        \(SharedExamples.evaluation(["in-house": 5, "sierra-verde": 3], atLeast: 3))
        -- content/data/decisions/0001-desk.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: sierra-verde
        evaluation: it-support
        \(SharedExamples.vendors)
        """,
        // Nothing is decided yet.
        """
        \(SharedExamples.evaluation(["in-house": 5, "sierra-verde": 2], atLeast: 3))
        -- content/data/decisions/0001-desk.yaml --
        status: proposed
        options: [in-house, sierra-verde]
        chosen: sierra-verde
        evaluation: it-support
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        \(SharedExamples.evaluation(["in-house": 5, "sierra-verde": 2], atLeast: 3))
        -- content/data/decisions/0001-desk.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: ¶sierra-verde
        evaluation: it-support
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.settledDecisions(in: playbook).compactMap { settled in
      let alternative = settled.chosen.value
      guard let missed = settled.evaluation.missedGate(of: alternative) else { return nil }
      let evaluation = settled.evaluation.evaluation
      let value = missed.value.shown(apartFrom: missed.bound.number.value.double)
      return Violation(
        "'\(alternative)' has \(value) for '\(missed.criterion.id.value)', which has to be "
          + missed.bound.inWords,
        at: settled.chosen.position,
        restsOn: missed.criterion.grounds
          + figures.grounds(of: missed.criterion, for: alternative, evaluation, in: playbook)
          + [settled.decision.status.position, evaluation.function.position],
        notes: [.init("the gate stands here", at: missed.bound.number.position)])
    }
  }
}

extension EvaluationFigures {
  /// The first gate that an alternative does not pass, with its value.
  fileprivate func missedGate(
    of alternative: Alternative
  ) -> (criterion: Evaluation.Criterion, bound: Bound, value: Double)? {
    guard let row = row(alternative) else { return nil }
    for (criterion, cell) in zip(evaluation.criteria.value, row.cells) where !cell.passesGate {
      if let bound = criterion.must, let value = cell.raw.value { return (criterion, bound, value) }
    }
    return nil
  }
}
