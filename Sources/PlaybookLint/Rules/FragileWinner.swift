internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let fragileWinner = LintRule(
    "fragile-winner", .warning,
    summary: "The winner stays first when weights change a little",
    rationale: """
      Nobody knows a weight to the last per cent. Where a change of a quarter, equal weights, or a \
      criterion less make another option first, the ranking does not decide: the weights do.
      """,
    remedy: """
      Say on the decision's page that it was close and what tipped the scales. A pilot of the \
      first two tells more than another decimal place.
      """,
    examples: Examples(
      accepted: [
        // Better in everything.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { weight: 60, rubric: { 1: reports afterwards, 5: daily direction } }
          references: { weight: 40, rubric: { 1: none, 5: three strong ones } }
        scores:
          in-house: { control: 2, references: 3 }
          sierra-verde: { control: 4, references: 4 }
        \(SharedExamples.vendors)
        """,
        // A tie is another finding.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { weight: 50, rubric: { 1: reports afterwards, 5: daily direction } }
          references: { weight: 50, rubric: { 1: none, 5: three strong ones } }
        scores:
          in-house: { control: 2, references: 4 }
          sierra-verde: { control: 4, references: 2 }
        \(SharedExamples.vendors)
        """,
        // Nobody else is on the list.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [sierra-verde]
        criteria:
          control: { weight: 100, rubric: { 1: reports afterwards, 5: daily direction } }
        scores:
          sierra-verde: { control: 4 }
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        // At half the weight each they would be equal.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { weight: ¶52, rubric: { 1: reports afterwards, 5: daily direction } }
          references: { weight: 48, rubric: { 1: none, 5: three strong ones } }
        scores:
          in-house: { control: 2, references: 4 }
          sierra-verde: { control: 4, references: 2 }
        \(SharedExamples.vendors)
        """,
        // Ranks make weights; without weights in the file, the evaluation itself is meant.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { rank: ¶1, rubric: { 1: reports afterwards, 5: daily direction } }
          references: { rank: 2, rubric: { 1: none, 5: three strong ones } }
        scores:
          in-house: { control: 3, references: 5 }
          sierra-verde: { control: 4, references: 3 }
        -- content/evaluations/phones.md --
        ¶---
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { rubric: { 1: reports afterwards, 5: daily direction } }
          references: { rubric: { 1: none, 5: three strong ones } }
        pairwise: [[control, references, 3]]
        scores:
          in-house: { control: 3, references: 5 }
          sierra-verde: { control: 4, references: 3 }
        ---
        \(SharedExamples.vendors)
        """,
      ])
  ) { playbook, figures in
    figures.settledEvaluations(in: playbook).compactMap { found in
      guard let robustness = found.robustness.value,
        robustness.badge == .fragile || robustness.badge == .sensitive,
        let winners = found.ranking.value?.winners, winners.count == 1, let winner = winners.first
      else { return nil }
      let evaluation = found.evaluation
      let weakest = robustness.weakest.map { evaluation.criteria.value[$0] }
      return Violation(
        "The first place of '\(winner)' is \(robustness.badge.rawValue): "
          + found.upsets(of: winner, robustness).joined(separator: "; "),
        at: weakest?.weight?.position ?? weakest?.rank?.position ?? evaluation.core.id.position,
        restsOn: figures.grounds(of: evaluation, in: playbook))
    }
  }
}

extension EvaluationFigures {
  /// What makes somebody else first, most telling first.
  fileprivate func upsets(of winner: Alternative, _ robustness: WinnerRobustness) -> [String] {
    let criteria = evaluation.criteria.value
    var upsets: [String] = []
    if let weakest = robustness.weakest {
      let critical = robustness.criticalWeights[weakest]
      if let weight = critical.weight.value, let rival = critical.rival,
        let change = critical.relativeChange, !isAbove(abs(change), 0.25),
        let weights = weights.value
      {
        upsets.append(
          "'\(criteria[weakest].id.value)' at "
            + "\(evaluation.shown(weight, insteadOf: weights.values[weakest], at: weakest)) makes "
            + "'\(rival)' first")
      }
    }
    let equal = robustness.equalWeights.winners
    if equal != [winner] { upsets.append("equal weights make \(equal.quotedList) first") }
    let dropped = robustness.leaveOneOutWinners.firstIndex { !$0.isEmpty && $0 != [winner] }
    if upsets.isEmpty, let dropped {
      upsets.append(
        "without '\(criteria[dropped].id.value)' "
          + "\(robustness.leaveOneOutWinners[dropped].quotedList) would be first")
    }
    return upsets
  }
}

extension Evaluation {
  /// A weight of 0 to 1 in the author's own terms: "25.8 instead of 30"; where weights are not
  /// written, "64 % of the weight instead of 75 %".
  fileprivate func shown(_ weight: Double, insteadOf own: Double, at index: Int) -> String {
    guard let written = criteria.value[index].weight?.value else {
      let (percent, ownPercent) = (weight * 100, own * 100)
      return "\(percent.shown(apartFrom: ownPercent)) % of the weight instead of "
        + "\(ownPercent.shown(apartFrom: percent)) %"
    }
    let whole = FixedDecimal.sum(criteria.value.compactMap { $0.weight?.value }).double
    return "\((weight * whole).shown(apartFrom: written.double)) instead of \(written)"
  }
}
