internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noticeWindowNear = LintRule(
    "notice-window-near", .warning,
    summary: "Notice of a contract that renews itself is thought of 30 days before it is due",
    rationale: """
      A contract that renews itself is signed again by doing nothing. Thirty days are what it \
      takes to ask whether we still want it.
      """,
    remedy: """
      Decide whether it goes on. Give notice, or set `date` to the next renewal once that is \
      decided.
      """,
    examples: Examples(
      accepted: [
        // 31 days before notice is due.
        """
        -- content/playbook.yaml --
        as_of: 2027-11-30
        -- content/data/engagements/support-desk.yaml --
        notice_days: 91
        renewal: { date: 2028-03-31, automatic: yes }
        """,
        // It ends by itself, or has ended.
        """
        -- content/playbook.yaml --
        as_of: 2028-03-01
        -- content/data/engagements/support-desk.yaml --
        notice_days: 90
        renewal: { date: 2028-03-31, automatic: no }
        -- content/data/engagements/old-desk.yaml --
        phase: ended
        notice_days: 90
        renewal: { date: 2028-03-31, automatic: yes }
        """,
        // Without a day for which the playbook is true, nothing is near.
        """
        -- content/data/engagements/support-desk.yaml --
        renewal: { date: 2020-03-31, automatic: yes }
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2027-12-01
        -- content/data/engagements/support-desk.yaml --
        notice_days: 91
        renewal: { date: ¶2028-03-31, automatic: yes }
        """,
        // It was due a month ago.
        """
        -- content/playbook.yaml --
        as_of: 2028-02-01
        -- content/data/engagements/support-desk.yaml --
        notice_days: 90
        renewal: { date: ¶2028-03-31, automatic: yes }
        """,
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.engagements.compactMap { engagement in
      guard engagement.phase.value != .ended, let renewal = engagement.renewal,
        renewal.isAutomatic, let notice = engagement.noticeDue
      else { return nil }
      let days = asOf.days(to: notice)
      guard days <= 30 else { return nil }
      let when =
        switch days {
        case 0: "is due today"
        case 1...: "is due on \(notice), in \(days.inDays)"
        default: "was due on \(notice), \((-days).inDays) ago"
        }
      return Violation(
        "Notice \(when); else the contract renews itself", at: renewal.date.position,
        restsOn: [engagement.noticeDays.position],
        notes: [.init("the notice is set here", at: engagement.noticeDays.position)])
    }
  }
}
