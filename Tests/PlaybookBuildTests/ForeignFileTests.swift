import PlaybookBuild
import PlaybookDiagnostics
import PlaybookTestSupport
import Testing

@Suite struct ForeignFileTests {
  private let site = ["index.html": "home", "a/index.html": "a"]

  @Test func refusesAFolderThatNoBuildWrote() {
    var output = OutputFixture(["/site/public/precious.txt": "mine"])
    #expect(output.write(site) == .refused)
    #expect(output.codes == ["foreign-output"])
    #expect(ExitStatus(output.diagnostics, isStrict: false) == .environment)
    #expect(output.disk.paths(below: "/site/public") == ["precious.txt"])
  }

  @Test func takesAnEmptyFolder() {
    var output = OutputFixture()
    output.disk.put("/site/public", .folder)
    #expect(output.write(site) == .done(WriteSummary(written: 2)))
  }

  @Test func adoptsAFolderAndKeepsItsOtherFiles() {
    var output = OutputFixture([
      "/site/public/precious.txt": "mine", "/site/public/index.html": "of another tool",
    ])
    output.options.adoptsFolder = true
    #expect(output.write(site) == .done(WriteSummary(written: 2, kept: 1)))
    #expect(output.disk.text("/site/public/precious.txt") == "mine")
    #expect(output.disk.text("/site/public/index.html") == "home")
  }

  @Test func refusesALinkOrAFileInTheOutputsPlace() {
    var output = OutputFixture()
    output.disk.put("/site/public", .symbolicLink(to: "/elsewhere"))
    #expect(output.write(site) == .refused)
    #expect(
      output.diagnostics.map(\.message) == ["The output folder '/site/public' is a symbolic link"])
    output.disk.put("/site/public", "a file")
    #expect(output.write(site) == .refused)
    #expect(
      output.diagnostics.map(\.message) == ["The output folder '/site/public' is not a folder"])
  }

  @Test(arguments: [
    "notes.txt", ".htaccess", "a/draft.html", "a/b/c/deep.txt", ".well-known/security.txt",
    ".playbook-journal.json.bak", "index.html~", "A/index.html", "CNAME",
  ])
  func refusesBeforeItWritesWhereAForeignFileStands(path: String) {
    var output = OutputFixture()
    _ = output.write(site)
    output.disk.put("/site/public/" + path, "foreign")
    let before = output.disk.paths(below: "/site")
    output.files.write = { _, path, _ in Issue.record("wrote \(path)") }
    #expect(output.write(["index.html": "changed"]) == .refused)
    #expect(output.codes == ["foreign-output"])
    #expect(output.disk.paths(below: "/site") == before)
    #expect(output.disk.text("/site/public/index.html") == "home")
  }

  @Test func keepsForeignFilesWhenAsked() {
    var output = OutputFixture()
    _ = output.write(site)
    output.disk.put("/site/public/.git/HEAD", "ref")
    output.disk.put("/site/public/a/notes.txt", "mine")
    output.disk.put("/site/public/link", .symbolicLink(to: "/home/me"))
    output.disk.put("/site/public/pipe", .special)
    output.disk.put("/site/public/empty", .folder)
    output.disk.remove("/site/public/.git")
    output.disk.put("/site/public/.git2/HEAD", "ref")
    let notes = output.disk.node("/site/public/a/notes.txt")
    output.options.keepsForeignFiles = true
    #expect(
      output.write(["index.html": "changed"])
        == .done(WriteSummary(written: 1, removed: 1, kept: 4)))
    #expect(
      output.disk.paths(below: "/site/public") == [
        ".git2/", ".git2/HEAD", ".playbook-manifest.json", "a/", "a/notes.txt", "empty/",
        "index.html", "link", "pipe",
      ])
    #expect(output.disk.node("/site/public/a/notes.txt") == notes)
    #expect(output.disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
  }

  @Test func refusesToReplaceAnEditedFile() {
    for keeps in [false, true] {
      var output = OutputFixture()
      _ = output.write(site)
      output.disk.put("/site/public/index.html", "edited by hand")
      output.options.keepsForeignFiles = keeps
      #expect(output.write(["index.html": "changed"]) == .refused)
      #expect(output.codes == ["foreign-output"])
      #expect(output.disk.text("/site/public/index.html") == "edited by hand")
      #expect(output.disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
    }
  }

  @Test func keepsAnEditedFileThatTheNewSiteHasNoMore() {
    var output = OutputFixture()
    _ = output.write(site)
    output.disk.put("/site/public/a/index.html", "edited by hand")
    #expect(output.write(["index.html": "home"]) == .refused)
    output.options.keepsForeignFiles = true
    #expect(
      output.write(["index.html": "home"]) == .done(WriteSummary(unchanged: 1, kept: 1)))
    #expect(output.disk.text("/site/public/a/index.html") == "edited by hand")
  }

  @Test func takesAnEditThatEqualsTheNewFile() {
    var output = OutputFixture()
    _ = output.write(site)
    output.disk.put("/site/public/index.html", "changed")
    #expect(
      output.write(["index.html": "changed", "a/index.html": "a"])
        == .done(WriteSummary(unchanged: 2)))
  }

  @Test func refusesAForeignFileInANewFilesPlace() {
    var output = OutputFixture()
    _ = output.write(site)
    output.disk.put("/site/public/new.html", "foreign")
    output.options.keepsForeignFiles = true
    #expect(output.write(["new.html": "ours"]) == .refused)
    #expect(output.disk.text("/site/public/new.html") == "foreign")
  }

  @Test func writesAgainWhatWasDeleted() {
    var output = OutputFixture()
    _ = output.write(site)
    output.disk.remove("/site/public/a")
    #expect(output.write(site) == .done(WriteSummary(written: 1, unchanged: 1)))
    #expect(output.disk.text("/site/public/a/index.html") == "a")
  }

  @Test func namesTheFirstTenOfMany() {
    var output = OutputFixture()
    _ = output.write(site)
    for number in 10..<25 { output.disk.put("/site/public/\(number).txt", "x") }
    #expect(output.write(site) == .refused)
    #expect(
      output.diagnostics.map(\.message) == [
        "The output folder '/site/public' holds 15 files that no build of ours wrote"
      ])
    #expect(
      output.diagnostics.flatMap(\.notes).map(\.message)
        == (10..<20).map { "'public/\($0).txt'" } + ["and 5 more"])
  }
}

@Suite struct LeftoverTests {
  private let site = ["index.html": "home", "a/index.html": "a"]

  @Test func removesStagedTreesOfKilledBuilds() {
    var output = OutputFixture([
      "/site/public.new-5/.playbook-stage": "", "/site/public.new-5/a/index.html": "half",
    ])
    output.disk.put("/site/public.new-6", .folder)
    #expect(output.write(site) == .done(WriteSummary(written: 2)))
    #expect(output.disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
  }

  @Test func leavesAStagedTreeOfALivingBuild() {
    var output = OutputFixture(["/site/public.new-5/.playbook-stage": ""])
    output.options.isAlive = { $0 == 5 }
    #expect(output.write(site) == .done(WriteSummary(written: 2)))
    #expect(output.disk.node("/site/public.new-5/.playbook-stage") != nil)
  }

  @Test func leavesWhatIsNotOurs() {
    var output = OutputFixture([
      "/site/public.new-5/precious.txt": "mine", "/site/public.new-ideas/x.txt": "mine",
    ])
    #expect(output.write(site) == .done(WriteSummary(written: 2)))
    #expect(output.codes == ["leftover-files"])
    #expect(output.disk.text("/site/public.new-5/precious.txt") == "mine")
    #expect(output.disk.text("/site/public.new-ideas/x.txt") == "mine")
  }

  @Test func removesAnOldSiteButNothingElseInIt() {
    var output = OutputFixture()
    _ = output.write(site)
    let working = output.files
    // Killed between the exchange and the end: the old tree stays beside the new one.
    output.files.removeFile = { folder, path throws(FileSystemError) in
      guard !folder.path.hasSuffix("public.new-7") || path == ".playbook-stage" else {
        throw FileSystemError(.remove, path, .system(number: 5, words: "stopped"))
      }
      try working.removeFile(folder, path)
    }
    #expect(
      output.write(["index.html": "new"]) == .done(WriteSummary(written: 1, removed: 1)))
    #expect(output.codes == ["leftover-files"])
    #expect(output.disk.text("/site/public.new-7/index.html") == "home")
    output.files = working
    output.disk.put("/site/public.new-7/a/late.txt", "written meanwhile")
    _ = output.write(["index.html": "new"])
    #expect(output.codes == ["leftover-files"])
    #expect(output.disk.node("/site/public.new-7/index.html") == nil)
    #expect(output.disk.text("/site/public.new-7/a/late.txt") == "written meanwhile")
    output.disk.remove("/site/public.new-7/a/late.txt")
    _ = output.write(["index.html": "new"])
    #expect(output.codes == [])
    #expect(output.disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
  }
}
