/// The findings in the Static Analysis Results Interchange Format, OASIS Standard 2.1.0.
package struct SARIFReport: Sendable {
  private let tool: ReportingTool
  private let reference: @Sendable (_ path: String) -> String

  /// - Parameter reference: a relative path as a reference of RFC 3986.
  package init(
    tool: ReportingTool, reference: @escaping @Sendable (_ path: String) -> String
  ) {
    self.tool = tool
    self.reference = reference
  }

  package func text(for diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.sorted()
    let rules = Rules(of: sorted)
    var fingerprints = Fingerprints()
    var results: [JSONValue] = []
    var notifications: [JSONValue] = []
    for diagnostic in sorted {
      if let position = diagnostic.position {
        let fingerprint = fingerprints.next(for: diagnostic)
        results.append(result(diagnostic, at: position, rules, fingerprint))
      } else {
        notifications.append(notification(diagnostic, rules))
      }
    }
    let failed = sorted.contains { $0.position == nil && $0.severity == .error }
    let log: JSONValue = [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": [
            "driver": [
              "name": .string(tool.name), "version": .string(tool.version),
              "rules": .array(rules.codes.map(rule)),
            ]
          ],
          // GitHub refuses a whole report for one result without a place, and what has no place in
          // the sources is about the run anyway: a folder, a disk.
          "invocations": [
            [
              "executionSuccessful": .bool(!failed),
              "toolExecutionNotifications": .array(notifications),
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "results": .array(results),
        ]
      ],
    ]
    return log.pretty
  }

  private func rule(_ code: DiagnosticCode) -> JSONValue {
    let summary = message(code.summary)
    let remedy = code.explanation.map { "\($0.rationale)\n\n\($0.remedy)" }
    return .object(known: [
      ("id", .string(code.name)),
      ("shortDescription", summary),
      ("fullDescription", code.explanation.map { message($0.rationale) } ?? summary),
      ("help", remedy.map(message)),
      ("defaultConfiguration", ["level": .string(level(code.severity))]),
    ])
  }

  private func result(
    _ diagnostic: Diagnostic, at position: SourcePosition, _ rules: Rules, _ fingerprint: String
  ) -> JSONValue {
    let related = diagnostic.notes.filter { $0.position != nil }.enumerated().map { index, note in
      JSONValue.object(known: [
        ("id", .integer(index + 1)),
        ("physicalLocation", note.position.map(place)),
        ("message", message(note.message.escapedForTerminal)),
      ])
    }
    return .object(known: [
      ("ruleId", .string(diagnostic.code.name)),
      ("ruleIndex", rules.index(of: diagnostic.code)),
      ("level", .string(level(diagnostic.severity))),
      ("message", words(of: diagnostic)),
      ("locations", [["physicalLocation": place(position)]]),
      ("relatedLocations", related.isEmpty ? nil : .array(related)),
      ("partialFingerprints", ["primaryLocationLineHash": .string(fingerprint)]),
    ])
  }

  private func notification(_ diagnostic: Diagnostic, _ rules: Rules) -> JSONValue {
    .object(known: [
      ("level", .string(level(diagnostic.severity))),
      ("message", words(of: diagnostic)),
      (
        "associatedRule",
        .object(known: [
          ("id", .string(diagnostic.code.name)), ("index", rules.index(of: diagnostic.code)),
        ])
      ),
    ])
  }

  /// The sentence and what helps; notes with a place stand elsewhere.
  private func words(of diagnostic: Diagnostic) -> JSONValue {
    let lines =
      [diagnostic.message]
      + diagnostic.notes.filter { $0.position == nil }.map { "note: " + $0.message }
      + (diagnostic.help.map { ["help: " + $0] } ?? [])
    return message(lines.map(\.escapedForTerminal).joined(separator: "\n"))
  }

  private func place(_ position: SourcePosition) -> JSONValue {
    [
      "artifactLocation": ["uri": .string(reference(position.path))],
      "region": [
        "startLine": .integer(position.line), "startColumn": .integer(position.column),
        "endColumn": .integer(position.column + position.length),
      ],
    ]
  }

  private func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }

  private func message(_ text: String) -> JSONValue { ["text": .string(text.literalForSARIF)] }
}

extension String {
  /// The text without placeholders (§3.11.5: braces are doubled) and without embedded links
  /// (§3.11.6: a backslash keeps a bracket from opening one).
  fileprivate var literalForSARIF: String {
    let hasLink = zip(unicodeScalars, unicodeScalars.dropFirst()).contains { $0 == ("]", "(") }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "{", "}": result.append(scalar)
      case "[", "\\": if hasLink { result.append("\\") }
      default: break
      }
      result.append(scalar)
    }
    return String(result)
  }
}

/// The codes of a report, each once, and their places in the list.
private struct Rules {
  let codes: [DiagnosticCode]
  private let places: [DiagnosticCode: Int]

  init(of diagnostics: [Diagnostic]) {
    codes = Set(diagnostics.map(\.code)).sorted { $0.name < $1.name }
    var places: [DiagnosticCode: Int] = [:]
    for (index, code) in codes.enumerated() { places[code] = index }
    self.places = places
  }

  func index(of code: DiagnosticCode) -> JSONValue? { places[code].map { .integer($0) } }
}
