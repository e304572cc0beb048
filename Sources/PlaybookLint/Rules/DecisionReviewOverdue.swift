internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let decisionReviewOverdue = LintRule(
    "decision-review-overdue", .warning,
    summary: "Decisions are looked at again when they said so",
    rationale: """
      A review date is a promise to those who were against it: what we could not know then is \
      looked at when we know more.
      """,
    remedy: """
      Look at the decision again; then set a new `review_by`, or write the decision that \
      supersedes it.
      """,
    examples: Examples(
      accepted: [
        // It is due until the end of its day, and only while the decision holds.
        """
        -- content/playbook.yaml --
        as_of: 2026-09-30
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        review_by: 2026-09-30
        -- content/data/decisions/0001-keep-the-desk.yaml --
        status: superseded
        review_by: 2026-03-31
        """
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-10-01
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        review_by: ¶2026-09-30
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.decisions.compactMap { decision in
      guard decision.status.value == .accepted, let review = decision.reviewBy, review.value < asOf
      else { return nil }
      return Violation(
        "The review was due \(review.value.days(to: asOf).inDays) ago", at: review.position,
        restsOn: [decision.status.position])
    }
  }
}
