internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let contractEnded = LintRule(
    "contract-ended", .warning,
    summary: "A contract whose term is over has ended or was renewed",
    rationale: """
      Work that goes on after the term goes on without terms: no service level, no notice, no \
      price.
      """,
    remedy: "Set `phase: ended`, or raise `term_months` to what was renewed.",
    examples: Examples(
      accepted: [
        // Its last day, and a contract that has ended.
        """
        -- content/playbook.yaml --
        as_of: 2028-03-31
        -- content/data/engagements/support-desk.yaml --
        start: 2026-04-01
        term_months: 24
        -- content/data/engagements/old-desk.yaml --
        start: 2020-04-01
        term_months: 12
        phase: ended
        """,
        // Without a day for which the playbook is true, nothing has ended.
        """
        -- content/data/engagements/support-desk.yaml --
        start: 2020-04-01
        term_months: 12
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2028-04-01
        -- content/data/engagements/support-desk.yaml --
        start: 2026-04-01
        term_months: ¶24
        """,
        // Months end where a shorter one does: 31 August and six months is 28 February.
        """
        -- content/playbook.yaml --
        as_of: 2027-02-28
        -- content/data/engagements/support-desk.yaml --
        start: 2026-08-31
        term_months: ¶6
        phase: transition
        """,
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.engagements.compactMap { engagement in
      let phase = engagement.phase
      guard phase.value != .ended, engagement.termEnd <= asOf else { return nil }
      let term = engagement.termMonths
      return Violation(
        "The term of \(term.value) months was over on \(engagement.termEnd), but the phase is "
          + "'\(phase.value.rawValue)'",
        at: term.position, restsOn: [engagement.start.position],
        notes: [.init("it started here", at: engagement.start.position)])
    }
  }
}
