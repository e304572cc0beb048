internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let overdueObjective = LintRule(
    "overdue-objective", .warning,
    summary: "An objective is reached when it is due",
    rationale: """
      A date that has passed and a score below 1 are a decision that nobody took: to go on, to \
      stop, or to be content with what was reached.
      """,
    remedy: """
      Decide. Set a new `due` date and say in the text why it moved, lower the target, or take the \
      objective out.
      """,
    examples: Examples(
      accepted: [
        // All is reached; the day itself is in time.
        """
        -- content/playbook.yaml --
        as_of: 2026-12-31
        -- content/data/objectives/ready-to-leave.yaml --
        start: 2026-01-01
        due: 2026-06-30
        key_results: { exit-drill: { done: yes } }
        -- content/data/objectives/cheaper-support.yaml --
        start: 2026-01-01
        due: 2026-12-31
        key_results: { contract: { done: no } }
        """,
        // Without a key result nothing is known, which is reported.
        """
        -- content/playbook.yaml --
        as_of: 2026-12-31
        -- content/data/objectives/ready-to-leave.yaml --
        start: 2026-01-01
        due: 2026-06-30
        """,
        // Without a day for which the playbook is true, nothing is overdue.
        """
        -- content/data/objectives/ready-to-leave.yaml --
        start: 2020-01-01
        due: 2020-06-30
        key_results: { exit-drill: { done: no } }
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-07-01
        -- content/data/objectives/ready-to-leave.yaml --
        start: 2026-01-01
        due: ¶2026-06-30
        key_results:
          exit-drill: { done: yes }
          runbooks: { done: no }
        """,
        // Nobody knows how far it came.
        """
        -- content/playbook.yaml --
        as_of: 2026-07-01
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        start: 2026-01-01
        due: ¶2026-06-30
        key_results:
          resolved: { metric: resolved-in-sla, subject: in-house, baseline: 78, target: 92 }
        """,
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    let overdue = figures.objectives.filter { progress in
      progress.objective.due.value < asOf && !progress.keyResults.isEmpty
        && progress.score.value.map { isBelow($0, 1) } ?? true
        && progress.keyResults.allSatisfy(\.isRead)
    }
    let settled = playbook.settled(overdue) { $0.keyResults.compactMap(\.measurement?.result) }
    return settled.map { progress in
      let due = progress.objective.due
      let state =
        switch progress.score {
        case .known(let score): "its score is \(score.shown(apartFrom: 1)); it has to be 1"
        case .unknown(let reason): "its score is unknown: \(reason.rawValue)"
        }
      return Violation(
        "The objective was due \(due.value.days(to: asOf).inDays) ago and \(state)",
        at: due.position, restsOn: progress.keyResults.flatMap(\.grounds))
    }
  }
}

extension KeyResultProgress {
  /// False where its metric is not there or could not be read, which is reported.
  fileprivate var isRead: Bool {
    if case .measured = keyResult.evidence { measurement != nil } else { true }
  }

  /// What its author wrote that its score rests on.
  fileprivate var grounds: [SourcePosition] {
    switch keyResult.evidence {
    case .measured: (measurement?.result.grounds ?? []) + (measurement?.newest?.grounds ?? [])
    case .milestones(let milestones): [milestones.position]
    case .done: [keyResult.id.position]
    }
  }
}
