import Foundation
import PlaybookBuild
import PlaybookServer
import PlaybookTestSupport
import Synchronization
import Testing

/// Each test changes a folder and waits until the site that is made of what the watcher says equals
/// what is there; how long that takes is the machine's matter.
@Suite struct WatcherTests {
  enum Way: CaseIterable {
    case told, looking
  }

  /// A site that follows its folder.
  private final class Followed {
    let folder: String
    private let stop = StopSignal()
    private var watcher: Watcher
    private var site: SiteRebuilding

    init(_ folder: String, _ way: Way = .told) throws {
      self.folder = folder
      try PlaybookTestSupport.put("# Home", at: folder + "/content/index.md")
      let root = SiteRoot(path: folder, isPlain: false)
      watcher = Watcher(
        WatchedFolders(root, output: folder + "/public", on: .local), until: stop,
        mostWatches: way == .looking ? 0 : .max, say: { _ in })
      site = SiteRebuilding(root, output: nil, BuildOptions(), on: .local, .one)
      take(site.rebuild(after: .everything))
    }

    /// Rebuilds until the sources are these; an issue where that never comes.
    func follow(
      until isThere: (_ sources: [String: String]) -> Bool,
      at location: SourceLocation = #_sourceLocation
    ) {
      let stop = stop
      let giveUp = DispatchWorkItem { stop.raise() }
      DispatchQueue.global().asyncAfter(deadline: .now() + 60, execute: giveUp)
      defer { giveUp.cancel() }
      while !isThere(sources) {
        guard let changes = watcher.next() else {
          Issue.record("Nothing more was noticed", sourceLocation: location)
          return
        }
        take(site.rebuild(after: changes))
      }
    }

    private(set) var sources: [String: String] = [:]
    private(set) var codes: [String] = []

    private func take(_ outcome: SiteRebuilding.Outcome?) {
      guard let outcome else { return }
      let source = outcome.source
      sources = [:]
      for file in source.content + source.assets + source.templates {
        sources[file.path] = String(decoding: file.bytes, as: UTF8.self)
      }
      codes = outcome.result.diagnostics.map(\.code.name)
    }

    func put(_ text: String, at path: String) throws {
      try PlaybookTestSupport.put(text, at: path.hasPrefix("/") ? path : folder + "/" + path)
    }
  }

  @Test(arguments: Way.allCases)
  func seesWhatIsWrittenMadeAndRemoved(_ way: Way) async throws {
    try await withTemporaryFolder { folder in
      let site = try Followed(folder, way)
      try site.put("# Other", at: "content/index.md")
      site.follow { $0["content/index.md"] == "# Other" }
      try site.put("x", at: "content/new.txt")
      site.follow { $0["content/new.txt"] == "x" }
      try FileManager.default.removeItem(atPath: folder + "/content/new.txt")
      site.follow { $0["content/new.txt"] == nil }
    }
  }

  @Test(arguments: Way.allCases)
  func seesEditorsThatWriteByRename(_ way: Way) async throws {
    try await withTemporaryFolder { folder in
      let site = try Followed(folder, way)
      let path = folder + "/content/index.md"
      for round in 0..<5 {
        // As vim does: the old file becomes a copy, the new one takes its name.
        rename(path, path + "~")
        try site.put("# Round \(round)", at: folder + "/.new")
        rename(folder + "/.new", path)
        unlink(path + "~")
        site.follow { $0 == ["content/index.md": "# Round \(round)"] }
      }
    }
  }

  @Test(arguments: Way.allCases)
  func followsFoldersThatMoveGoAndComeBack(_ way: Way) async throws {
    try await withTemporaryFolder { folder in
      let site = try Followed(folder, way)
      try site.put("# A", at: "content/a/b/page.md")
      site.follow { $0["content/a/b/page.md"] == "# A" }
      rename(folder + "/content/a", folder + "/content/moved")
      site.follow { $0["content/moved/b/page.md"] == "# A" && $0["content/a/b/page.md"] == nil }
      try site.put("# B", at: "content/moved/b/page.md")
      site.follow { $0["content/moved/b/page.md"] == "# B" }

      try FileManager.default.removeItem(atPath: folder + "/content")
      site.follow(until: \.isEmpty)
      #expect(!site.codes.isEmpty)
      try site.put("# Back", at: "content/deep/er/index.md")
      site.follow { $0 == ["content/deep/er/index.md": "# Back"] }
      try site.put("# Again", at: "content/deep/er/index.md")
      site.follow { $0 == ["content/deep/er/index.md": "# Again"] }
    }
  }

  @Test(arguments: Way.allCases)
  func seesTemplatesThatAreMadeLater(_ way: Way) async throws {
    try await withTemporaryFolder { folder in
      let site = try Followed(folder, way)
      try site.put("p {}", at: "templates/assets/playbook.css")
      site.follow { $0["templates/assets/playbook.css"] == "p {}" }
      try site.put("p { margin: 0 }", at: "templates/assets/playbook.css")
      site.follow { $0["templates/assets/playbook.css"] == "p { margin: 0 }" }
    }
  }

  @Test(arguments: Way.allCases)
  func seesAThousandFilesThatChangeAtOnce(_ way: Way) async throws {
    try await withTemporaryFolder { folder in
      let site = try Followed(folder, way)
      for number in 0..<1000 {
        try site.put("one", at: "content/f\(number % 20)/\(number).txt")
      }
      site.follow { $0.values.count { $0 == "one" } == 1000 }
      for number in 0..<1000 {
        try site.put("two", at: "content/f\(number % 20)/\(number).txt")
      }
      site.follow { $0.values.count { $0 == "two" } == 1000 }
    }
  }

  @Test func seesAMistakeAndItsRepair() async throws {
    try await withTemporaryFolder { folder in
      let site = try Followed(folder)
      try site.put("a: [", at: "content/data/vendors.yaml")
      site.follow { $0["content/data/vendors.yaml"] == "a: [" }
      #expect(site.codes == ["invalid-yaml"])
      try site.put("", at: "content/data/vendors.yaml")
      site.follow { $0["content/data/vendors.yaml"] == "" }
      #expect(site.codes == [])
    }
  }

  #if os(Linux)
    @Test func readsEverythingAgainWhereTheKernelLostCount() async throws {
      try await withTemporaryFolder { folder in
        let site = try Followed(folder)
        let text = try String(
          contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let most = Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
        // Two events for each file, and none of them for the last one.
        for number in 0...most / 2 { try site.put("", at: "content/n\(number % 100).txt") }
        try site.put("# Last", at: "content/index.md")
        site.follow { $0["content/index.md"] == "# Last" }
        try site.put("# Later", at: "content/index.md")
        site.follow { $0["content/index.md"] == "# Later" }
      }
    }

    @Test func looksWhereTheSystemWatchesNoMoreFolders() async throws {
      try await withTemporaryFolder { folder in
        try put("# Home", at: folder + "/content/index.md")
        let said = Mutex<[String]>([])
        let stop = StopSignal()
        let root = SiteRoot(path: folder, isPlain: false)
        var watcher = Watcher(
          WatchedFolders(root, output: nil, on: .local), until: stop, mostWatches: 3,
          say: { text in said.withLock { $0.append(text) } })
        #expect(said.withLock { $0.isEmpty })
        try put("# A", at: folder + "/content/a/b/c/index.md")
        #expect(watcher.next() == .everything)
        #expect(said.withLock { $0.count } == 1)
        try put("# B", at: folder + "/content/a/b/c/index.md")
        #expect(watcher.next() == .files([folder + "/content/a/b/c/index.md"]))
        try put("# C", at: folder + "/content/a/b/c/index.md")
        #expect(watcher.next() == .files([folder + "/content/a/b/c/index.md"]))
        #expect(said.withLock { $0.count } == 1)
      }
    }
  #endif

  @Test(arguments: Way.allCases)
  func passesOverWhatIsNoSource(_ way: Way) async throws {
    try await withTemporaryFolder { folder in
      try put("# Home", at: folder + "/content/index.md")
      let stop = StopSignal()
      let root = SiteRoot(path: folder, isPlain: true)
      var watcher = Watcher(
        WatchedFolders(root, output: folder + "/public", on: .local), until: stop,
        mostWatches: way == .looking ? 0 : .max, say: { _ in })
      try put("x", at: folder + "/public/index.html")
      try put("x", at: folder + "/.git/index")
      try put("x", at: folder + "/content/.index.md.swp")
      try put("# Other", at: folder + "/content/index.md")
      #expect(watcher.next() == .files([folder + "/content/index.md"]))
      stop.raise()
      #expect(watcher.next() == nil)
    }
  }
}
