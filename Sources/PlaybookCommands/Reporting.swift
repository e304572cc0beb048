internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookSite
internal import PlaybookTheme

/// Writes findings where people or programs look for them.
func report(
  _ diagnostics: [Diagnostic], of made: MadeSite?, _ options: ResolvedOptions,
  _ surroundings: Surroundings
) {
  if let write = writer(of: options.format) {
    surroundings.writeOutput(write(movedToCurrentFolder(diagnostics, of: made, surroundings)))
  } else {
    let shown = diagnostics.filter { !options.isQuiet || $0.severity > .info }
    if !shown.isEmpty {
      surroundings.writeError(text(for: shown, of: made, usesColor: options.usesColor))
    }
  }
  if diagnostics.contains(where: { $0.code == .internalError }) {
    let input = made.map { " for '\($0.root.path.escapedForTerminal)'" } ?? ""
    surroundings.writeError("This is a bug in playbook \(toolVersion)\(input); please report it\n")
  }
}

/// Writes what a run comes to, where it does not stand in the way of a report.
func writeSummary(_ text: String, _ options: ResolvedOptions, _ surroundings: Surroundings) {
  if options.isQuiet { return }
  if options.format == .text {
    surroundings.writeOutput(text + "\n")
  } else {
    surroundings.writeError(text + "\n")
  }
}

private func text(for diagnostics: [Diagnostic], of made: MadeSite?, usesColor: Bool) -> String {
  var sources: [String: [UInt8]] = [:]
  for file in Theme.files { sources[file.path] = file.bytes }
  if let made {
    for file in made.source.content + made.source.assets + made.source.templates {
      sources[made.root.displayed(file.path)] = file.bytes
    }
  }
  let excerpts = sources
  return TextReport(usesColor: usesColor) { excerpts[$0] }
    .text(for: made?.root.displayed(diagnostics) ?? diagnostics)
}

/// What writes findings for a machine; nothing for people's own format.
private func writer(of format: ReportFormat) -> (([Diagnostic]) -> String)? {
  let tool = ReportingTool(version: toolVersion)
  return switch format {
  case .text: nil
  case .json: JSONReport(tool: tool).text
  case .sarif: SARIFReport(tool: tool) { $0.percentEncodedPath }.text
  case .github: GitHubReport().text
  case .gitlab: GitLabReport().text
  case .junit: JUnitReport(tool: tool).text
  }
}

/// The findings with the paths that a program started in the current folder knows: a site below it
/// is part of a repository, and services look for files from the repository's root.
private func movedToCurrentFolder(
  _ diagnostics: [Diagnostic], of made: MadeSite?, _ surroundings: Surroundings
) -> [Diagnostic] {
  guard let root = made?.root else { return diagnostics }
  let shown = root.displayed(diagnostics)
  let folder = surroundings.files.resolve(surroundings.currentFolder) ?? "/"
  let start = Array((folder.hasSuffix("/") ? folder : folder + "/").utf8)
  guard root.path.utf8.starts(with: start) else { return shown }
  let prefix = String(decoding: root.path.utf8.dropFirst(start.count), as: UTF8.self) + "/"
  return shown.map { $0.moved { isSource($0, of: root) ? prefix + $0 : $0 } }
}

/// False for what stands in no file of the site: flags, variables and the built-in theme.
func isSource(_ path: String, of root: SiteRoot) -> Bool {
  if root.isPlain {
    return !["theme:", "--as-of", "SOURCE_DATE_EPOCH"].contains { path.utf8.starts(with: $0.utf8) }
  }
  return ["content", "templates"].contains { name in
    path == name || path.utf8.starts(with: "\(name)/".utf8)
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

/// "41 ms".
func milliseconds(_ duration: Duration) -> String {
  "\(Int((duration / .milliseconds(1)).rounded())) ms"
}

/// "0.31 s".
func shown(_ duration: Duration) -> String {
  let hundredths = duration / .milliseconds(10)
  let whole = Int(hundredths.rounded())
  let rest = whole % 100
  return "\(whole / 100).\(rest < 10 ? "0" : "")\(rest) s"
}
