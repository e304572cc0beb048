internal import PlaybookDiagnostics
package import PlaybookModel

/// What follows from the facts of a playbook on its as-of date.
package struct Figures: Sendable {
  /// The day for which the playbook is true; without one nothing is stale, due or overdue.
  package let asOf: Day?
  /// Measured values by metric and subject, up to the as-of date.
  package let series: SeriesTable
  /// The first value of each file that is after the as-of date, with how many there are.
  package let future: [(first: Measurement, count: Int)]
  /// Who does, or may do, each function, and on which grounds.
  package let considerations: [Consideration]
  /// The measured key results of every objective.
  package let keyResults: [MeasuredKeyResult]
  /// What alternatives have answered.
  package let answers: AnswerTable
  package let zones: ZoneData
  private let engagements: [EntityID: [Engagement]]

  init(_ playbook: Playbook, zones: ZoneData) {
    self.zones = zones
    let asOf = playbook.asOf
    self.asOf = asOf
    (series, future) = makeSeries(playbook.measurements, asOf: asOf)
    considerations = makeConsiderations(playbook)
    keyResults = makeKeyResults(playbook)
    answers = AnswerTable(playbook.commitments)
    var engagements: [EntityID: [Engagement]] = [:]
    for engagement in playbook.engagements {
      engagements[engagement.function.value, default: []].append(engagement)
    }
    self.engagements = engagements
  }

  /// The engagements of a function that run on the as-of date; none where there is no date.
  package func running(for function: EntityID) -> [Engagement] {
    guard let asOf else { return [] }
    return (engagements[function] ?? []).filter { $0.runs(on: asOf) }
  }

  /// Who does a function on the as-of date: the vendor of the one engagement that runs, else we
  /// ourselves; nothing where several run.
  package func provider(of function: EntityID) -> Alternative? {
    let running = running(for: function)
    guard running.count < 2 else { return nil }
    return running.first.map { .vendor($0.vendor.value) } ?? .inHouse
  }

  /// Whose measurements count for a key result: the subject that it names, else the function's
  /// provider; nothing where that is ambiguous.
  package func subject(of result: MeasuredKeyResult) -> Alternative? {
    result.keyResult.subject?.value ?? provider(of: result.objective.function.value)
  }

  /// The series that a key result is judged by; nothing where its subject is ambiguous.
  package func series(of result: MeasuredKeyResult) -> Series? {
    subject(of: result).map { series[result.metric.id, $0] }
  }

  /// The measured key results that count for a function: those of its objectives.
  package func countingKeyResults(for function: EntityID) -> [MeasuredKeyResult] {
    keyResults.filter { $0.objective.function.value == function }
  }
}

/// Computes what follows from a playbook. A pure function.
package func analyse(_ playbook: Playbook, zones: ZoneData) -> Figures {
  Figures(playbook, zones: zones)
}

extension Playbook {
  /// The settings' date, else the newest among measurements and decisions; never the clock, so that
  /// a build is the same tomorrow.
  var asOf: Day? {
    settings.asOf?.value
      ?? max(
        measurements.lazy.map(\.date).max(), decisions.lazy.map(\.date.value).max())
  }
}

/// The later of two days that may not be there.
private func max(_ a: Day?, _ b: Day?) -> Day? {
  guard let a, let b else { return a ?? b }
  return a < b ? b : a
}

extension Engagement {
  /// The first day on which the term is over.
  package var termEnd: Day { start.value.adding(months: termMonths.value) }

  /// True from the start until before the end of the term, unless it was ended.
  package func runs(on day: Day) -> Bool {
    phase.value != .ended && start.value <= day && day < termEnd
  }
}
