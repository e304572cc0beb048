internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noEligibleAlternative = LintRule(
    "no-eligible-alternative", .warning,
    summary: "An alternative passes every gate",
    rationale: """
      A gate that nobody passes decides nothing: either we ask for more than there is, or the list \
      is not finished.
      """,
    remedy: """
      Look for more alternatives, or make the gate that keeps most of them out a criterion with a \
      weight.
      """,
    examples: Examples(
      accepted: [
        // Equal is enough, and one of them is enough.
        """
        \(SharedExamples.evaluation(["in-house": 4, "sierra-verde": 3], atLeast: 4))
        \(SharedExamples.vendors)
        """,
        // Nobody knows of one without a score.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        missing: worst
        criteria:
          control:
            weight: 100
            rubric: { 1: reports afterwards, 5: daily direction }
            must: { at_least: 4 }
        scores:
          sierra-verde: { control: 3 }
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[in-house, sierra-verde]
        criteria:
          control:
            weight: 50
            rubric: { 1: reports afterwards, 5: daily direction }
            must: { at_least: 4 }
          people: { weight: 50, value: { worst: 20, best: 2 }, must: { at_most: 10 } }
        scores:
          in-house: { control: 5, people: 11 }
          sierra-verde: { control: 3, people: 4 }
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.settledEvaluations(in: playbook).compactMap { found in
      let evaluation = found.evaluation
      guard !found.rows.isEmpty, found.rows.allSatisfy(\.isDisqualified) else { return nil }
      let gates = zip(evaluation.criteria.value, evaluation.criteria.value.indices)
        .compactMap { criterion, index -> (bound: Bound, says: String)? in
          let out = found.rows.filter { !$0.cells[index].passesGate }
          guard let bound = criterion.must, !out.isEmpty else { return nil }
          let values = out.compactMap { row in
            row.cells[index].raw.value.map {
              "'\(row.alternative)' has \($0.shown(apartFrom: bound.number.value.double))"
            }
          }
          return (bound, "'\(criterion.id.value)' has to be \(bound.inWords), \(values.list)")
        }
      return Violation(
        "None of the \(found.rows.count) alternatives passes every gate: "
          + gates.map(\.says).joined(separator: "; "),
        at: evaluation.alternatives.position,
        restsOn: figures.grounds(of: evaluation, in: playbook),
        notes: gates.map { .init("this gate is closed to some", at: $0.bound.number.position) })
    }
  }
}
