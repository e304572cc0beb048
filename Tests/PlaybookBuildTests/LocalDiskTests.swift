import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// The same promises on the machine's own disk.
@Suite struct LocalDiskTests {
  private func write(
    _ site: [String: String], to folder: String, keeping: Bool = false, lockSeconds: Double = 10
  ) -> (outcome: WriteOutcome, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    guard
      let output = OutputFolder(
        folder + "/public", for: SiteRoot(path: folder, isPlain: false), home: nil, on: .local,
        reporting: &diagnostics)
    else { return (.refused, diagnostics) }
    var options = WriteOptions(origin: Manifest.Origin(tool: "1", cmark: "2"))
    options.keepsForeignFiles = keeping
    options.lockSeconds = lockSeconds
    let outcome = renderedSite(site).write(
      to: output, options, on: .local, .threads(2), reporting: &diagnostics)
    return (outcome, diagnostics)
  }

  /// Identity, time stamp, mode and number of names of a file.
  private func facts(_ path: String) throws -> [String] {
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    let keys: [FileAttributeKey] = [
      .systemFileNumber, .modificationDate, .posixPermissions, .referenceCount,
    ]
    return keys.map { "\(String(describing: facts[$0]))" }
  }

  @Test func keepsInodeAndTimeStampOfUnchangedFiles() async throws {
    try await withTemporaryFolder { folder in
      #expect(
        write(["index.html": "1", "a/index.html": "2"], to: folder).outcome
          == .done(WriteSummary(written: 2)))
      let before = try facts(folder + "/public/a/index.html")
      #expect(
        write(["index.html": "new", "a/index.html": "2"], to: folder).outcome
          == .done(WriteSummary(written: 1, unchanged: 1)))
      #expect(try facts(folder + "/public/a/index.html") == before)
      #expect(try String(contentsOfFile: folder + "/public/index.html", encoding: .utf8) == "new")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["public"])
    }
  }

  @Test func leavesEverythingAloneWhenNothingChanged() async throws {
    try await withTemporaryFolder { folder in
      let site = ["index.html": "1", "a/b/index.html": "2"]
      _ = write(site, to: folder)
      let paths = ["", "/index.html", "/a", "/a/b", "/a/b/index.html", "/.playbook-manifest.json"]
      let before = try paths.map { try facts(folder + "/public" + $0) }
      #expect(write(site, to: folder).outcome == .done(WriteSummary(unchanged: 2)))
      #expect(try paths.map { try facts(folder + "/public" + $0) } == before)
    }
  }

  @Test func keepsFilesThatNoBuildWrote() async throws {
    try await withTemporaryFolder { folder in
      try put("precious", at: folder + "/home/precious.txt")
      let public_ = folder + "/public"
      _ = write(["index.html": "1", "a/index.html": "2"], to: folder)
      for path in [".htaccess", ".git2/HEAD", "a/notes.txt", "x/y/z.bin", "ü.txt", "-rf"] {
        try put("foreign", at: public_ + "/" + path)
      }
      try FileManager.default.createSymbolicLink(
        atPath: public_ + "/home", withDestinationPath: folder + "/home")
      try FileManager.default.createSymbolicLink(
        atPath: public_ + "/dangling", withDestinationPath: "/nowhere/at/all")
      #expect(mkfifo(public_ + "/pipe", 0o600) == 0)
      try FileManager.default.createDirectory(
        atPath: public_ + "/empty", withIntermediateDirectories: false)
      let before = try snapshot(folder)
      let refused = write(["index.html": "changed"], to: folder)
      #expect(refused.outcome == .refused)
      #expect(refused.diagnostics.map(\.code.name) == ["foreign-output"])
      #expect(try snapshot(folder) == before)

      let kept = write(["index.html": "changed"], to: folder, keeping: true)
      #expect(kept.outcome == .done(WriteSummary(written: 1, removed: 1, kept: 9)))
      #expect(kept.diagnostics == [])
      var expected = before
      expected["public/index.html"] = Array("changed".utf8)
      expected["public/a/index.html"] = nil
      var after = try snapshot(folder)
      expected["public/.playbook-manifest.json"] = nil
      after["public/.playbook-manifest.json"] = nil
      #expect(after == expected)
    }
  }

  @Test func neverWritesThroughALinkedFile() async throws {
    try await withTemporaryFolder { folder in
      _ = write(["index.html": "1", "style.css": "2"], to: folder)
      // A second name outside, as a backup by hard links has.
      try FileManager.default.linkItem(
        atPath: folder + "/public/index.html", toPath: folder + "/backup.html")
      _ = write(["index.html": "changed", "style.css": "2"], to: folder)
      #expect(try String(contentsOfFile: folder + "/backup.html", encoding: .utf8) == "1")
    }
  }

  @Test func oneOfManyBuildsAtOnceWritesAtATime() async throws {
    try await withTemporaryFolder { folder in
      let outcomes = Workers.threads(6).map(count: 6) { number in
        (0..<10).map { round in
          write(
            Dictionary(
              (0..<20).map { ("p\($0).html", "build \(number) round \(round)") },
              uniquingKeysWith: { $1 }), to: folder, lockSeconds: 60
          ).outcome
        }
      }
      #expect(!outcomes.joined().contains(.refused))
      let pages = try snapshot(folder).filter { $0.key.hasSuffix(".html") }
      #expect(pages.count == 20)
      #expect(Set(pages.values).count == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["public"])
    }
  }

  @Test func leavesAFileAloneThatOnlyLooksLikeALock() async throws {
    try await withTemporaryFolder { folder in
      try put("# a lock of dependencies", at: folder + "/public.lock")
      let (outcome, diagnostics) = write(["index.html": "1"], to: folder)
      #expect(outcome == .refused)
      #expect(diagnostics.map(\.code.name) == ["output-locked"])
      #expect(try snapshot(folder) == ["public.lock": Array("# a lock of dependencies".utf8)])
    }
  }

  @Test func readsNoLinkAndWaitsForNoPipe() async throws {
    try await withTemporaryFolder { folder in
      try put("secret", at: folder + "/secret.txt")
      try put("# x", at: folder + "/content/index.md")
      try put("# x", at: folder + "/content/a/b.md")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/content/link.md", withDestinationPath: "../secret.txt")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/content/folder", withDestinationPath: "a")
      #expect(mkfifo(folder + "/content/pipe.md", 0o600) == 0)
      var diagnostics: [Diagnostic] = []
      let source = SourceTree(
        reading: SiteRoot(path: folder, isPlain: false), output: nil, on: .local, .threads(2),
        reporting: &diagnostics)
      #expect(source.content.map(\.path) == ["content/a/b.md", "content/index.md"])
      #expect(
        diagnostics.sorted().map { "\($0.position?.path ?? "-") \($0.code)" } == [
          "content/folder symbolic-link", "content/link.md symbolic-link",
          "content/pipe.md special-file",
        ])
      // Also where a link takes the place of a file or folder after it was listed.
      let root = try FileSystem.local.open(folder + "/content")
      for (path, cause) in [
        ("link.md", FileSystemError.Cause.symbolicLink), ("folder/b.md", .symbolicLink),
        ("pipe.md", .special), ("a", .folder),
      ] {
        #expect(throws: FileSystemError(.read, folder + "/content/" + path, cause)) {
          _ = try FileSystem.local.read(root, path, 100)
        }
      }
      #expect(throws: FileSystemError.self) { _ = try FileSystem.local.read(root, "../x", 100) }
    }
  }

  @Test func noticesAFileThatChangesWhileItIsRead() async throws {
    try await withTemporaryFolder { folder in
      let path = folder + "/growing.txt"
      try put(String(repeating: "x", count: 1 << 20), at: path)
      let root = try FileSystem.local.open(folder)
      let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
      let results = Workers.threads(2).map(count: 2) { index -> Int in
        if index == 0 {
          for _ in 0..<2000 { try? handle.write(contentsOf: Data("yy".utf8)) }
          return 0
        }
        // Whatever is read is one moment's content: all of it, or an error.
        return (0..<50).count { _ in
          do {
            let bytes = try FileSystem.local.read(root, "growing.txt", 1 << 21)
            return bytes.count == 1 << 20 && bytes.last == UInt8(ascii: "x")
          } catch {
            return (error as? FileSystemError)?.cause == .changed
          }
        }
      }
      #expect(results == [0, 50])
    }
  }
}
