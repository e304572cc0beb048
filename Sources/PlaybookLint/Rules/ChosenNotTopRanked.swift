internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let chosenNotTopRanked = LintRule(
    "chosen-not-top-ranked", .warning,
    summary: "A decision chooses the winner of its evaluation, or says why not",
    rationale: """
      A ranking does not decide, people do. But who reads both later wants to know what the \
      numbers did not know.
      """,
    remedy: """
      Say in `despite` what spoke for the one that was chosen. If it was a reason, it may be a \
      criterion that is missing.
      """,
    examples: Examples(
      accepted: [
        // The winner, one of two winners, or somebody else for a reason.
        """
        \(SharedExamples.evaluation(["in-house": 2, "northgate": 4, "sierra-verde": 4]))
        -- content/data/decisions/0001-desk.yaml --
        status: accepted
        options: [in-house, northgate, sierra-verde]
        chosen: northgate
        evaluation: it-support
        -- content/data/decisions/0002-desk.yaml --
        status: accepted
        options: [in-house, northgate, sierra-verde]
        chosen: in-house
        despite: Nobody of ours can look after a vendor this year
        evaluation: it-support
        \(SharedExamples.vendors)
        """,
        // What is chosen in words cannot be compared, and without a ranking there is no winner.
        """
        \(SharedExamples.evaluation(["in-house": 2, "sierra-verde": 4]))
        -- content/data/evaluations/phones.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { weight: 100, rubric: { 1: reports afterwards, 5: daily direction } }
        -- content/data/decisions/0001-desk.yaml --
        status: accepted
        options: [in-house, Both of them]
        chosen: Both of them
        evaluation: it-support
        -- content/data/decisions/0002-phones.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: in-house
        evaluation: phones
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        \(SharedExamples.evaluation(["in-house": 2, "sierra-verde": 4]))
        -- content/data/decisions/0001-desk.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: ¶in-house
        evaluation: it-support
        -- content/data/decisions/0002-desk.yaml --
        status: accepted
        options: [northgate, sierra-verde]
        chosen: ¶northgate
        evaluation: it-support
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.settledDecisions(in: playbook).compactMap { settled in
      let (decision, found) = (settled.decision, settled.evaluation)
      let alternative = settled.chosen.value
      guard decision.despite == nil, let ranking = found.ranking.value, !ranking.winners.isEmpty,
        !ranking.winners.contains(alternative)
      else { return nil }
      let place = ranking[alternative].map { "is number \($0.rank) of \(ranking.places.count)" }
      let isFirst = ranking.winners.count == 1 ? "is first" : "are first"
      return Violation(
        "'\(alternative)' \(place ?? "is not ranked") in '\(found.evaluation.id)', where "
          + "\(ranking.winners.quotedList) \(isFirst); 'despite' has to say why",
        at: settled.chosen.position,
        restsOn: figures.grounds(of: found.evaluation, in: playbook)
          + [decision.status.position, decision.evaluation?.position].compactMap { $0 })
    }
  }
}
