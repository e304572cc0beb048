import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

/// Kills a build at every call by which it changes a file, and fails such calls.
@Suite(
  .enabled(if: strace != nil, "strace is missing or may not trace: crash tests are skipped"),
  .enabled(if: builtBinary != nil, "the playbook binary is not built: crash tests are skipped"))
struct CrashTests {
  @Test(arguments: [false, true])
  func leavesTheOldOrTheNewSiteWhereverItIsKilled(isFirst: Bool) async throws {
    let binary = try #require(builtBinary)
    let strace = try #require(strace)
    try await withTemporaryFolder { folder in
      let site = try KilledSite(in: folder, binary: binary, strace: strace, isFirst: isFirst)
      try #require(site.after.count > 20, "twenty pages give more than twenty files")
      try #require(isFirst == site.before.isEmpty)
      let changes = try site.changes(in: folder)
      try #require(changes.count > 50, "\(changes)")
      let problems = Workers.threads(4).map(changes) { change -> String? in
        do {
          return try check(site, in: folder, change.call, change.number)
        } catch {
          return "\(change): \(error)"
        }
      }
      #expect(problems.compactMap { $0 } == [])
    }
  }

  /// What is wrong after a kill at one call, and after the build that follows.
  private func check(
    _ site: KilledSite, in folder: String, _ call: String, _ number: Int
  ) throws -> String? {
    let name = "\(call)-\(number)"
    let attempt = try site.build(
      in: folder, name, injecting: "\(call):signal=KILL:when=\(number)")
    defer { try? FileManager.default.removeItem(atPath: attempt.folder) }
    guard attempt.result.status != 0 else { return "\(name): was not killed" }
    guard attempt.tree == site.before || attempt.tree == site.after else {
      return "\(name): mixed tree \(attempt.tree.keys.sorted())"
    }
    let next = try launch(site.binary, ["build", "-j1"], in: attempt.folder)
    guard next.status == 0 else { return "\(name): next build says \(next.error)" }
    guard try snapshot(attempt.folder + "/public") == site.after else {
      return "\(name): next build differs"
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: attempt.folder).sorted()
    return left == ["content", "public"] ? nil : "\(name): left \(left)"
  }

  @Test(arguments: ["ENOSPC", "EIO", "EACCES"])
  func reportsAFailedCallAndKeepsTheOldSite(error: String) async throws {
    let binary = try #require(builtBinary)
    let strace = try #require(strace)
    try await withTemporaryFolder { folder in
      let site = try KilledSite(in: folder, binary: binary, strace: strace, isFirst: false)
      try #require(site.after.count > 20)
      let byCall = Dictionary(grouping: try site.changes(in: folder), by: \.call)
      let attempts = byCall.values.flatMap { changes in
        Set([0, changes.count / 2, changes.count - 1]).sorted().map { changes[$0] }
      }
      try #require(attempts.count > 15, "\(attempts)")
      let problems = Workers.threads(4).map(attempts) { attempt -> String? in
        do {
          return try check(site, in: folder, failing: attempt.call, attempt.number, with: error)
        } catch {
          return "\(attempt): \(error)"
        }
      }
      #expect(problems.compactMap { $0 } == [])
    }
  }

  private func check(
    _ site: KilledSite, in folder: String, failing call: String, _ number: Int, with error: String
  ) throws -> String? {
    let name = "\(call)-\(number)-\(error)"
    let attempt = try site.build(
      in: folder, name, injecting: "\(call):error=\(error):when=\(number)")
    defer { try? FileManager.default.removeItem(atPath: attempt.folder) }
    switch attempt.result.status {
    case 0:
      // What fails after the new site stands, or is only talk, harms nothing.
      return attempt.tree == site.after ? nil : "\(name): exit 0 without the new site"
    case 3:
      guard attempt.tree == site.before else { return "\(name): exit 3 and another tree" }
      let says = attempt.result.error.contains("Cannot ") && attempt.result.error.contains("'")
      return says ? nil : "\(name): says \(attempt.result.error)"
    default:
      return "\(name): exit \(attempt.result.status): \(attempt.result.error)"
    }
  }

  /// Slowed down, so that the signal comes while files are written; all of the group get it.
  @Test(arguments: [("INT", 130), ("TERM", 143)] as [(String, Int32)])
  func undoesItsWorkOnASignal(signal: String, status: Int32) async throws {
    let binary = try #require(builtBinary)
    let strace = try #require(strace)
    try await withTemporaryFolder { folder in
      let site = try KilledSite(in: folder, binary: binary, strace: strace, isFirst: false)
      let attempt = try site.build(
        in: folder, signal, injecting: "mkdirat:delay_enter=60000",
        under: ["/usr/bin/timeout", "--preserve-status", "-s", signal, "0.8"])
      #expect(attempt.result.status == status, "\(attempt.result)")
      #expect(attempt.tree.keys.sorted() == site.before.keys.sorted())
      let left = try FileManager.default.contentsOfDirectory(atPath: attempt.folder).sorted()
      #expect(left == ["content", "public"])
    }
  }
}
