import PlaybookBuild
import PlaybookDiagnostics
import PlaybookStarter
import PlaybookTestSupport
import Testing

/// A new site: from an empty folder to one that passes a strict check.
@Suite struct InitTests {
  @Test(arguments: Starter.allCases) func passesAStrictCheckAtOnce(_ starter: Starter) async {
    let disk = MemoryDisk(["/home/notes.txt": "mine"])
    let made = await run(
      ["init", "new/site", "--template", starter.rawValue], on: disk.fileSystem, in: "/home")
    #expect(made.status == .success)
    #expect(made.error == "")
    #expect(made.output.hasSuffix("playbook new vendor acme\n"))
    let checked = await run(
      [
        "check", "--strict", "new/site", "--as-of", starter == .blank ? "2026-01-31" : "2026-04-30",
      ], on: disk.fileSystem, in: "/home")
    #expect(checked.status == .success, "\(checked.error)")
    let built = await run(["build", "new/site"], on: disk.fileSystem, in: "/home")
    #expect(built.status == .success, "\(built.error)")
    #expect(disk.text("/home/new/site/public/index.html") != nil)
  }

  @Test func writesWhatEditorsAndServicesNeed() async {
    let disk = MemoryDisk(["/home/notes.txt": "mine"])
    _ = await run(["init", ".", "--template", "blank"], on: disk.fileSystem, in: "/home")
    for path in [
      ".gitignore", ".vscode/extensions.json", ".github/workflows/playbook.yml", ".gitlab-ci.yml",
      ".schemas/vendor.schema.json", "README.md", "content/index.md",
    ] {
      #expect(disk.text("/home/" + path) != nil, "\(path)")
    }
    #expect(disk.text("/home/notes.txt") == "mine")
    let settings = disk.text("/home/.vscode/settings.json") ?? ""
    for line in [
      #"".schemas/settings.schema.json": "content/playbook.yaml""#,
      #"".schemas/vendor.schema.json": "content/data/vendors/*.yaml""#,
      #"".schemas/vendors.schema.json": "content/data/vendors.yaml""#,
    ] { #expect(settings.contains(line), "\(settings)") }
  }

  @Test func servicesCheckStrictlyAndPublishTheMainBranchAlone() throws {
    let files = Starter.blank.files
    for path in [".github/workflows/playbook.yml", ".gitlab-ci.yml"] {
      let file = try #require(files.first { $0.path == path })
      let text = String(decoding: file.bytes, as: UTF8.self)
      #expect(text.contains("playbook check --strict"))
      #expect(!text.contains("pull_request_target:"))
    }
  }

  @Test func neverWritesOverAFile() async {
    let disk = MemoryDisk(["/home/site/content/index.md": "mine"])
    let before = disk.paths(below: "/home")
    let result = await run(
      ["init", "site", "--template", "blank"], on: disk.fileSystem, in: "/home")
    #expect(result.status == .usage)
    #expect(
      result.error == "Error: 'content/index.md' is there already; nothing was written\n")
    #expect(disk.paths(below: "/home") == before)
  }

  @Test func aFileWhereAFolderIsNeededIsInTheWay() async {
    let disk = MemoryDisk(["/home/site/content": "a file"])
    let result = await run(
      ["init", "site", "--template", "blank"], on: disk.fileSystem, in: "/home")
    #expect(result.status == .usage)
    #expect(result.error.contains("are there already; nothing was written"))
    #expect(disk.paths(below: "/home").count == 2)
  }
}
