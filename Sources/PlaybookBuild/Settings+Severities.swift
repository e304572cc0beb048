package import PlaybookDiagnostics
internal import PlaybookLint
internal import PlaybookLoading
internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookRendering
internal import PlaybookSite

/// Every finding that a build can make.
package let knownCodes: [DiagnosticCode] =
  BuildCodes.all + ModelCodes.all + LoadingCodes.all + MarkdownCodes.all + SiteCodes.all
  + RenderingCodes.all + LintCodes.all

extension Settings {
  /// The findings as the `lint` setting weighs them, and what is wrong with that setting.
  func severities(of diagnostics: [Diagnostic]) -> [Diagnostic] {
    var levels: [String: LintLevel] = [:]
    var wrong: [Diagnostic] = []
    for (code, level) in lint {
      let known = knownCodes.filter { $0.name == code.value }
      if known.isEmpty {
        let near = nearest(to: code.value, in: Set(knownCodes.map(\.name)).sorted())
        wrong.append(
          Diagnostic(
            .unknownCode, "There is no finding '\(code.value)'", at: code.position,
            help: didYouMean(near)))
      } else if known.contains(where: { !$0.canBeConfigured }) {
        wrong.append(
          Diagnostic(
            .fixedSeverity, "The severity of '\(code.value)' cannot be changed", at: code.position,
            help: "Remove the line"))
      } else {
        levels[code.value] = level
      }
    }
    if levels.isEmpty { return diagnostics + wrong }
    return wrong
      + diagnostics.compactMap { diagnostic in
        guard let level = levels[diagnostic.code.name] else { return diagnostic }
        guard let severity = Severity(rawValue: level.rawValue) else { return nil }
        var result = diagnostic
        result.severity = severity
        return result
      }
  }
}
