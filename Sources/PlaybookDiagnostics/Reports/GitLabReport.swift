/// The findings as a Code Quality report, which GitLab shows in a merge request.
package struct GitLabReport: Sendable {
  package init() {}

  package func text(for diagnostics: [Diagnostic]) -> String {
    var fingerprints = Fingerprints()
    let violations = diagnostics.sorted().map { diagnostic -> JSONValue in
      let words = [diagnostic.message.escapedForTerminal] + diagnostic.details
      return [
        "description": .string(words.joined(separator: "; ")),
        "check_name": .string(diagnostic.code.name),
        "fingerprint": .string(fingerprints.next(for: diagnostic)),
        "severity": .string(severity(diagnostic.severity)),
        "location": [
          // Every violation has to have a path: the project itself where there is no file.
          "path": .string(diagnostic.position?.path ?? "."),
          "lines": ["begin": .integer(diagnostic.position?.line ?? 1)],
        ],
      ]
    }
    return JSONValue.array(violations).pretty
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "major"
    case .warning: "minor"
    case .info: "info"
    }
  }
}
