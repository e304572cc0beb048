/// The findings as people read them: place, sentence, code, the line with a marker under it, help.
package struct TextReport: Sendable {
  /// How many findings of one code are shown in full before the rest is only counted.
  package static let shownPerCode = 10

  package var usesColor: Bool
  /// The bytes of a source file by its path, for excerpts; nothing where there is no such file.
  package var source: @Sendable (_ path: String) -> [UInt8]?

  package init(
    usesColor: Bool = false, source: @escaping @Sendable (_ path: String) -> [UInt8]?
  ) {
    self.usesColor = usesColor
    self.source = source
  }

  /// The whole report: remarks, warnings, and errors last, where one looks after a run; each in the
  /// order of places. Empty when nothing was found.
  package func text(for diagnostics: [Diagnostic]) -> String {
    var excerpts = Excerpts(source: source)
    var shown: [DiagnosticCode: Int] = [:]
    var hidden: [(code: DiagnosticCode, count: Int)] = []
    var result = ""
    let ordered = diagnostics.sorted()
    let bySeverity = [Severity.info, .warning, .error].flatMap { severity in
      ordered.filter { $0.severity == severity }
    }
    for diagnostic in bySeverity {
      let count = shown[diagnostic.code, default: 0] + 1
      shown[diagnostic.code] = count
      if count <= Self.shownPerCode {
        write(diagnostic, excerpts: &excerpts, to: &result)
      } else if let index = hidden.firstIndex(where: { $0.code == diagnostic.code }) {
        hidden[index].count += 1
      } else {
        hidden.append((diagnostic.code, 1))
      }
    }
    for (code, count) in hidden {
      result += "… and \(count) more \(count == 1 ? "finding" : "findings") of [\(code.name)]\n"
    }
    return result
  }

  private func write(
    _ diagnostic: Diagnostic, excerpts: inout Excerpts, to result: inout String
  ) {
    if let position = diagnostic.position {
      result += bold("\(position.path.escapedForTerminal):\(position.line):\(position.column):")
      result += " "
    }
    result += colored(diagnostic.severity.rawValue + ":", as: diagnostic.severity)
    result += " \(diagnostic.message.escapedForTerminal) [\(diagnostic.code.name)]\n"
    if let position = diagnostic.position {
      result += excerpts.excerpt(at: position)
    }
    for note in diagnostic.notes {
      let place = note.position.map { "\($0.path.escapedForTerminal):\($0.line):\($0.column): " }
      result += "  note: \(place ?? "")\(note.message.escapedForTerminal)\n"
    }
    if let help = diagnostic.help {
      result += "  help: \(help.escapedForTerminal)\n"
    }
  }

  private func bold(_ text: String) -> String { usesColor ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  private func colored(_ text: String, as severity: Severity) -> String {
    guard usesColor else { return text }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .info: "36"
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }
}
