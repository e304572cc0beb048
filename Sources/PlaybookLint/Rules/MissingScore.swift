internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let missingScore = LintRule(
    "missing-score", .error,
    summary: "Every alternative has a score for every criterion",
    rationale: """
      A blank is not a zero. An option without a score can neither be ranked nor left out \
      quietly, and it is the one that somebody did not look at.
      """,
    remedy: """
      Give the score, or say with `missing: worst` or `missing: exclude` what a blank does.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        criteria:
          control: { weight: 100, rubric: { 1: problems reported afterwards, 5: daily direction } }
        scores:
          in-house: { control: 5 }
          sierra-verde: { control: { score: 3, why: shared backlog } }
        \(SharedExamples.vendors)
        """,
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        missing: worst
        criteria:
          control: { weight: 100, rubric: { 1: problems reported afterwards, 5: daily direction } }
        scores:
          in-house: { control: 5 }
        \(SharedExamples.vendors)
        """,
        // A misspelt name is a mistake of its own.
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, siera-verde]
        criteria:
          control: { weight: 100, rubric: { 1: problems reported afterwards, 5: daily direction } }
        scores:
          in-house: { control: 5 }
        \(SharedExamples.vendors)
        """,
      ],
      rejected: [
        """
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, ¶northgate, sierra-verde]
        criteria:
          control: { weight: 60, rubric: { 1: problems reported afterwards, 5: daily direction } }
          references: { weight: 40, rubric: { 1: none, 3: mixed, 5: three strong ones } }
        scores:
          in-house: { control: 5, references: 3 }
          ¶sierra-verde: { control: 3 }
        \(SharedExamples.vendors)
        """
      ])
  ) { playbook, _ in
    playbook.evaluations.filter { $0.missing == .fail }.flatMap { evaluation -> [Violation] in
      let listed = Set(evaluation.alternatives.value.map(\.value))
      // A sheet of nobody may be meant for any alternative; that is reported.
      guard evaluation.scores.allSatisfy({ listed.contains($0.alternative.value) }) else {
        return []
      }
      let scored = evaluation.criteria.value.filter { $0.source == nil }.map(\.id.value)
      return evaluation.alternatives.value.compactMap { alternative in
        let sheet = evaluation.scores.first { $0.alternative.value == alternative.value }
        let given = Set(sheet?.scores.map(\.criterion.value) ?? [])
        let missing = scored.filter { !given.contains($0) }
        guard !missing.isEmpty, playbook.mayExist(alternative.value) else { return nil }
        return Violation(
          "'\(alternative.value)' has no score for \(missing.map(\.description).quotedList)",
          at: sheet?.alternative.position ?? alternative.position)
      }
    }
  }
}
