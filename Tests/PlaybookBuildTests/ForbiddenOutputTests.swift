import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookTestSupport
import Testing

@Suite struct ForbiddenOutputTests {
  /// Paths below a folder with a site, a home and a repository, and why each is refused for good.
  private static let cases = [
    "site/content", "site/content/", "site/content/sub", "site/content/new/deep", "site/templates",
    "site/templates/x", "site", "", "site/../site/content", "link", "link/sub", "home",
    "repository", "site/./content/../content", "missing/../site",
  ]

  private func refusal(
    of path: String, in folder: String, isPlain: Bool = false
  ) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let output = OutputFolder(
      path, for: SiteRoot(path: folder + "/site", isPlain: isPlain), home: folder + "/home",
      on: .local, reporting: &diagnostics)
    #expect((output == nil) == !diagnostics.isEmpty)
    return diagnostics
  }

  private func lay(_ folder: String) throws {
    try put("x", at: folder + "/site/content/sub/index.md")
    try put("x", at: folder + "/site/templates/layouts/page.mustache")
    try put("x", at: folder + "/home/precious.txt")
    try put("x", at: folder + "/repository/.git/HEAD")
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: folder + "/site/content")
  }

  @Test(arguments: cases) func refusesFoldersThatMayNeverBeUsed(path: String) async throws {
    try await withTemporaryFolder { folder in
      try lay(folder)
      let before = try snapshot(folder)
      let diagnostics = refusal(of: folder + "/" + path, in: folder)
      #expect(diagnostics.map(\.code.name) == ["forbidden-output"])
      #expect(ExitStatus(diagnostics, isStrict: false) == .usage)
      #expect(try snapshot(folder) == before)
    }
  }

  @Test func refusesTheRoot() async throws {
    try await withTemporaryFolder { folder in
      try lay(folder)
      for path in ["/", "//", "/.", "/..", "/tmp/.."] {
        #expect(refusal(of: path, in: folder).map(\.code.name) == ["forbidden-output"], "\(path)")
      }
    }
  }

  @Test(arguments: ["site/public", "site/contents", "out", "home/public", "repository/public"])
  func takesOthers(path: String) async throws {
    try await withTemporaryFolder { folder in
      try lay(folder)
      #expect(refusal(of: folder + "/" + path, in: folder) == [])
    }
  }

  @Test func takesAFolderInsideAPlainSite() async throws {
    try await withTemporaryFolder { folder in
      try lay(folder)
      #expect(refusal(of: folder + "/site/public", in: folder, isPlain: true) == [])
      #expect(
        refusal(of: folder + "/site", in: folder, isPlain: true).map(\.code.name)
          == ["forbidden-output"])
    }
  }
}
