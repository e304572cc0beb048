package import PlaybookDiagnostics
internal import PlaybookModel

/// What the process says when it ends.
package enum ExitStatus: Int32, Sendable, CaseIterable {
  case success = 0
  /// Errors in content, data or templates, or warnings where they count.
  case findings = 1
  /// Wrong usage, or settings that cannot be read.
  case usage = 2
  /// The machine said no: file system, lock, port.
  case environment = 3
  /// A bug of ours.
  case bug = 70
  case interrupted = 130
  case terminated = 143

  /// The gravest that applies, in the order 70, 3, 2, 1.
  package init(_ diagnostics: [Diagnostic], isStrict: Bool) {
    self = diagnostics.reduce(.success) { worst, diagnostic in
      let status = ExitStatus(diagnostic, isStrict: isStrict)
      return status.rawValue > worst.rawValue ? status : worst
    }
  }

  private init(_ diagnostic: Diagnostic, isStrict: Bool) {
    switch diagnostic.severity {
    case .info: self = .success
    case .warning: self = isStrict ? .findings : .success
    case .error where diagnostic.code == .internalError: self = .bug
    case .error:
      switch diagnostic.code.consequence {
      case .environment: self = .environment
      case .usage: self = .usage
      case .findings: self = diagnostic.position?.path == Settings.path ? .usage : .findings
      }
    }
  }
}
