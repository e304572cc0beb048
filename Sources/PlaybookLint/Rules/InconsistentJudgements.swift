internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let inconsistentJudgements = LintRule(
    "inconsistent-judgements", .warning,
    summary: "Judgements in pairs agree with each other",
    rationale: """
      Who judges pairs contradicts themselves a little, which is why it is done. Above a \
      consistency ratio of 0.10 (Saaty 1980, by his table of random indices of that year) the \
      weights are as much noise as opinion.
      """,
    remedy: """
      Look at the three judgements that are named, which contradict each other most, and correct \
      the one that you believe least.
      """,
    examples: Examples(
      accepted: [
        // 3 × 2 is not 5, but near enough; two criteria cannot contradict each other.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { rubric: { 1: reports afterwards, 5: daily direction } }
          overlap: { source: overlap.min, value: { worst: 0, best: 480 } }
        pairwise:
          - [cost, control, 3]
          - [control, overlap, 2]
          - [cost, overlap, 5]
        -- content/data/evaluations/accounting.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { rubric: { 1: reports afterwards, 5: daily direction } }
        pairwise: [[cost, control, 9]]
        \(SharedExamples.vendors)
        """
      ],
      rejected: [
        // Cost matters more than control, control more than overlap, and overlap more than cost.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { rubric: { 1: reports afterwards, 5: daily direction } }
          overlap: { source: overlap.min, value: { worst: 0, best: 480 } }
        pairwise:
          ¶- [cost, control, 3]
          - [control, overlap, 2]
          - [overlap, cost, 2]
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.evaluations.compactMap { found in
      let evaluation = found.evaluation
      guard let pairwise = evaluation.pairwise,
        case .judgements(let judged)? = found.weights.value?.origin,
        !judged.priorities.isConsistent(), let triad = Contradiction(judged, evaluation)
      else { return nil }
      let ratio = judged.priorities.consistencyRatio()
      return Violation(
        "The judgements contradict each other (consistency ratio "
          + "\(ratio.shown(apartFrom: 0.1, digits: 2)); 0.10 is the most): \(triad.inWords)",
        at: pairwise.position,
        restsOn: [evaluation.criteria.position] + pairwise.value.map(\.position),
        notes: triad.pairs.map { .init("this judgement is one of the three", at: $0) })
    }
  }
}

/// Three criteria whose judgements contradict each other.
private struct Contradiction {
  let inWords: String
  /// Where the three judgements stand.
  let pairs: [SourcePosition]

  init?(_ judged: CriterionWeights.Judged, _ evaluation: Evaluation) {
    guard let worst = judged.worstTriad else { return nil }
    let (first, second, third) = (worst.first, worst.second, worst.third)
    let matrix = judged.matrix
    // "3 times as much" is easier to see than "a third of": the order in which both steps go down.
    let orders = [
      [first, second, third], [first, third, second], [second, first, third],
      [second, third, first], [third, first, second], [third, second, first],
    ]
    let order = orders.max {
      min(matrix[$0[0]][$0[1]], matrix[$0[1]][$0[2]])
        < min(matrix[$1[0]][$1[1]], matrix[$1[1]][$1[2]])
    }
    guard let order else { return nil }
    let names = order.map { evaluation.criteria.value[$0].id.value }
    let (step, next) = (matrix[order[0]][order[1]], matrix[order[1]][order[2]])
    inWords =
      "'\(names[0])' matters \(step.shown) times as much as '\(names[1])' and '\(names[1])' "
      + "\(next.shown) times as much as '\(names[2])', which makes '\(names[0])' "
      + "\((step * next).shown) times as important as '\(names[2])' and not "
      + matrix[order[0]][order[2]].shown(apartFrom: step * next)
    pairs =
      evaluation.pairwise?.value.filter {
        names.contains($0.first.value) && names.contains($0.second.value)
      }.map(\.position) ?? []
  }
}
