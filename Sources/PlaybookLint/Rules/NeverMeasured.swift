internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let neverMeasured = LintRule(
    "never-measured", .warning,
    summary: "A measured key result has a measurement",
    rationale: """
      A key result that nobody has measured is an intention. To measure it once, before anything \
      changes, is the cheapest moment to find out whether it can be measured at all.
      """,
    remedy: "Add a row with the metric and the subject to the measurements.",
    examples: Examples(
      accepted: [
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        -- content/data/measurements.csv --
        date,metric,value
        2026-03-31,resolved-in-sla,80
        """,
        // Nobody knows whose measurements count.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/vendors/sierra-verde.yaml --
        title: Sierra Verde
        -- content/data/engagements/day-desk.yaml --
        start: 2026-04-01
        -- content/data/engagements/night-desk.yaml --
        start: 2026-04-01
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """,
        // The row of the misspelt metric may be it, and is reported where it stands.
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        -- content/data/measurements.csv --
        date,metric,value
        2026-03-31,resolved-in-slo,80
        """,
        // Who does the work depends on the function, and there is none of that name.
        """
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        function: it-suport
        key_results:
          resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
        """,
        // The metric itself is missing, which is reported where it is named.
        """
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          resolved: { metric: resolved-in-slo, baseline: 78, target: 92 }
        """,
      ],
      rejected: [
        """
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          ¶resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
          runbooks: { done: no }
        """,
        // The provider's results count, and not what we measured before.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/functions/it-support.yaml --
        title: IT support
        -- content/data/vendors/sierra-verde.yaml --
        title: Sierra Verde
        -- content/data/engagements/sierra-verde-desk.yaml --
        start: 2026-04-01
        -- content/data/metrics/resolved-in-sla.yaml --
        direction: increase
        -- content/data/objectives/reliable-support.yaml --
        key_results:
          ¶resolved: { metric: resolved-in-sla, baseline: 78, target: 92 }
          by-ourselves: { metric: resolved-in-sla, subject: in-house, baseline: 78, target: 92 }
        -- content/data/measurements.csv --
        date,metric,subject,value
        2026-03-31,resolved-in-sla,in-house,80
        2026-05-31,resolved-in-sla,sierra-verde,88
        """,
      ])
  ) { playbook, figures in
    let unmeasured = figures.keyResults.compactMap { result in
      figures.subject(of: result).flatMap { subject in
        figures.series[result.metric.id, subject].newest == nil
          && playbook.mayExist(subject) ? (result: result, subject: subject) : nil
      }
    }
    return playbook.settled(unmeasured, by: { [$0.result] }).map { result, subject in
      let isProvider = result.keyResult.subject == nil
      let function = result.objective.function
      let engagement = figures.running(for: function.value).first
      let provider = isProvider ? engagement?.vendor : nil
      return Violation(
        "'\(result.metric.id)' was never measured for '\(subject)'",
        at: result.keyResult.id.position,
        notes: provider.map { [.init("it is the provider by this", at: $0.position)] } ?? [],
        help: figures.help(for: result.metric.id, insteadOf: subject, isProvider: isProvider))
    }
  }
}

extension Figures {
  /// What to do where others were measured: say whose measurements count.
  fileprivate func help(
    for metric: EntityID, insteadOf subject: Alternative, isProvider: Bool
  ) -> String? {
    guard isProvider, let other = series.all(of: metric).first else { return nil }
    let name = other.subject.description
    return subject == .inHouse
      ? "No engagement runs, so ours count; set 'subject: \(name)' or add the engagement"
      : "Set 'subject: \(name)' if its measurements are meant"
  }
}
