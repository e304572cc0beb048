import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

@Suite struct UsageTests {
  private let disk = MemoryDisk(["/site/content/index.md": "# Home\n"])

  /// The help of every command, against `Tests/Fixtures/help/`.
  @Test(arguments: [
    "", "init", "build", "check", "serve", "new", "list", "stale", "rules", "explain", "schema",
    "theme", "completion", "man",
  ])
  func saysItsHelp(command: String) async throws {
    let result = await run(["help", command].filter { !$0.isEmpty }, on: disk.fileSystem)
    #expect(result.status == .success)
    #expect(result.error == "")
    let name = command.isEmpty ? "playbook" : command
    let path = repositoryFolder + "/Tests/Fixtures/help/\(name).txt"
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    if golden == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try put(result.output, at: path)
    }
    #expect(result.output == golden, "see \(path)")
  }

  @Test func saysItsVersion() async {
    let result = await run(["--version"], on: disk.fileSystem)
    #expect(result == CommandResult(status: .success, output: "0.1.0\n", error: ""))
  }

  @Test(arguments: [
    (["build", "--outptu", "x"], "Unknown option '--outptu'. Did you mean '--output'?"),
    (["build", "a", "b"], "Unexpected argument 'b'"),
    (["biuld"], "'biuld' is not a command. Did you mean 'build'?"),
    (
      ["frobnicate"],
      "'frobnicate' is not a command. "
        + "The commands are init, build, check, serve, new, list, stale, rules, explain, schema, "
        + "theme, completion, man, help."
    ),
    (["check", "--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
    (["build", "--jobs", "0"], "--jobs is '0'; it should be a number from 1 to 256"),
    (
      ["build", "--as-of", "2026-02-30"],
      "--as-of is '2026-02-30'; it should be a day such as 2026-04-30"
    ),
    (
      ["build", "-u", "example.org"],
      "--base-url is 'example.org'; it should be an address such as https://example.org/"
    ),
    (["check", "--adopt"], "Unknown option '--adopt'"),
  ]) func exitsWithTwoOnWrongUsage(arguments: [String], message: String) async {
    let result = await run(arguments, on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.output == "")
    #expect(result.error.hasPrefix("Error: " + message), "\(result.error)")
  }

  @Test(arguments: [
    (["PLAYBOOK_JOBS": "many"], "PLAYBOOK_JOBS is 'many'; it should be a number from 1 to 256"),
    (["PLAYBOOK_STRICT": "perhaps"], "PLAYBOOK_STRICT is 'perhaps'; it should be 1 or 0"),
    (["PLAYBOOK_DRAFTS": "2"], "PLAYBOOK_DRAFTS is '2'; it should be 1 or 0"),
    (
      ["PLAYBOOK_FORMAT": "xml"],
      "PLAYBOOK_FORMAT is 'xml'; it should be text, json, sarif, github, gitlab, junit"
    ),
    (
      ["PLAYBOOK_AS_OF": "\u{1B}[31mtoday"],
      "PLAYBOOK_AS_OF is '\\u{1B}[31mtoday'; it should be a day such as 2026-04-30"
    ),
  ]) func exitsWithTwoOnWrongVariables(environment: [String: String], message: String) async {
    let result = await run(["check"], on: disk.fileSystem, environment: environment)
    #expect(result.status == .usage)
    #expect(result.error == "Error: \(message)\n")
  }

  @Test func saysWhatItLookedFor() async {
    let result = await run(["build", "/elsewhere"], on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(
      result.error == "error: There is no folder '/elsewhere' [nothing-to-build]\n")
    #expect(disk.paths(below: "/site") == ["content/", "content/index.md"])
  }
}
