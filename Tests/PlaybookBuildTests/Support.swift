import PlaybookBuild
import PlaybookDiagnostics
import PlaybookTestSupport
import Synchronization
import Testing

/// A site at `/site` on a disk, and what was found while it was written.
struct OutputFixture {
  let disk: MemoryDisk
  var files: FileSystem
  var options = WriteOptions(origin: Manifest.Origin(tool: "1", cmark: "2"))
  var diagnostics: [Diagnostic] = []

  init(_ files: [String: String] = [:]) {
    disk = MemoryDisk(files.merging(["/site/content/index.md": "# Home"]) { first, _ in first })
    self.files = disk.fileSystem
    options.process = 7
    options.isAlive = { _ in false }
    options.lockSeconds = 0
  }

  var codes: [String] { diagnostics.map(\.code.name) }

  mutating func write(
    _ site: [String: String], to path: String = "/site/public", workers: Workers = .one
  ) -> WriteOutcome {
    diagnostics = []
    let root = SiteRoot(path: "/site", isPlain: false)
    guard
      let output = OutputFolder(
        path, for: root, home: "/home/me", on: files, reporting: &diagnostics)
    else { return .refused }
    return renderedSite(site).write(
      to: output, options, on: files, workers, reporting: &diagnostics)
  }
}

func renderedSite(_ files: [String: String]) -> RenderedSite {
  RenderedSite(
    files.sorted { $0.key < $1.key }.map { (path: $0.key, bytes: Array($0.value.utf8)) })
}

/// Names in the order in which they came.
final class Names: Sendable {
  private let names = Mutex<[String]>([])

  func append(_ name: String) { names.withLock { $0.append(name) } }

  var all: [String] { names.withLock { $0 } }
}

/// Counts down.
final class Counter: Sendable {
  private let left: Mutex<Int>

  init(_ count: Int) { left = Mutex(count) }

  func decrement() -> Int {
    left.withLock { left in
      left -= 1
      return left
    }
  }
}
