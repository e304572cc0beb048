import PlaybookBuild
import PlaybookDiagnostics
import PlaybookTestSupport
import Testing

@Suite struct OutputProtocolTests {
  private let site = ["index.html": "home", "a/index.html": "a", "a/b/index.html": "b"]

  @Test func writesEveryFileAndTheManifest() {
    var output = OutputFixture()
    #expect(output.write(site) == .done(WriteSummary(written: 3)))
    #expect(
      output.disk.paths(below: "/site/public") == [
        ".playbook-manifest.json", "a/", "a/b/", "a/b/index.html", "a/index.html", "index.html",
      ])
    #expect(output.disk.text("/site/public/a/b/index.html") == "b")
    #expect(output.disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
    #expect(output.diagnostics == [])
  }

  @Test func writesNoFileAgainThatDidNotChange() {
    var output = OutputFixture()
    _ = output.write(site)
    let before = output.disk.node("/site/public/a/index.html")
    var changed = site
    changed["index.html"] = "new home"
    #expect(output.write(changed) == .done(WriteSummary(written: 1, unchanged: 2)))
    #expect(output.disk.node("/site/public/a/index.html") == before)
    #expect(output.disk.text("/site/public/index.html") == "new home")
  }

  @Test func writesNothingAtAllWhenNothingChanged() {
    var output = OutputFixture()
    _ = output.write(site)
    output.files.write = { _, path, _ in Issue.record("wrote \(path)") }
    output.files.makeFolder = { _, path in Issue.record("made \(path)") }
    output.files.link = { _, path, _, _ in Issue.record("linked \(path)") }
    output.files.rename = { _, path, _ in Issue.record("renamed \(path)") }
    output.files.exchange = { _, path, _ in Issue.record("exchanged \(path)") }
    output.files.removeFile = { _, path in Issue.record("removed \(path)") }
    #expect(output.write(site) == .done(WriteSummary(unchanged: 3)))
  }

  @Test func removesWhatTheNewSiteHasNoMore() {
    var output = OutputFixture()
    _ = output.write(site)
    #expect(
      output.write(["index.html": "home"]) == .done(WriteSummary(unchanged: 1, removed: 2)))
    #expect(
      output.disk.paths(below: "/site/public") == [".playbook-manifest.json", "index.html"])
  }

  @Test func turnsAFileIntoAFolderAndBack() {
    var output = OutputFixture()
    _ = output.write(["a": "file"])
    #expect(output.write(["a/b": "below"]) == .done(WriteSummary(written: 1, removed: 1)))
    #expect(output.write(["a": "file"]) == .done(WriteSummary(written: 1, removed: 1)))
    #expect(output.disk.paths(below: "/site/public") == [".playbook-manifest.json", "a"])
  }

  @Test func writesTheSameWithManyThreads() {
    let many = Dictionary(
      (0..<300).map { ("s\($0 % 7)/p\($0)/index.html", "page \($0)") }, uniquingKeysWith: { $1 })
    var one = OutputFixture()
    var eight = OutputFixture()
    #expect(one.write(many) == .done(WriteSummary(written: 300)))
    #expect(eight.write(many, workers: .threads(8)) == .done(WriteSummary(written: 300)))
    #expect(one.disk.paths(below: "/site") == eight.disk.paths(below: "/site"))
    let manifest = "/site/public/.playbook-manifest.json"
    #expect(one.disk.text(manifest) == eight.disk.text(manifest))
  }

  @Test func keepsTheOldSiteWhenAWriteFails() {
    var output = OutputFixture()
    _ = output.write(site)
    let before = output.disk.paths(below: "/site")
    let write = output.files.write
    output.files.write = { folder, path, bytes throws(FileSystemError) in
      if path == "a/index.html" {
        throw FileSystemError(
          .write, folder.path + "/" + path, .system(number: 28, words: "No space left on device"))
      }
      try write(folder, path, bytes)
    }
    #expect(output.write(["index.html": "x", "a/index.html": "y"]) == .refused)
    #expect(
      output.diagnostics.map(\.message) == [
        "Cannot write '/site/public.new-7/a/index.html': No space left on device"
      ])
    #expect(ExitStatus(output.diagnostics, isStrict: false) == .environment)
    #expect(output.disk.paths(below: "/site") == before)
    #expect(output.disk.text("/site/public/index.html") == "home")
  }

  @Test func undoesEverythingWhenInterrupted() {
    var output = OutputFixture()
    output.options.isInterrupted = { true }
    #expect(output.write(site) == .interrupted)
    #expect(output.disk.paths(below: "/site") == ["content/", "content/index.md"])
  }

  @Test func reportsPathsThatNoPlannerMayMake() {
    for path in ["../x", "/x", "a//b", "a/../../b", "", "a\u{0}b", ".playbook-manifest.json"] {
      var output = OutputFixture()
      #expect(output.write([path: "x"]) == .refused, "\(path)")
      #expect(output.codes == ["internal-error"])
      #expect(ExitStatus(output.diagnostics, isStrict: false) == .bug)
      #expect(output.disk.node("/site/public") == nil)
    }
  }

  @Test func makesTheFoldersAboveTheOutput() {
    var output = OutputFixture()
    #expect(output.write(site, to: "/site/a/b/out") == .done(WriteSummary(written: 3)))
    #expect(output.disk.text("/site/a/b/out/index.html") == "home")
  }

  @Test func namesTheProcessThatHasTheLock() {
    var output = OutputFixture()
    output.files.lock = { _, _ in .held(by: 4711) }
    #expect(output.write(site) == .refused)
    #expect(
      output.diagnostics.map(\.message) == [
        "The output folder '/site/public' is being written by process 4711"
      ])
    #expect(ExitStatus(output.diagnostics, isStrict: false) == .environment)
  }
}

@Suite struct InPlaceTests {
  /// A disk whose output cannot change its name, as a mount point cannot.
  private func mounted() -> OutputFixture {
    var output = OutputFixture()
    let rename = output.files.rename
    output.files.rename = { folder, path, newPath throws(FileSystemError) in
      if newPath == "public" {
        throw FileSystemError(.rename, newPath, .system(number: 16, words: "busy"))
      }
      try rename(folder, path, newPath)
    }
    output.files.exchange = { _, _, b throws(FileSystemError) in
      throw FileSystemError(.exchange, b, .system(number: 16, words: "busy"))
    }
    return output
  }

  @Test func replacesFileByFileWhereTheOutputCannotMove() {
    var output = mounted()
    let first = ["index.html": "1", "old/index.html": "2", "same.css": "3"]
    #expect(output.write(first) == .done(WriteSummary(written: 3)))
    let same = output.disk.node("/site/public/same.css")
    let second = ["index.html": "new", "a.css": "4", "same.css": "3"]
    #expect(output.write(second) == .done(WriteSummary(written: 2, unchanged: 1, removed: 1)))
    #expect(
      output.disk.paths(below: "/site/public") == [
        ".playbook-manifest.json", "a.css", "index.html", "same.css",
      ])
    #expect(output.disk.text("/site/public/index.html") == "new")
    #expect(output.disk.node("/site/public/same.css") == same)
    #expect(output.disk.paths(below: "/site").filter { $0.contains(".new-") } == [])
  }

  @Test func writesPagesAfterWhatTheyNeed() {
    var output = mounted()
    let names = Names()
    let rename = output.files.rename
    output.files.rename = { folder, path, newPath throws(FileSystemError) in
      try rename(folder, path, newPath)
      names.append(newPath)
    }
    _ = output.write(["a.html": "1", "b.css": "2", "c.html": "3", "d.js": "4"])
    #expect(
      names.all == [
        ".playbook-journal.json", "b.css", "d.js", "a.html", "c.html", ".playbook-manifest.json",
      ])
  }

  /// Stops after each renaming in turn; the next build must make a whole site of the mixture.
  @Test func repairsAMixedTreeByTheJournal() {
    let first = ["index.html": "1", "old.html": "2", "x.css": "3"]
    let second = ["index.html": "one", "new/index.html": "two", "x.css": "3", "y.css": "four"]
    for stop in 1...6 {
      var output = mounted()
      _ = output.write(first)
      let working = output.files
      let left = Counter(stop)
      let rename = output.files.rename
      output.files.rename = { folder, path, newPath throws(FileSystemError) in
        try rename(folder, path, newPath)
        if left.decrement() == 0 {
          throw FileSystemError(.rename, newPath, .system(number: 5, words: "stopped"))
        }
      }
      _ = output.write(second)
      output.files = working
      guard case .done = output.write(second) else {
        Issue.record("stop \(stop): \(output.diagnostics)")
        continue
      }
      #expect(
        output.disk.paths(below: "/site/public") == [
          ".playbook-manifest.json", "index.html", "new/", "new/index.html", "x.css", "y.css",
        ], "stop \(stop)")
      #expect(output.disk.text("/site/public/index.html") == "one")
    }
  }
}
