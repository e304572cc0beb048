import PlaybookTestSupport
import Testing

@Suite struct ManTests {
  private let disk = MemoryDisk([:])

  private func page() async -> String {
    let result = await run(["man"], on: disk.fileSystem)
    #expect(result.status == .success)
    #expect(result.error == "")
    return result.output
  }

  @Test(arguments: [
    "init", "build", "check", "serve", "new", "list", "stale", "rules", "explain", "schema",
    "theme list", "theme eject", "completion", "man",
  ])
  func tellsEveryCommand(command: String) async throws {
    let start = ".SS \"playbook \(command)"
    let page = await page()
    let section = try #require(page.firstRange(of: start), "no \(command)")
    let text = page[section.upperBound...].prefix { $0 != "\u{0}" }
    let own = text.firstRange(of: "\n.S").map { text[..<$0.lowerBound] } ?? text
    // The help of the same command, which is not written from the same description.
    let arguments = ["help"] + command.split(separator: " ").map { "\($0)" }
    let help = await run(arguments, on: disk.fileSystem).output
    let flags = help.split { $0.isWhitespace || ",/[]".contains($0) }.filter {
      $0.hasPrefix("--") && !["--version", "--help"].contains($0)
        && $0.dropFirst(2).allSatisfy { $0.isLetter || $0 == "-" }
    }
    for flag in flags {
      #expect(own.contains(flag.replacing("-", with: "\\-")), "\(command) \(flag)")
    }
    #expect(own.contains("Example: "), "\(command)")
  }

  @Test func tellsVariablesAndStatuses() async {
    let page = await page()
    for name in ["OUTPUT", "BASE_URL", "DRAFTS", "STRICT", "AS_OF", "FORMAT", "JOBS", "EDITOR"] {
      #expect(page.contains("\\fBPLAYBOOK_\(name)\\fR\n"), "\(name)")
    }
    for status in [0, 1, 2, 3, 70, 130, 143] { #expect(page.contains("\\fB\(status)\\fR\n")) }
  }

  /// `groff -ww` reads it too, in `.ci/run`; this needs no other program.
  @Test func writesNoRequestByChance() async {
    let known: Set = ["TH", "SH", "SS", "TP", "PP", "nh", "ad"]
    for line in await page().split(separator: "\n") where ".'".contains(line.prefix(1)) {
      let name = line.dropFirst().prefix { $0.isLetter }
      #expect(line.hasPrefix(".") && known.contains("\(name)"), "\(line)")
    }
  }
}
