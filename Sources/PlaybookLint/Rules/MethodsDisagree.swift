internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let methodsDisagree = LintRule(
    "methods-disagree", .warning,
    summary: "Another method makes the same alternative first",
    rationale: """
      Methods differ in what they do with an option that is strong in one thing and weak in \
      another. Where they name different winners, the choice is between kinds of option and not \
      between numbers.
      """,
    remedy: """
      Look at where the two winners differ most, and say in the decision which of these \
      differences you chose by.
      """,
    examples: Examples(
      accepted: [
        // Only the first place counts, and only what is asked for.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        crosscheck: [topsis]
        criteria:
          control: { weight: 60, rubric: { 1: reports afterwards, 5: daily direction } }
          references: { weight: 40, rubric: { 1: none, 5: three strong ones } }
        scores:
          in-house: { control: 2, references: 3 }
          sierra-verde: { control: 4, references: 4 }
        \(SharedExamples.vendors)
        """
      ],
      rejected: [
        // On a wide scale the difference counts little; TOPSIS does not know the scale.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        crosscheck: [¶topsis]
        criteria:
          people: { weight: 50, value: { worst: 0, best: 100 } }
          references: { weight: 50, rubric: { 1: none, 5: three strong ones } }
        scores:
          in-house: { people: 10, references: 3 }
          sierra-verde: { people: 2, references: 4 }
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, figures in
    figures.settledEvaluations(in: playbook).flatMap { found -> [Violation] in
      let evaluation = found.evaluation
      guard let winners = found.ranking.value?.winners, !winners.isEmpty else { return [] }
      return evaluation.crosscheck.compactMap { method in
        guard let others = found.ranking(by: method.value).value?.winners, !others.isEmpty,
          Set(others) != Set(winners)
        else { return nil }
        return Violation(
          "\(others.quotedList) \(others.count == 1 ? "is" : "are") first by "
            + "'\(method.value.rawValue)', but \(winners.quotedList) by "
            + "'\(evaluation.method.rawValue)'",
          at: method.position, restsOn: figures.grounds(of: evaluation, in: playbook))
      }
    }
  }
}
