/// The findings as workflow commands, which GitHub shows beside the lines of a pull request.
///
/// One finding is one line whatever its texts hold: the runner takes every line that begins with
/// `::` for a command, so a name or a quotation must not be able to begin one.
package struct GitHubReport: Sendable {
  package init() {}

  /// All findings, each on a line; empty when nothing was found.
  package func text(for diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted().map { line(for: $0) + "\n" }.joined()
  }

  private func line(for diagnostic: Diagnostic) -> String {
    let command =
      switch diagnostic.severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "notice"
      }
    var properties: [(name: String, value: String)] = []
    if let position = diagnostic.position {
      properties = [
        ("file", position.path), ("line", String(position.line)), ("col", String(position.column)),
        ("endColumn", String(position.column + position.length)),
      ]
    }
    properties.append(("title", diagnostic.code.name))
    let written = properties.map { "\($0.name)=\(encoded($0.value, asProperty: true))" }
    let words = [diagnostic.message.escapedForTerminal] + diagnostic.details
    return "::\(command) \(written.joined(separator: ","))::"
      + encoded(words.joined(separator: "\n"), asProperty: false)
  }

  /// Percent signs and line ends as GitHub documents them, in properties colons and commas too;
  /// other control characters are shown.
  private func encoded(_ text: String, asProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where asProperty: result += "%3A"
      case "," where asProperty: result += "%2C"
      default: result += String(scalar).escapedForTerminal
      }
    }
    return result
  }
}
