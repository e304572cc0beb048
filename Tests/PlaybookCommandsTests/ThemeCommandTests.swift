import PlaybookBuild
import PlaybookTestSupport
import PlaybookTheme
import Testing

/// The files of the theme, from the command line.
@Suite struct ThemeCommandTests {
  @Test func listsEveryFileAndWhichIsReplaced() async {
    let disk = MemoryDisk([
      "/site/content/index.md": "# Home", "/site/templates/partials/rest.mustache": "",
    ])
    let result = await run(["theme", "list"], on: disk.fileSystem)
    #expect(result.status == .success)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == Theme.files.count)
    #expect(
      lines.filter { $0.contains("replaced by") }.map { $0.split(separator: " ").last } == [
        "templates/partials/rest.mustache"
      ])
  }

  @Test func takesAFileOutOnce() async throws {
    let disk = MemoryDisk(["/site/content/index.md": "# Home"])
    let path = "layouts/vendor.mustache"
    let result = await run(["theme", "eject", path], on: disk.fileSystem)
    #expect(result.output == "Written: templates/\(path)\n")
    let theme = try #require(Theme.files.first { $0.path == "theme:" + path })
    #expect(
      disk.text("/site/templates/\(path)") == String(decoding: theme.bytes, as: UTF8.self))
    let again = await run(["theme", "eject", path], on: disk.fileSystem)
    #expect(again.status == .usage)
    #expect(again.error == "Error: 'templates/\(path)' is there already; nothing was written\n")
    #expect(await run(["check"], on: disk.fileSystem).status == .success)
  }

  @Test func suggestsTheFileThatWasMeant() async {
    let disk = MemoryDisk(["/site/content/index.md": "# Home"])
    let result = await run(["theme", "eject", "layouts/vendr.mustache"], on: disk.fileSystem)
    #expect(result.status == .usage)
    #expect(result.error.contains("Did you mean 'layouts/vendor.mustache'"))
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsCanComplete(_ shell: String) async {
    let result = await run(["completion", shell], on: MemoryDisk([:]).fileSystem)
    #expect(result.status == .success)
    #expect(result.output.contains("eject"))
  }
}
