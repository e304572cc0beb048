import PlaybookBuild
import PlaybookCommands
import PlaybookTestSupport
import Testing

@Suite struct OutputOptionTests {
  private func disk() -> MemoryDisk {
    MemoryDisk(["/site/content/index.md": "# Home\n", "/home/me/x": "x"])
  }

  @Test func writesToPublicBesideContent() async {
    let disk = disk()
    let result = await run(["build"], on: disk.fileSystem, in: "/site/content")
    #expect(result.status == .success, "\(result.error)")
    #expect(disk.node("/site/public/.playbook-manifest.json") != nil)
  }

  @Test func namesTheOutputFromTheCurrentFolder() async {
    for (arguments, environment) in [
      (["build", "/site", "-o", "out"], [:]), (["build", "/site"], ["PLAYBOOK_OUTPUT": "out"]),
      (["build", "/site", "-o", "out"], ["PLAYBOOK_OUTPUT": "elsewhere"]),
      (["build", "/site"], ["PLAYBOOK_OUTPUT": "/home/me/out"]),
    ] {
      let disk = disk()
      let result = await run(
        arguments, on: disk.fileSystem, in: "/home/me", environment: environment)
      #expect(result.status == .success, "\(result.error)")
      #expect(disk.node("/home/me/out/.playbook-manifest.json") != nil)
    }
  }

  @Test func checkWritesNothing() async {
    let disk = disk()
    let before = disk.paths(below: "/")
    let result = await run(["check"], on: disk.fileSystem)
    #expect(result.status == .success)
    #expect(disk.paths(below: "/") == before)
    #expect(result.output.contains("checked in "))
  }

  @Test func refusesTheHomeFolder() async {
    let disk = disk()
    let result = await run(
      ["build", "-o", "/home/me"], on: disk.fileSystem, environment: ["HOME": "/home/me"])
    #expect(result.status == .usage)
    #expect(result.error.contains("is your home folder [forbidden-output]"))
  }

  @Test func adoptsAndKeepsForeignFiles() async {
    let disk = disk()
    disk.put("/site/public/CNAME", "example.org")
    let refused = await run(["build"], on: disk.fileSystem)
    #expect(refused.status == .environment)
    #expect(refused.output.hasPrefix("Nothing written: 1 error"))
    let adopted = await run(["build", "--adopt"], on: disk.fileSystem)
    #expect(adopted.status == .success)
    #expect(adopted.output.contains("1 not ours kept"))
    let again = await run(["build"], on: disk.fileSystem)
    #expect(again.status == .environment)
    #expect(again.error.contains("'public/CNAME'"))
    let kept = await run(["build", "--keep-foreign"], on: disk.fileSystem)
    #expect(kept.status == .success)
    #expect(disk.text("/site/public/CNAME") == "example.org")
  }

  @Test func quietSaysNothing() async {
    let result = await run(["build", "-q"], on: disk().fileSystem)
    #expect(result == CommandResult(status: .success, output: "", error: ""))
  }

  @Test func verifyPasses() async {
    let result = await run(["build", "--verify"], on: disk().fileSystem)
    #expect(result.status == .success, "\(result.error)")
  }

  @Test func showsPathsOfAPlainFolderAsTheyAre() async {
    let disk = MemoryDisk(["/notes/a.md": "# A\n", "/notes/z.md": "[x](gone.md)\n"])
    disk.put("/notes/sub/link.md", .symbolicLink(to: "/secret"))
    let result = await run(["check", "/notes"], on: disk.fileSystem, in: "/")
    #expect(result.status == .findings)
    #expect(
      result.error.hasPrefix(
        "sub/link.md:1:1: error: 'link.md' is a symbolic link; sources may not hold any"))
    #expect(result.error.contains("z.md:1:5: error: The link 'gone.md' leads nowhere"))
    #expect(!result.error.contains("content/"))
  }

  @Test func reportsAnInterruption() async {
    let interruption = Interruption()
    let disk = disk()
    var files = disk.fileSystem
    let write = files.write
    files.write = { folder, path, bytes throws(FileSystemError) in
      // While something is written, the process may not just end.
      if interruption.status == nil { #expect(interruption.receive(15) == nil) }
      try write(folder, path, bytes)
    }
    let result = await run(["build"], on: files, interruption: interruption)
    #expect(result.status == .terminated)
    #expect(result.output == "Nothing written: stopped\n")
    #expect(disk.node("/site/public") == nil)
    #expect(disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
    #expect(interruption.receive(15) == .terminated)
  }
}
