package import PlaybookDiagnostics

/// The page of the manual on one kind of finding; nothing where there is nothing to say beyond its
/// summary.
package func findingPage(of code: DiagnosticCode) -> String? {
  guard let explanation = code.explanation else { return nil }
  // The others are edges, which tests need and readers do not.
  let one = Array(explanation.accepted.prefix(1))
  return """
    ---
    title: \(code.name)
    description: "\(code.summary.replacing("\"", with: "'"))."
    nav: false
    ---
    **\(severity(of: code))** \(code.summary).

    \(explanation.rationale)

    ## How to put it right

    \(explanation.remedy)
    \(examples("Right", one))\(examples("Wrong", explanation.rejected))
    """.trimmedEnd + "\n"
}

/// The list of findings: code, severity and summary, each with its page.
package func findingTable(of codes: [DiagnosticCode]) -> String {
  let rows = codes.map { code in
    let name = code.explanation == nil ? "`\(code.name)`" : "[`\(code.name)`](\(code.name).md)"
    return "| \(name) | \(code.severity.rawValue)\(code.canBeConfigured ? "" : ", fixed") "
      + "| \(code.summary.replacing("|", with: "\\|")) |\n"
  }
  return "| Code | Severity | Means |\n| --- | --- | --- |\n" + rows.joined()
}

private func severity(of code: DiagnosticCode) -> String {
  let word =
    switch code.severity {
    case .error: "An error."
    case .warning: "A warning."
    case .info: "A remark."
    }
  return code.canBeConfigured
    ? word : word.dropLast() + " whose severity cannot be changed."
}

private func examples(_ heading: String, _ examples: [String]) -> String {
  if examples.isEmpty { return "" }
  return "\n## \(heading)\n" + examples.map { "\n" + shown($0) }.joined(separator: "\n***\n")
}

/// The files of an example, each in a fence under its path, and where the findings stand.
private func shown(_ example: String) -> String {
  guard let example = ExampleFiles(example) else { return "" }
  let files = example.files.map { file in
    "`\(file.path)`\n\n\(fence)\(language(of: file.path))\n"
      + String(decoding: file.bytes, as: UTF8.self).withVisibleControls + "\(fence)\n"
  }
  let text = files.joined(separator: "\n")
  if example.marks.isEmpty { return text }
  let places = example.marks.map { "`\($0)`" }.joined(separator: " and ")
  return text + "\nFound at \(places).\n"
}

/// Longer than what an example holds itself.
private let fence = "````"

private func language(of path: String) -> String {
  switch path.split(separator: ".").last {
  case "md": "markdown"
  case "csv": "csv"
  case "mustache": "html"
  default: "yaml"
  }
}

extension String {
  /// With a picture for each control character that is no line feed.
  fileprivate var withVisibleControls: String {
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      let isHidden = scalar.value < 0x20 && scalar != "\n"
      text.append(isHidden ? Unicode.Scalar(0x2400 + scalar.value) ?? scalar : scalar)
    }
    return String(text)
  }

  /// Without blank lines at its end.
  fileprivate var trimmedEnd: String {
    var text = self
    while text.hasSuffix("\n") || text.hasSuffix(" ") { text.removeLast() }
    return text
  }
}
