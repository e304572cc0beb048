internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics

struct ExplainCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a finding means, why it matters and how to put it right.",
    discussion: """
      The code stands in square brackets at the end of a finding; 'playbook rules' lists all.

      Example: playbook explain dead-link
      """)

  @Argument(help: ArgumentHelp("The finding's code, such as dead-link.", valueName: "code"))
  var name: String

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard let code = knownCodes.first(where: { $0.name == name }) else {
      let near = didYouMean(nearest(to: name, in: knownCodes.map(\.name)))
      surroundings.writeError(
        "Error: There is no finding '\(name.escapedForTerminal)'. "
          + (near ?? "'playbook rules' lists all.") + "\n")
      return .usage
    }
    surroundings.writeOutput(explanation(of: code))
    return .success
  }
}

/// Everything that is known about a finding, for people.
private func explanation(of code: DiagnosticCode) -> String {
  var text = "\(code.name): \(code.severity.rawValue)\n\n"
  text += wrapped(code.summary + ".", indented: 0)
  if let explanation = code.explanation {
    text += "\n" + wrapped(explanation.rationale, indented: 0)
    text += "\nHow to put it right\n\n" + wrapped(explanation.remedy, indented: 2)
    text += shown(explanation.rejected, title: "Wrong")
    text += shown(Array(explanation.accepted.prefix(1)), title: "Right")
  }
  return text + "\nSeverity\n\n" + severity(of: code)
}

private func severity(of code: DiagnosticCode) -> String {
  guard code.canBeConfigured else {
    return wrapped(
      "It cannot be changed, because safety or meaning hangs on it.", indented: 2)
  }
  let other = code.severity == .warning ? Severity.error : .warning
  var text = wrapped(
    "To change it for all files, write in content/playbook.yaml error, warning, info or off:",
    indented: 2)
  text += "\n    lint:\n      \(code.name): \(other.rawValue)\n"
  let paths = code.explanation.map { markedPaths(in: $0.rejected) } ?? []
  let inYAML = paths.contains { $0.hasSuffix(".yaml") }
  let inMarkdown = paths.contains { $0.hasSuffix(".md") }
  guard inYAML || inMarkdown else { return text }
  text += "\n"
  text += wrapped(
    "To accept it at one place, write why at the end of the line, or alone on the line above:",
    indented: 2)
  text += "\n"
  if inYAML { text += "    # allow \(code.name): the reason\n" }
  if inMarkdown { text += "    <!-- allow \(code.name): the reason -->\n" }
  return text
}

private func markedPaths(in examples: [String]) -> [String] {
  examples.compactMap { ExampleFiles($0) }.flatMap(\.marks).map(\.path)
}

/// Examples with a mark under each place that is meant.
private func shown(_ examples: [String], title: String) -> String {
  if examples.isEmpty { return "" }
  let texts = examples.compactMap { ExampleFiles($0) }.map { example in
    example.files.map { file in
      "  \(file.path.escapedForTerminal)\n" + lines(of: file, marks: example.marks)
    }.joined()
  }
  return "\n\(title)\n\n" + texts.joined(separator: "\n")
}

private func lines(of file: SourceFile, marks: [SourcePosition]) -> String {
  var text = ""
  let lines = String(decoding: file.bytes, as: UTF8.self)
    .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  for (index, line) in lines.enumerated() {
    text += line.isEmpty ? "    |\n" : "    | \(String(line).escapedForTerminal)\n"
    let columns = marks.filter { $0.path == file.path && $0.line == index + 1 }.map(\.column)
    guard let last = columns.max() else { continue }
    let marker = (1...last).map { columns.contains($0) ? "^" : " " }.joined()
    text += "    | \(marker)\n"
  }
  return text
}

/// Paragraphs in lines of at most 78 columns.
private func wrapped(_ text: String, indented indentation: Int) -> String {
  let margin = String(repeating: " ", count: indentation)
  return text.split(separator: "\n\n").map { paragraph in
    var lines: [String] = []
    var line = ""
    for word in paragraph.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      if !line.isEmpty, indentation + line.count + word.count + 1 > 78 {
        lines.append(margin + line)
        line = ""
      }
      line += line.isEmpty ? String(word) : " " + word
    }
    return (lines + [margin + line]).joined(separator: "\n") + "\n"
  }.joined(separator: "\n")
}
