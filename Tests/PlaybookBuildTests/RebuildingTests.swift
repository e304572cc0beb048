import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

@Suite struct RebuildingTests {
  private static let root = SiteRoot(path: "/site", isPlain: false)

  private func rebuilding(_ files: FileSystem) -> SiteRebuilding {
    SiteRebuilding(Self.root, output: nil, BuildOptions(), on: files, .threads(2))
  }

  /// What a build that remembers nothing makes.
  private func cleanBuild(_ disk: MemoryDisk) -> BuildResult {
    var found: [Diagnostic] = []
    let source = SourceTree(
      reading: Self.root, output: nil, on: disk.fileSystem, .one, reporting: &found)
    return build(source, BuildOptions(), on: .one, found: found)
  }

  @Test func equalsACleanBuildAfterEveryEdit() throws {
    let disk = MemoryDisk(try Self.files())
    var site = rebuilding(disk.fileSystem)
    _ = site.rebuild(after: .everything)
    var last = cleanBuild(disk)
    var random = SplitMix64(seed: 6)
    var good = 0
    for round in 0..<60 {
      let changes = Self.edit(disk, round, &random)
      let outcome = site.rebuild(after: changes)
      let clean = cleanBuild(disk)
      let kept = outcome?.result ?? last
      last = kept
      #expect(kept.diagnostics == clean.diagnostics, "round \(round)")
      let (ours, theirs) = (kept.render(), clean.render())
      #expect((ours == nil) == (theirs == nil), "round \(round)")
      if let ours, let theirs {
        good += 1
        #expect(ours.difference(from: theirs, on: .one) == nil, "round \(round)")
      }
    }
    // Both kinds have to have been there.
    #expect(good > 10)
    #expect(good < 60)
  }

  @Test func readsOnlyWhatIsSaidToHaveChanged() throws {
    let disk = MemoryDisk(["/site/content/a.md": "# A", "/site/content/b/b.md": "# B"])
    let read = Names()
    var files = disk.fileSystem
    let (plainRead, plainList) = (files.read, files.list)
    files.read = { folder, path, limit throws(FileSystemError) in
      read.append(path)
      return try plainRead(folder, path, limit)
    }
    files.list = { folder, path throws(FileSystemError) in
      read.append("\(path)/")
      return try plainList(folder, path)
    }
    var site = rebuilding(files)
    _ = site.rebuild(after: .everything)
    #expect(read.all.sorted() == ["/", "a.md", "b/", "b/b.md"])

    disk.put("/site/content/b/b.md", "# Better")
    let outcome = site.rebuild(after: .files(["/site/content/b/b.md"]))
    #expect(outcome?.changed == ["content/b/b.md"])
    #expect(read.all.dropFirst(4).sorted() == ["b/", "b/b.md"])

    _ = site.rebuild(after: .everything)
    #expect(read.all.count == 10)
  }

  @Test func makesNothingWhereNothingChanged() {
    let disk = MemoryDisk(["/site/content/a.md": "# A"])
    var site = rebuilding(disk.fileSystem)
    #expect(site.rebuild(after: .everything)?.changed == ["content/a.md"])
    #expect(site.rebuild(after: .everything) == nil)
    disk.put("/site/content/a.md", "# A")
    #expect(site.rebuild(after: .files(["/site/content/a.md"])) == nil)
  }

  @Test func triesAgainWhatCouldNotBeRead() {
    let disk = MemoryDisk(["/site/content/a.md": "# A"])
    disk.put("/site/content/b.md", .special)
    var site = rebuilding(disk.fileSystem)
    let first = site.rebuild(after: .everything)
    #expect(first?.result.diagnostics.map(\.code.name) == ["special-file"])
    disk.put("/site/content/b.md", "# B")
    let second = site.rebuild(after: .files(["/site/content/b.md"]))
    #expect(second?.result.diagnostics == [])
  }

  @Test func tellsStyleSheetsFromAllElse() {
    let disk = MemoryDisk([
      "/site/content/a.md": "# A", "/site/content/a.css": "a {}",
      "/site/templates/assets/playbook.css": "b {}",
    ])
    var site = rebuilding(disk.fileSystem)
    #expect(site.rebuild(after: .everything)?.isStyleOnly == false)
    disk.put("/site/content/a.css", "a { color: red }")
    disk.put("/site/templates/assets/playbook.css", "b { color: red }")
    #expect(site.rebuild(after: .everything)?.isStyleOnly == true)
    disk.put("/site/content/new.css", "")
    #expect(site.rebuild(after: .everything)?.isStyleOnly == false)
    disk.remove("/site/content/new.css")
    #expect(site.rebuild(after: .everything)?.isStyleOnly == false)
    disk.put("/site/content/a.css", "")
    disk.put("/site/content/a.md", "# B")
    #expect(site.rebuild(after: .everything)?.isStyleOnly == false)
  }

  /// A site with facts, pages, a template and a style sheet.
  private static func files() throws -> [String: String] {
    let folder = repositoryFolder + "/Tests/Fixtures/sites/facts/input"
    var files = try snapshot(folder).filter { !$0.key.hasSuffix("/") }
      .reduce(into: [String: String]()) { files, file in
        files["/site/" + file.key] = String(decoding: file.value, as: UTF8.self)
      }
    let layout = repositoryFolder + "/templates/layouts/page.mustache"
    files["/site/templates/layouts/page.mustache"] = try String(
      contentsOfFile: layout, encoding: .utf8)
    files["/site/content/assets/own.css"] = "p { margin: 0 }"
    for name in ["one", "two", "deep/three"] {
      files["/site/content/notes/\(name).md"] = "# \(name)\n\n[Home](/index.md)\n"
    }
    return files
  }

  /// One edit, and what a watcher would say of it.
  private static func edit(
    _ disk: MemoryDisk, _ round: Int, _ random: inout SplitMix64
  ) -> SourceChanges {
    let files = disk.paths(below: "/site").filter { !$0.hasSuffix("/") }.map { path in
      path.hasPrefix("/") ? path : "/site/" + path
    }
    let path = files.randomElement(using: &random) ?? "/site/content/index.md"
    let text = disk.text(path) ?? ""
    switch Int.random(in: 0..<10, using: &random) {
    case 0..<3: disk.put(path, text + "\n")
    case 3: disk.put("/site/content/notes/new\(round).md", "# New\n\n[One](one.md)\n")
    case 4 where path.hasSuffix(".md"): disk.remove(path)
    case 5 where path.hasSuffix(".md"):
      let target = "/site/content/notes/moved\(round).md"
      disk.put(target, text)
      disk.remove(path)
      return .files([path, target])
    case 6:
      // A mistake and, the next time, its repair.
      let broken = "/site/content/notes/broken.md"
      if disk.text(broken) == nil {
        disk.put(broken, "[x](nowhere.md)\n")
      } else {
        disk.remove(broken)
      }
      return .files([broken])
    case 7:
      disk.remove("/site/content/notes/deep")
      return .everything
    case 8:
      disk.put("/site/content/notes/deep/three.md", "# Three again\n")
      return .everything
    default: disk.put(path, text + " ")
    }
    return .files([path, "/site/content/notes/new\(round).md"])
  }
}
