import Foundation
import PlaybookBuild
import PlaybookCommands
import PlaybookTestSupport
import Testing

/// Whole sites: a folder `Fixtures/sites/<case>/` with `input/`, and in `expected/` what the tool
/// says (`diagnostics.txt`), how it ends (`exit`) and what it writes (`site/`).
@Suite struct GoldenSiteTests {
  static let folder = repositoryFolder + "/Tests/Fixtures/sites"
  static let cases = (try? FileManager.default.contentsOfDirectory(atPath: folder))?.sorted() ?? []
  static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  @Test func thereAreCases() {
    #expect(Self.cases.count >= 4)
  }

  @Test(arguments: cases) func saysAndWritesWhatIsExpected(name: String) async throws {
    let input = "\(Self.folder)/\(name)/input"
    let expected = "\(Self.folder)/\(name)/expected"
    let actual = try await outcome(of: input)
    if Self.isRecording || !FileManager.default.fileExists(atPath: expected) {
      try record(actual, at: expected)
      if !Self.isRecording { Issue.record("There was no expectation; read \(expected), commit it") }
      return
    }
    let kept = try files(below: expected)
    for path in Set(kept.keys).union(actual.keys).sorted() {
      switch (kept[path], actual[path]) {
      case (let kept?, let actual?):
        #expect(
          String(decoding: actual, as: UTF8.self) == String(decoding: kept, as: UTF8.self),
          "\(name)/\(path) differs; UPDATE_GOLDEN=1 swift test records it")
      case (_?, nil): Issue.record("\(name)/expected/\(path) is stale: nothing made it")
      default: Issue.record("\(name)/expected/\(path) is missing: the tool made it")
      }
    }
  }

  /// What the tool says and writes, as the files that an expectation keeps.
  private func outcome(of input: String) async throws -> [String: Data] {
    let output = NSTemporaryDirectory() + "golden-" + UUID().uuidString
    defer {
      try? FileManager.default.removeItem(atPath: output)
      try? FileManager.default.removeItem(atPath: output + ".lock")
    }
    let run = await runTool(["build", input, "--output", output], in: input)
    var result = [
      "diagnostics.txt": Data(run.error.utf8), "exit": Data("\(run.status.rawValue)\n".utf8),
    ]
    guard FileManager.default.fileExists(atPath: output) else { return result }
    for (path, data) in try files(below: output) where !isSharedByAllSites(path) {
      result["site/" + path] = path == "print/index.html" ? withoutStyles(data) : data
    }
    return result
  }

  /// The board pack without the theme's styles and their hash.
  private func withoutStyles(_ data: Data) -> Data {
    let text = String(decoding: data, as: UTF8.self)
      .replacing(/(?s)<style>.*?<\/style>/, with: "<style></style>")
      .replacing(/'sha256-[A-Za-z0-9+\/=]*'/, with: "'sha256-'")
    return Data(text.utf8)
  }

  /// The theme has its own tests, and the manifest holds a version and hashes of what is compared.
  private func isSharedByAllSites(_ path: String) -> Bool {
    path.hasPrefix("theme/") || path == ".playbook-manifest.json" || path == ".nojekyll"
  }

  private func record(_ files: [String: Data], at folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, data) in files {
      let url = URL(fileURLWithPath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: url)
    }
  }

  private func files(below folder: String) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      let full = folder + "/" + path
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder),
        !isFolder.boolValue
      else { continue }
      result[path] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
    return result
  }
}
