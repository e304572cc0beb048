/// The findings as failed tests, which nearly every CI system can show.
///
/// A file is a suite and a finding a test of it. Errors and warnings are failures, remarks are
/// skipped tests. Names hold no line, so that a finding keeps its name when its line moves.
package struct JUnitReport: Sendable {
  private let tool: ReportingTool

  package init(tool: ReportingTool) { self.tool = tool }

  package func text(for diagnostics: [Diagnostic]) -> String {
    let failures = diagnostics.count { $0.severity > .info }
    let attributes =
      "name=\"\(tool.name)\" tests=\"\(diagnostics.count)\" failures=\"\(failures)\" errors=\"0\""
    var result = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    if diagnostics.isEmpty { return result + "<testsuites \(attributes)/>\n" }
    result += "<testsuites \(attributes)>\n"
    var rest = diagnostics.sorted()[...]
    while let path = rest.first.map({ $0.position?.path }) {
      let ofFile = rest.prefix { $0.position?.path == path }
      writeSuite(of: Array(ofFile), path: path, to: &result)
      rest = rest.dropFirst(ofFile.count)
    }
    return result + "</testsuites>\n"
  }

  private func writeSuite(of diagnostics: [Diagnostic], path: String?, to result: inout String) {
    let name = (path ?? tool.name).escapedForXML
    let failures = diagnostics.count { $0.severity > .info }
    result += "  <testsuite name=\"\(name)\" tests=\"\(diagnostics.count)\""
    result += " failures=\"\(failures)\" errors=\"0\" skipped=\"\(diagnostics.count - failures)\""
    if path != nil { result += " file=\"\(name)\"" }
    result += ">\n"
    var counts: [String: Int] = [:]
    for diagnostic in diagnostics {
      // A reader that finds a name twice keeps one of the two.
      let title = "\(diagnostic.code.name): \(diagnostic.message)"
      let count = counts[title, default: 0] + 1
      counts[title] = count
      writeCase(
        of: diagnostic, className: name,
        name: (count == 1 ? title : "\(title) (\(count))").escapedForXML, to: &result)
    }
    result += "  </testsuite>\n"
  }

  private func writeCase(
    of diagnostic: Diagnostic, className: String, name: String, to result: inout String
  ) {
    let message = diagnostic.message.escapedForXML
    result += "    <testcase name=\"\(name)\" classname=\"\(className)\">\n"
    if diagnostic.severity == .info {
      result += "      <skipped message=\"\(message)\"/>\n"
    } else {
      let place = diagnostic.position.map {
        "\($0.path.escapedForTerminal):\($0.line):\($0.column): "
      }
      let first = "\(place ?? "")\(diagnostic.severity): \(diagnostic.message.escapedForTerminal)"
      let lines = [first + " [\(diagnostic.code.name)]"] + diagnostic.details
      result += "      <failure type=\"\(diagnostic.severity)\" message=\"\(message)\">"
      result += lines.map(\.escapedForXML).joined(separator: "\n") + "</failure>\n"
    }
    result += "    </testcase>\n"
  }
}

extension String {
  /// The text on one line in an element or an attribute of XML 1.0. What XML cannot hold, and what
  /// could deceive a reader, is shown as `\u{…}`.
  fileprivate var escapedForXML: String {
    var shown = ""
    for scalar in escapedForTerminal.unicodeScalars {
      if scalar.value == 0xFFFE || scalar.value == 0xFFFF {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown.escapedForHTML
  }
}
