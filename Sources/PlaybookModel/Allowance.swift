package import PlaybookDiagnostics

/// A comment that accepts a finding where it stands: `# allow no-owner: nobody has been found yet`.
package struct Allowance: Sendable, Equatable {
  /// The code as it is written.
  package let code: Located<String>
  package let reason: String?
  /// The lines whose findings are accepted: its own, or, where it stands alone, the next one and
  /// the one of the fact or record that it stands in.
  package let lines: [Int]

  package init(code: Located<String>, reason: String?, lines: [Int]) {
    self.code = code
    self.reason = reason
    self.lines = lines
  }
}
