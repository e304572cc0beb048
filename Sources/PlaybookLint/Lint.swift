package import PlaybookAnalysis
package import PlaybookDiagnostics
package import PlaybookModel

/// Runs every rule over a playbook.
///
/// What is wrong is reported once: what rests on a value that was rejected, here or while reading,
/// is left out, and so is what a lesser rule says about that value itself. What is said of an
/// entity as a whole is about something that it lacks: there one finding does not silence another.
///
/// - Parameter found: what reading has found.
package func lint(
  _ playbook: Playbook, _ figures: Figures, found: [Diagnostic], with rules: [LintRule] = .all
) -> [Diagnostic] {
  let all = rules.flatMap { rule in
    rule.violations(in: playbook, figures).map { (rule: rule, violation: $0) }
  }
  var rejected = Set(found.lazy.filter { $0.severity == .error }.compactMap(\.position))
  for (rule, violation) in all where rule.code.severity == .error {
    rejected.insert(violation.position)
  }
  let entities = Set(
    EntityKind.allCases.lazy.flatMap { playbook.entities(of: $0) }.map(\.core.id.position))
  return all.compactMap { rule, violation in
    if violation.restsOn.contains(where: { rejected.contains($0) }) { return nil }
    if rule.code.severity < .error, rejected.contains(violation.position),
      !entities.contains(violation.position)
    {
      return nil
    }
    return Diagnostic(
      rule.code, violation.message, at: violation.position, notes: violation.notes,
      help: violation.help)
  }
}

extension [LintRule] {
  /// Every rule, in the order of the catalogue.
  package static var all: [LintRule] { LintRule.all }
}
