import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

@Suite struct SourceTreeTests {
  private func read(
    _ disk: MemoryDisk, isPlain: Bool = false, output: String? = nil,
    limits: SourceLimits = SourceLimits()
  ) -> (source: SourceTree, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let source = SourceTree(
      reading: SiteRoot(path: "/site", isPlain: isPlain), output: output, limits: limits,
      on: disk.fileSystem, .threads(3), reporting: &diagnostics)
    return (source, diagnostics)
  }

  @Test func sortsFilesByUseAndBytes() {
    let disk = MemoryDisk([
      "/site/content/b.MD": "b", "/site/content/a/x.markdown": "x", "/site/content/a.md": "a",
      "/site/content/é.md": "é", "/site/content/data/v.YAML": "v",
      "/site/content/data/s/m.csv": "m",
      "/site/content/playbook.yaml": "title: x", "/site/content/loose.yaml": "asset",
      "/site/content/assets/logo.svg": "<svg/>", "/site/content/a/table.csv": "asset",
      "/site/templates/layouts/page.mustache": "t", "/site/public/index.html": "output",
      "/site/notes.md": "beside",
    ])
    let (source, diagnostics) = read(disk)
    #expect(diagnostics == [])
    #expect(
      source.content.map(\.path) == [
        "content/a.md", "content/a/x.markdown", "content/b.MD", "content/data/s/m.csv",
        "content/data/v.YAML", "content/playbook.yaml", "content/é.md",
      ])
    #expect(
      source.assets.map(\.path) == [
        "content/a/table.csv", "content/assets/logo.svg", "content/loose.yaml",
      ])
    #expect(source.templates.map(\.path) == ["templates/layouts/page.mustache"])
    #expect(source.content.first?.bytes == Array("a".utf8))
  }

  @Test func leavesOutHiddenAndKeptBackNames() {
    let disk = MemoryDisk([
      "/site/content/index.md": "x", "/site/content/.git/HEAD": "x",
      "/site/content/_drafts/a.md": "x", "/site/content/.hidden.md": "x",
      "/site/content/_notes.md": "x", "/site/templates/partials/_own.mustache": "x",
    ])
    disk.put("/site/content/.venv", .symbolicLink(to: "/usr"))
    let (source, diagnostics) = read(disk)
    #expect(diagnostics == [])
    #expect(source.content.map(\.path) == ["content/index.md"])
    #expect(source.templates.map(\.path) == ["templates/partials/_own.mustache"])
  }

  @Test func reportsLinksAndSpecialFilesWhereTheyStand() {
    let disk = MemoryDisk(["/site/content/index.md": "x"])
    disk.put("/site/content/passwd.md", .symbolicLink(to: "/etc/passwd"))
    disk.put("/site/content/assets/all", .symbolicLink(to: "/"))
    disk.put("/site/templates/partials", .symbolicLink(to: "/secret"))
    disk.put("/site/content/pipe.md", .special)
    let (_, diagnostics) = read(disk)
    #expect(
      diagnostics.sorted().map { "\($0.position?.path ?? "-") \($0.code)" } == [
        "content/assets/all symbolic-link", "content/passwd.md symbolic-link",
        "content/pipe.md special-file", "templates/partials symbolic-link",
      ])
    #expect(!diagnostics.contains { $0.message.contains("etc") || $0.message.contains("secret") })
    #expect(ExitStatus(diagnostics, isStrict: false) == .findings)
  }

  @Test func reportsAContentFolderThatIsALink() {
    let disk = MemoryDisk(["/elsewhere/index.md": "x"])
    disk.put("/site/content", .symbolicLink(to: "/elsewhere"))
    let (source, diagnostics) = read(disk)
    #expect(source.content == [])
    #expect(
      diagnostics.map { "\($0.position?.path ?? "-") \($0.code)" } == ["content symbolic-link"])
  }

  @Test(arguments: [
    "CON.md", "nul", "com1.txt", "a:b.md", "what?.md", "trailing.", "space ", "tab\t.md",
    "rtl\u{202E}.md", "back\\slash.md",
  ])
  func reportsNamesThatNotEveryFileSystemHas(name: String) {
    let disk = MemoryDisk(["/site/content/index.md": "x", "/site/content/" + name: "x"])
    #expect(read(disk).diagnostics.map(\.code.name) == ["unsafe-name"])
  }

  @Test(arguments: [
    "console.md", "com.md", "a.b.c.md", "spaced name.md", "Ünïcode.md", "x\u{301}.md",
  ])
  func takesNamesThatAreOnlyUnusual(name: String) {
    let disk = MemoryDisk(["/site/content/" + name: "x"])
    #expect(read(disk).diagnostics == [])
  }

  @Test func namesTheLimitThatAFilePasses() {
    var limits = SourceLimits()
    limits.markdownBytes = 4
    let disk = MemoryDisk(["/site/content/long.md": "12345", "/site/content/ok.md": "1234"])
    let (source, diagnostics) = read(disk, limits: limits)
    #expect(source.content.map(\.path) == ["content/ok.md"])
    #expect(diagnostics.map(\.message) == ["The file is larger than 4 bytes"])
    #expect(diagnostics.map(\.position) == [.start(of: "content/long.md")])
  }

  @Test func boundsFilesBytesLevelsAndPaths() {
    var limits = SourceLimits()
    limits.files = 2
    let disk = MemoryDisk(["/site/content/a.md": "12", "/site/content/b.md": "34"])
    #expect(read(disk, limits: limits).diagnostics == [])
    disk.put("/site/content/c.md", "56")
    #expect(read(disk, limits: limits).diagnostics.map(\.code.name) == ["limit-exceeded"])
    limits = SourceLimits()
    limits.totalBytes = 5
    #expect(read(disk, limits: limits).diagnostics.map(\.code.name) == ["limit-exceeded"])
    limits = SourceLimits()
    disk.put("/site/content/" + String(repeating: "d/", count: 31) + "deep.md", "x")
    #expect(read(disk, limits: limits).diagnostics == [])
    disk.put("/site/content/" + String(repeating: "d/", count: 32) + "deeper.md", "x")
    #expect(read(disk, limits: limits).diagnostics.map(\.code.name) == ["limit-exceeded"])
    disk.remove("/site/content/d")
    disk.put("/site/content/" + String(repeating: "n", count: 190) + ".md", "x")
    #expect(read(disk, limits: limits).diagnostics.map(\.code.name) == ["limit-exceeded"])
  }

  @Test func saysWhatWasLookedForWhereThereIsNothing() {
    let disk = MemoryDisk(["/site/content/logo.svg": "x"])
    let (_, diagnostics) = read(disk)
    #expect(diagnostics.map(\.code.name) == ["nothing-to-build"])
    #expect(ExitStatus(diagnostics, isStrict: false) == .usage)
  }

  @Test func reportsAFileThatCannotBeRead() {
    let disk = MemoryDisk(["/site/content/a.md": "x", "/site/content/b.md": "x"])
    var files = disk.fileSystem
    let read = files.read
    files.read = { folder, path, limit throws(FileSystemError) in
      if path == "a.md" {
        throw FileSystemError(.read, path, .system(number: 13, words: "Permission denied"))
      }
      return try read(folder, path, limit)
    }
    var diagnostics: [Diagnostic] = []
    let source = SourceTree(
      reading: SiteRoot(path: "/site", isPlain: false), output: nil, on: files, .one,
      reporting: &diagnostics)
    #expect(source.content.map(\.path) == ["content/b.md"])
    #expect(diagnostics.map(\.message) == ["Cannot read 'content/a.md': Permission denied"])
    #expect(ExitStatus(diagnostics, isStrict: false) == .environment)
  }

  @Test func takesAFolderOfMarkdownWithoutItsOutput() {
    let disk = MemoryDisk([
      "/site/README.md": "x", "/site/guide/a.md": "x", "/site/data/v.yaml": "x",
      "/site/public/index.html": "out", "/site/public.lock": "playbook 1",
      "/site/public.new-3/index.html": "half", "/site/templates/adr.md": "x",
      "/site/\u{301}mark.md": "x",
    ])
    let (source, diagnostics) = read(disk, isPlain: true, output: "/site/public")
    #expect(diagnostics == [])
    #expect(
      source.content.map(\.path) == [
        "content/README.md", "content/data/v.yaml", "content/guide/a.md",
        "content/templates/adr.md",
        "content/\u{301}mark.md",
      ])
    #expect(source.assets.map(\.path) == [])
    #expect(source.templates.map(\.path) == [])
  }

  /// `build docs` writes below `docs/`; `build docs -o site` may not publish that again.
  @Test func leavesOutSitesThatWereBuiltInItEarlier() {
    let disk = MemoryDisk([
      "/site/README.md": "x", "/site/public/index.html": "out", "/site/public/a/b.html": "out",
      "/site/public/.playbook-manifest.json": "{}", "/site/art/index.html": "kept",
    ])
    let (source, diagnostics) = read(disk, isPlain: true, output: "/elsewhere")
    #expect(diagnostics == [])
    #expect(source.assets.map(\.path) == ["content/art/index.html"])
  }
}

@Suite struct SiteRootTests {
  private func find(_ name: String?, from folder: String, on disk: MemoryDisk) -> SiteRoot? {
    var diagnostics: [Diagnostic] = []
    return SiteRoot(
      named: name, currentFolder: folder, on: disk.fileSystem, reporting: &diagnostics)
  }

  @Test func findsTheNearestFolderWithContent() {
    let disk = MemoryDisk(["/a/content/b/c/x.md": "x", "/a/content/b/content/y.md": "y"])
    #expect(find(nil, from: "/a", on: disk)?.path == "/a")
    #expect(find(nil, from: "/a/content/b/c", on: disk)?.path == "/a/content/b")
    #expect(find(nil, from: "/a/content", on: disk)?.path == "/a")
  }

  @Test func doesNotLeaveTheRepository() {
    let disk = MemoryDisk(["/content/x.md": "x", "/work/.git/HEAD": "x", "/work/docs/y.txt": "y"])
    #expect(find(nil, from: "/work/docs", on: disk) == nil)
  }

  @Test func takesAFolderOfMarkdownAlone() throws {
    let disk = MemoryDisk(["/notes/a.MD": "x", "/notes/sub/b.md": "x"])
    let root = try #require(find("/notes", from: "/", on: disk))
    #expect(root.isPlain)
    #expect(root.displayed("content/sub/b.md") == "sub/b.md")
    let finding = Diagnostic(
      .unreadable, "x", at: .start(of: "content/a.MD"),
      notes: [.init("y", at: .start(of: "content/sub/b.md"))])
    #expect(root.displayed([finding]).first?.position?.path == "a.MD")
    #expect(root.displayed([finding]).first?.notes.first?.position?.path == "sub/b.md")
  }

  @Test func saysThatThereIsNothing() {
    let disk = MemoryDisk(["/empty/x.txt": "x"])
    for name in ["/empty", "/missing", "missing"] {
      var diagnostics: [Diagnostic] = []
      let root = SiteRoot(
        named: name, currentFolder: "/", on: disk.fileSystem, reporting: &diagnostics)
      #expect(root == nil)
      #expect(diagnostics.map(\.code.name) == ["nothing-to-build"])
    }
  }
}
