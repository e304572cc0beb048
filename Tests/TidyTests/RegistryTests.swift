import Testing

/// Lists that a new file has to be in, and would be forgotten in.
@Suite struct RegistryTests {
  @Test func diagnosticCodesStandInOneFilePerModule() {
    var count = 0
    for file in SourceText.swiftFiles(below: "Sources") {
      for (index, line) in file.lines.enumerated() where line.contains("= DiagnosticCode(") {
        count += 1
        #expect(
          file.path.hasSuffix("Codes.swift"),
          "\(file.path):\(index + 1) makes a code; list it in the module's Codes file")
      }
    }
    #expect(count > 20)
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

  @Test func theManualExplainsEveryCode() throws {
    let manual = try #require(SourceText(path: "content/manual/findings.md"))
    let text = manual.lines.joined(separator: "\n")
    let files = SourceText.swiftFiles(below: "Sources").filter { $0.path.hasSuffix("Codes.swift") }
    let names = files.flatMap(\.lines).compactMap { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).dropFirst().first
    }.filter { name in
      name.contains("-") && name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) || $0.isNumber }
    }
    #expect(names.count > 50)
    for name in names where !text.contains("`\(name)`") {
      Issue.record("content/manual/findings.md does not explain '\(name)'")
    }
  }
}
