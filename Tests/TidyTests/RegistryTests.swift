import Testing

/// Lists that a new file has to be in, and would be forgotten in.
@Suite struct RegistryTests {
  @Test func diagnosticCodesStandInOneFilePerModule() {
    var count = 0
    for file in SourceText.swiftFiles(below: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains("= DiagnosticCode(") {
        count += 1
        // A rule makes its own from its name and its words.
        if file.path.hasSuffix("PlaybookLint/LintRule.swift") { continue }
        #expect(
          file.path.hasSuffix("Codes.swift"),
          "\(file.path):\(index + 1) makes a code; list it in the module's Codes file")
      }
    }
    #expect(count > 20)
  }

  @Test func everyRuleIsAFileOfItsNameAndIsListed() throws {
    let list = try #require(
      SourceText.swiftFiles(below: "Sources/PlaybookLint").first {
        $0.path.hasSuffix("LintRule+All.swift")
      }
    ).lines.joined(separator: "\n")
    let files = SourceText.swiftFiles(below: "Sources/PlaybookLint/Rules")
    #expect(files.count > 50)
    for file in files {
      let code = file.lines.first { $0.hasPrefix("    \"") && $0.contains("\", .") }
        .map { $0.split(separator: "\"")[1] }
      let words = (code ?? "").split(separator: "-").map {
        $0.prefix(1).uppercased() + $0.dropFirst()
      }
      #expect(
        file.path.hasSuffix("/\(words.joined()).swift"),
        "\(file.path) holds the rule '\(code ?? "none")': name it after the code")
      let name = words.joined().prefix(1).lowercased() + words.joined().dropFirst()
      #expect(list.contains("    .\(name),"), "List .\(name) in LintRule+All.swift")
    }
  }

  @Test func everyDiagnosticCodeIsListed() {
    for file in SourceText.swiftFiles(below: "Sources") where file.path.hasSuffix("Codes.swift") {
      let declared = file.lines.compactMap { line -> String? in
        guard line.contains("= DiagnosticCode(") else { return nil }
        return line.split(separator: "static let ").last?.split(separator: " ").first.map(
          String.init)
      }
      let text = file.lines.joined(separator: "\n")
      for name in declared {
        #expect(
          text.contains(".\(name),") || text.contains(".\(name)\n") || text.contains(".\(name)]"),
          "\(file.path) declares \(name) but does not list it in 'all'")
      }
    }
  }

  @Test func codesAreUniqueAcrossModules() {
    var seen: [Substring: String] = [:]
    for file in SourceText.swiftFiles(below: "Sources") where file.path.hasSuffix("Codes.swift") {
      for line in file.lines {
        guard let range = line.range(of: "\""),
          line.contains("DiagnosticCode(") || line.contains("    \"")
        else { continue }
        let name = line[range.upperBound...].prefix { $0 != "\"" }
        guard name.contains("-"), !name.contains(" ") else { continue }
        #expect(seen[name] == nil, "\(file.path) and \(seen[name] ?? "") both declare \(name)")
        seen[name] = file.path
      }
    }
  }
}
