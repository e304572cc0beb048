internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookTheme

/// Writes findings where people look for them.
func report(
  _ diagnostics: [Diagnostic], of made: MadeSite?, _ options: ResolvedOptions,
  _ surroundings: Surroundings
) {
  let shown = diagnostics.filter { !options.source.quiet || $0.severity > .info }
  guard !shown.isEmpty else { return }
  switch options.format {
  case .text:
    var sources: [String: [UInt8]] = [:]
    for file in Theme.files { sources[file.path] = file.bytes }
    if let made {
      for file in made.source.content + made.source.assets + made.source.templates {
        sources[made.root.displayed(file.path)] = file.bytes
      }
    }
    let excerpts = sources
    let report = TextReport(usesColor: options.usesColor) { excerpts[$0] }
    surroundings.writeError(report.text(for: made?.root.displayed(shown) ?? shown))
  }
  if diagnostics.contains(where: { $0.code == .internalError }) {
    let input = made.map { " for '\($0.root.path.escapedForTerminal)'" } ?? ""
    surroundings.writeError("This is a bug in playbook \(toolVersion)\(input); please report it\n")
  }
}

/// "no findings", or "2 errors, 1 warning".
func count(of diagnostics: [Diagnostic]) -> String {
  let parts = Severity.allCases.reversed().compactMap { severity -> String? in
    let count = diagnostics.count { $0.severity == severity }
    let word =
      switch severity {
      case .error: "error"
      case .warning: "warning"
      case .info: "remark"
      }
    return count == 0 ? nil : counted(count, word)
  }
  return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
}

/// "1 page", "2 pages".
func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }

/// "0.31 s".
func shown(_ duration: Duration) -> String {
  let hundredths = duration / .milliseconds(10)
  let whole = Int(hundredths.rounded())
  let rest = whole % 100
  return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest) s"
}
