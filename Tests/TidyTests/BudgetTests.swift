import Testing

/// Sizes that a reader can hold in mind. Where one is passed, change the design, not the number.
@Suite struct BudgetTests {
  static let files = ["Sources", "Tests"].flatMap { SourceText.swiftFiles(below: $0) }

  @Test func findsOurFiles() {
    #expect(Self.files.count > 50)
  }

  @Test(arguments: files) func fileIsShort(file: SourceText) {
    #expect(
      file.lines.count <= 401,
      "\(file.path) has \(file.lines.count) lines; split it so that each file holds one thing")
  }

  @Test(arguments: files) func linesFitTheScreen(file: SourceText) {
    for (index, line) in file.lines.enumerated() where line.unicodeScalars.count > 100 {
      Issue.record("\(file.path):\(index + 1) is longer than 100 columns")
    }
  }

  @Test(arguments: files) func functionsAreShort(file: SourceText) {
    for function in functions(in: file) where function.length > 50 {
      Issue.record(
        "\(file.path):\(function.line) \(function.length) lines; give the parts names"
      )
    }
  }

  @Test func measuresFunctions() {
    let body = (1...51).map { "    line\($0)()" }
    let text = SourceText(
      path: "x.swift", lines: ["struct X {", "  func long() {"] + body + ["  }", "}"])
    #expect(functions(in: text).map(\.length) == [53])
  }

  /// Every function and initializer with a body, from its first line to its closing brace, which
  /// `swift format` puts at the same indentation.
  private func functions(in file: SourceText) -> [(line: Int, length: Int)] {
    var found: [(line: Int, length: Int)] = []
    for (index, line) in file.lines.enumerated() {
      let indentation = line.prefix { $0 == " " }
      let code = line.dropFirst(indentation.count)
      guard !code.hasPrefix("//"), isDeclaration(code) else { continue }
      if line.hasSuffix("}"), line.contains("{") { continue }
      let end = file.lines[index...].firstIndex { $0 == indentation + "}" }
      if let end { found.append((index + 1, end - index + 1)) }
    }
    return found
  }

  private func isDeclaration(_ code: Substring) -> Bool {
    let words = code.split(separator: " ").prefix { !$0.contains("(") || $0.hasPrefix("init") }
    let modifiers: Set<Substring> = [
      "package", "public", "private", "fileprivate", "internal", "static", "mutating", "func",
      "override", "@Test", "async",
    ]
    guard let last = words.last else { return code.hasPrefix("init(") }
    if words.contains("func") { return modifiers.contains(words[0]) }
    return last.hasPrefix("init") && words.dropLast().allSatisfy(modifiers.contains)
  }
}

extension SourceText {
  init(path: String, lines: [String]) {
    self.path = path
    self.lines = lines
  }
}
