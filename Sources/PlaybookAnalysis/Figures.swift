internal import PlaybookDiagnostics
package import PlaybookModel

/// What follows from the facts of a playbook on its as-of date.
package struct Figures: Sendable {
  /// The day for which the playbook is true; without one nothing is stale, due or overdue.
  package let asOf: Day?
}

/// Computes what follows from a playbook. A pure function.
package func analyse(_ playbook: Playbook) -> Figures {
  Figures(asOf: playbook.settings.asOf?.value)
}
