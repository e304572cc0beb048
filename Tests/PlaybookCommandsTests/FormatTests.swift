import Foundation
import PlaybookTestSupport
import Testing

@Suite struct FormatTests {
  static let formats = ["json", "sarif", "github", "gitlab", "junit"]
  private let disk = MemoryDisk([
    "/repository/docs/content/index.md": "# Home\n\n[x](nowhere.md)\n",
    "/repository/docs/content/100% a,b.md": "# B\n\n[x](nowhere.md)\n",
    "/repository/notes/a.md": "[x](nowhere.md)\n",
  ])

  @Test(arguments: formats) func aReportStandsAloneOnTheStandardOutput(format: String) async {
    let check = await run(
      ["check", "--format", format], on: disk.fileSystem, in: "/repository/docs")
    #expect(check.status == .findings)
    #expect(check.output.contains("dead-link"))
    #expect(!check.output.contains("checked in"))
    #expect(check.error.contains(" pages checked in ") && check.error.hasSuffix(": 2 errors\n"))
    let build = await run(
      ["build", "-q"], on: disk.fileSystem, in: "/repository/docs",
      environment: ["PLAYBOOK_FORMAT": format])
    #expect(build.output == check.output)
    #expect(build.error == "")
  }

  @Test(arguments: formats) func aReportSaysWhyThereIsNoSite(format: String) async {
    let result = await run(["check", "/nowhere", "--format", format], on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.output.contains("nothing-to-build"))
    #expect(result.error == "")
  }

  /// Services look for files from the root of the repository, where the tool is started.
  @Test func pathsBeginAtTheCurrentFolder() async {
    for (arguments, folder, path) in [
      (["/repository/docs"], "/repository", "docs/content/index.md"),
      (["/repository/docs"], "/repository/docs", "content/index.md"),
      ([], "/repository/docs/content", "content/index.md"),
      (["notes"], "/repository", "notes/a.md"),
      (["/repository/docs"], "/", "repository/docs/content/index.md"),
    ] as [([String], String, String)] {
      let result = await run(
        ["check", "--format", "github"] + arguments, on: disk.fileSystem, in: folder)
      #expect(result.output.contains("::error file=\(path),line="), "\(result.output)")
    }
  }

  @Test func addressesOfFilesAreEncoded() async {
    let result = await run(
      ["check", "docs", "--format", "sarif"], on: disk.fileSystem, in: "/repository")
    #expect(result.output.contains("\"uri\": \"docs/content/100%25%20a,b.md\""), "\(result.output)")
  }
}
