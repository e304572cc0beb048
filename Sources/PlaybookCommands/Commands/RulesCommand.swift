internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics

struct RulesCommand: ParsableCommand, StatusCommand {
  /// How the list is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "rules",
    abstract: "List everything that check can find.",
    discussion: """
      Each finding with its code, its severity, whether the settings may change that, and what it \
      means. 'playbook explain CODE' says more about one.

      Example: playbook rules --format csv > rules.csv
      """)

  @Option(help: "How the list is written.")
  var format = Format.text

  func run(in surroundings: Surroundings) -> ExitStatus {
    let codes = knownCodes.sorted { $0.name < $1.name }
    switch format {
    case .text: surroundings.writeOutput(table(of: codes))
    case .json: surroundings.writeOutput(json(of: codes).pretty)
    case .csv: surroundings.writeOutput(csv(of: codes))
    }
    return .success
  }

  private func table(of codes: [DiagnosticCode]) -> String {
    let rows =
      [["CODE", "SEVERITY", "CHANGES", "FINDS"]]
      + codes.map { [$0.name, $0.severity.rawValue, $0.changes, $0.summary] }
    return alignedTable(rows)
  }

  private func json(of codes: [DiagnosticCode]) -> JSONValue {
    [
      "schema": 1, "tool": "playbook", "version": .string(toolVersion),
      "rules": .array(
        codes.map { code in
          [
            "code": .string(code.name), "severity": .string(code.severity.rawValue),
            "configurable": .bool(code.canBeConfigured), "summary": .string(code.summary),
          ]
        }),
    ]
  }

  private func csv(of codes: [DiagnosticCode]) -> String {
    let rows =
      [["code", "severity", "configurable", "summary"]]
      + codes.map { [$0.name, $0.severity.rawValue, $0.changes, $0.summary] }
    return csvText(rows)
  }
}

extension DiagnosticCode {
  /// Whether the settings may change the severity.
  fileprivate var changes: String { canBeConfigured ? "yes" : "no" }
}
