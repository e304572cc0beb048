import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

@Suite struct RulesAndExplainTests {
  private let disk = MemoryDisk([:])

  @Test func listsEveryFinding() async throws {
    let text = await run(["rules"], on: disk.fileSystem)
    #expect(text.status == .success && text.error == "")
    let lines = text.output.split(separator: "\n")
    #expect(lines.count == knownCodes.count + 1)
    #expect(lines.contains { $0.contains(/^dead-link +error +yes +A link leads nowhere$/) })
    #expect(lines.contains { $0.contains(/^not-utf8 +error +no +A text file is not UTF-8$/) })
    let names = lines.dropFirst().map { $0.prefix { $0 != " " } }
    #expect(names == names.sorted())

    let json = await run(["rules", "--format", "json"], on: disk.fileSystem)
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let rules = try #require(object?["rules"] as? [[String: Any]])
    #expect(rules.compactMap { $0["code"] as? String } == names.map(String.init))

    let csv = await run(["rules", "--format", "csv"], on: disk.fileSystem)
    #expect(csv.output.hasPrefix("code,severity,configurable,summary\n"))
    #expect(csv.output.contains("\naddress-clash,error,no,Two files"))
    #expect(csv.output.contains("\ninvalid-yaml,error,no,\"YAML cannot be read, or uses"))
  }

  @Test(arguments: ["dead-link", "unknown-kind", "not-utf8", "unknown-name"])
  func explainsAFinding(code: String) async throws {
    let result = await run(["explain", code], on: disk.fileSystem)
    #expect(result.status == .success && result.error == "")
    let path = repositoryFolder + "/Tests/Fixtures/explain/\(code).txt"
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    if golden == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try put(result.output, at: path)
    }
    #expect(result.output == golden, "see \(path)")
  }

  @Test func explainsEveryFindingOnAScreen() async {
    for code in knownCodes {
      let result = await run(["explain", code.name], on: disk.fileSystem)
      #expect(result.status == .success)
      #expect(result.output.hasPrefix("\(code.name): \(code.severity.rawValue)\n\n"))
      for line in result.output.split(separator: "\n") where !line.hasPrefix("    ") {
        #expect(line.count <= 80, "\(code.name): \(line)")
      }
    }
  }

  @Test(arguments: [
    ("dead-lnik", "Did you mean 'dead-link'?"), ("\u{1B}x", "'playbook rules' lists all."),
  ]) func saysWhichFindingWasMeant(name: String, words: String) async {
    let result = await run(["explain", name], on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("Error: There is no finding '"))
    #expect(result.error.hasSuffix("'. \(words)\n"))
    #expect(!result.error.contains("\u{1B}"))
  }
}
