package import PlaybookAnalysis
package import PlaybookDiagnostics
package import PlaybookModel

/// An opinion about a playbook: a code, why it is held, and the check.
///
/// A rule is a value in a file of its own; its examples are its tests and its page of the manual.
package struct LintRule: Sendable {
  package typealias Check = @Sendable (_ playbook: Playbook, _ figures: Figures) -> [Violation]

  package let code: DiagnosticCode
  private let check: Check

  /// - Parameters:
  ///   - summary: what is right, as a sentence: "A pilot spends no more than its budget".
  ///   - rationale: why it matters, for somebody who disagrees.
  ///   - remedy: how to put it right, in the imperative.
  package init(
    _ name: String, _ severity: Severity, summary: String, rationale: String, remedy: String,
    examples: Examples, canBeConfigured: Bool = true, check: @escaping Check
  ) {
    code = DiagnosticCode(
      name, severity, summary, canBeConfigured: canBeConfigured,
      explanation: Explanation(
        rationale: rationale, remedy: remedy, accepted: examples.accepted,
        rejected: examples.rejected))
    self.check = check
  }

  /// What the rule has to say about a playbook, without regard to what others have rejected.
  package func violations(in playbook: Playbook, _ figures: Figures) -> [Violation] {
    check(playbook, figures)
  }
}

/// Files that a rule accepts and files that it rejects, in the form of `Explanation`.
package struct Examples: Sendable {
  package let accepted: [String]
  package let rejected: [String]

  package init(accepted: [String], rejected: [String]) {
    self.accepted = accepted
    self.rejected = rejected
  }
}
