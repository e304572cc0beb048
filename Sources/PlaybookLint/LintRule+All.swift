package import PlaybookDiagnostics

extension LintRule {
  /// Every rule, in the order of the catalogue.
  package static let all: [LintRule] = [
    .unknownTimeZone,
    .pilotOverspent,
  ]
}

/// What this module reports.
package enum LintCodes {
  package static let all: [DiagnosticCode] = LintRule.all.map(\.code)
}
