internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let ratingWithoutRationale = LintRule(
    "rating-without-rationale", .warning,
    summary: "A rating of a function says what it rests on",
    rationale: """
      A number from 1 to 5 ends a discussion without having had it. The sentence beside it is what \
      can be agreed with, contradicted, and looked at again in a year.
      """,
    remedy: "Add `rationale`: one sentence that says why outsourcing suits the function, or not.",
    examples: Examples(
      accepted: [
        """
        -- content/data/functions/human-resources.yaml --
        fit_short_term: 4
        fit_long_term: 2
        rationale: Useful to borrow while we hire; over years they should be ours.
        """,
        """
        -- content/data/functions/human-resources.yaml --
        title: Human resources, not rated yet
        """,
      ],
      rejected: [
        """
        -- content/functions/human-resources.md --
        ¶---
        fit_short_term: 4
        fit_long_term: 2
        ---
        """,
        """
        -- content/functions/accounting.md --
        ¶---
        fit_long_term: 4
        ---
        """,
      ])
  ) { playbook, _ in
    playbook.functions.compactMap { function in
      let ratings = [function.fitShortTerm, function.fitLongTerm].compactMap(\.self)
      guard !ratings.isEmpty, function.rationale == nil else { return nil }
      return Violation(
        "The function '\(function.id)' is rated without a rationale", at: function.core.id.position,
        notes: ratings.map { .init("rated \($0.value) here", at: $0.position) })
    }
  }
}
