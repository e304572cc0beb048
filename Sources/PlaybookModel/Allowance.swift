package import PlaybookDiagnostics

/// A comment that accepts a finding where it stands: `# allow no-owner: nobody has been found yet`.
package struct Allowance: Sendable, Equatable {
  /// The code as it is written.
  package let code: Located<String>
  package let reason: String?
  /// The line whose findings are accepted: its own, or the next one where it stands alone.
  package let line: Int

  package init(code: Located<String>, reason: String?, line: Int) {
    self.code = code
    self.reason = reason
    self.line = line
  }
}
