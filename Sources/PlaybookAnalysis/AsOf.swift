internal import PlaybookDiagnostics
package import PlaybookModel

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

  /// The last day to give notice before the renewal date; nothing without a renewal.
  package var noticeDue: Day? { renewal?.date.value.adding(days: -noticeDays.value) }

  /// True from the start until before the end of the term, unless it was ended.
  package func runs(on day: Day) -> Bool {
    phase.value != .ended && start.value <= day && day < termEnd
  }
}
