import Foundation
import PlaybookTestSupport
import Testing

/// Same input, same bytes: whatever the machine is set to, and in whichever order files were made.
@Suite struct DeterminismTests {
  /// A run of the tool that differs from the first in ways that must not matter.
  struct Variant: Sendable, CustomStringConvertible {
    let description: String
    var arguments: [String] = []
    var environment: [String: String] = [:]
    var isReversed = false
    var isElsewhere = false
  }

  static let variants = [
    Variant(description: "one thread", arguments: ["--jobs", "1"]),
    Variant(description: "eight threads", arguments: ["--jobs", "8"]),
    Variant(description: "German", environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"]),
    Variant(description: "Turkish", environment: ["LC_ALL": "tr_TR.UTF-8"]),
    Variant(description: "no locale", environment: ["LC_ALL": "C"]),
    Variant(description: "Chatham Islands", environment: ["TZ": "Pacific/Chatham"]),
    Variant(description: "Los Angeles", environment: ["TZ": "America/Los_Angeles"]),
    Variant(description: "files made in another order", isReversed: true),
    Variant(description: "another working folder", isElsewhere: true),
    Variant(
      description: "all at once", arguments: ["-j", "3"],
      environment: ["TZ": "Asia/Kathmandu", "LC_ALL": "C", "YAMS_DEFAULT_ENCODING": "UTF16"],
      isReversed: true, isElsewhere: true),
  ]

  @Test(arguments: variants) func givesTheSameBytes(variant: Variant) async throws {
    try await withTemporaryFolder { folder in
      let first = try site(Variant(description: "plain"), in: folder + "/a")
      let other = try site(variant, in: folder + "/b")
      #expect(first.count > 20)
      #expect(first == other)
    }
  }

  @Test func anotherDateGivesOtherBytes() async throws {
    try await withTemporaryFolder { folder in
      let first = try site(Variant(description: "plain"), in: folder + "/a")
      let later = Variant(description: "later", arguments: ["--as-of", "2027-01-01"])
      #expect(try site(later, in: folder + "/b") != first)
    }
  }

  /// Builds a copy of the site of all facts, and gives back what was written.
  private func site(_ variant: Variant, in folder: String) throws -> [String: [UInt8]] {
    let input = repositoryFolder + "/Tests/Fixtures/sites/facts/input"
    let sources = try snapshot(input).filter { !$0.key.hasSuffix("/") }
    let paths = variant.isReversed ? sources.keys.sorted().reversed() : sources.keys.sorted()
    for path in paths {
      try put(String(decoding: sources[path] ?? [], as: UTF8.self), at: folder + "/" + path)
    }
    let environment = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent"]
      .merging(variant.environment) { _, new in new }
    let output = folder + "/out"
    let run = try launch(
      try #require(builtBinary), ["build", folder, "-o", output] + variant.arguments,
      in: variant.isElsewhere ? "/" : folder, environment: environment)
    #expect(run.status == 0, "\(run.error)")
    return try snapshot(output)
  }
}
