/// How much a finding weighs.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The stable name of one kind of finding, in kebab-case words that people search for.
///
/// Each module lists its codes in one file as static properties; nothing else makes one.
package struct DiagnosticCode: Sendable, Hashable, CustomStringConvertible {
  /// What an error of this code does to the exit status.
  package enum Consequence: Sendable, Hashable {
    /// Content, data or templates are wrong: 1.
    case findings
    /// The command or the settings are wrong: 2.
    case usage
    /// The machine said no: 3.
    case environment
  }

  /// The kebab-case name.
  package let name: String
  /// The severity unless the settings say another.
  package let severity: Severity
  /// One sentence that says what is found.
  package let summary: String
  package let consequence: Consequence
  /// False where the settings may not change the severity, because safety hangs on it.
  package let canBeConfigured: Bool
  package let explanation: Explanation?

  package init(
    _ name: String, _ severity: Severity, _ summary: String,
    consequence: Consequence = .findings, canBeConfigured: Bool = true,
    explanation: Explanation? = nil
  ) {
    self.name = name
    self.severity = severity
    self.summary = summary
    self.consequence = consequence
    self.canBeConfigured = canBeConfigured
    self.explanation = explanation
  }

  package var description: String { name }

  package static func == (a: DiagnosticCode, b: DiagnosticCode) -> Bool { a.name == b.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
