internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let incompleteJudgements = LintRule(
    "incomplete-judgements", .error,
    summary: "Every pair of criteria is judged once",
    rationale: """
      Weights from pairs rest on all of them: a missing pair leaves a gap that no method fills \
      honestly, and one that stands twice says two things. Above ten criteria nobody can keep the \
      pairs consistent.
      """,
    remedy: """
      Write each pair of criteria once in `pairwise`, in either direction; with more than ten \
      criteria give weights or ranks.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          overlap: { source: overlap.min, value: { worst: 0, best: 480 } }
          control: { rubric: { 1: monthly steering, 5: daily direction } }
        pairwise: [[cost, control, 3], [cost, overlap, 2], [overlap, control, 1/2]]
        """
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          overlap: { source: overlap.min, value: { worst: 0, best: 480 } }
          control: { rubric: { 1: monthly steering, 5: daily direction } }
        pairwise: ¶[[cost, control, 3], [cost, overlap, 2]]
        """,
        // The same pair the other way round is the same pair.
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { rubric: { 1: monthly steering, 5: daily direction } }
        pairwise:
          ¶- [cost, control, 3]
          - [control, cost, 1/3]
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { source: cost.npv, value: { worst: 650000, best: 350000 } }
          control: { rubric: { 1: monthly steering, 5: daily direction } }
        pairwise: ¶[[cost, control, 3], [cost, cost, 1]]
        """,
        // Eleven are too many.
        """
        -- content/data/evaluations/it-support.yaml --
        criteria:
          cost: { rubric: { 1: high, 5: low } }
          control: { rubric: { 1: none, 5: daily } }
          overlap: { rubric: { 1: none, 5: all day } }
          language: { rubric: { 1: poor, 5: native } }
          references: { rubric: { 1: none, 5: three } }
          security: { rubric: { 1: unknown, 5: audited } }
          size: { rubric: { 1: too small, 5: right } }
          speed: { rubric: { 1: a year, 5: a month } }
          tools: { rubric: { 1: theirs, 5: ours } }
          travel: { rubric: { 1: far, 5: near } }
          exit: { rubric: { 1: hard, 5: easy } }
        pairwise: ¶[[cost, control, 3]]
        """,
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      guard let pairwise = evaluation.pairwise else { return nil }
      let criteria = evaluation.criteria.value.map(\.id.value)
      if criteria.count > 10 {
        return Violation(
          "\(criteria.count) criteria are too many to judge in pairs; 10 are the most",
          at: pairwise.position)
      }
      let complaints = PairCheck(pairwise.value, of: criteria)
      guard !complaints.messages.isEmpty else { return nil }
      return Violation(
        complaints.messages.joined(separator: "; "), at: pairwise.position, notes: complaints.notes)
    }
  }
}

/// What is wrong with the pairs of an evaluation.
private struct PairCheck {
  private(set) var messages: [String] = []
  private(set) var notes: [Diagnostic.Note] = []

  init(_ judgements: [Evaluation.Judgement], of criteria: [EntityID]) {
    var seen: Set<Set<EntityID>> = []
    for judgement in judgements {
      let pair: Set = [judgement.first.value, judgement.second.value]
      if pair.count == 1 {
        messages.append("'\(judgement.first.value)' is compared with itself")
      } else if !seen.insert(pair).inserted {
        messages.append("\(Self.name(pair)) are compared twice")
      } else {
        continue
      }
      notes.append(.init("this pair is too many", at: judgement.position))
    }
    let missing = criteria.enumerated().flatMap { index, first in
      criteria.dropFirst(index + 1).map { [first, $0] }.filter { !seen.contains(Set($0)) }
    }
    messages += missing.prefix(3).map { "\(Self.name(Set($0))) are not compared" }
    let rest = missing.count - 3
    if rest > 0 { messages.append("and \(rest) \(rest == 1 ? "pair" : "pairs") more") }
  }

  private static func name(_ pair: Set<EntityID>) -> String {
    pair.sorted().map(\.description).quotedList
  }
}
