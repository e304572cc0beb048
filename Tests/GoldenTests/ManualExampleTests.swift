import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

/// The worked examples of the manual's page on templates are files, and work as it says.
@Suite struct ManualExampleTests {
  /// Each block of code under a line that names a file.
  private static let examples: [String: String] = {
    let path = repositoryFolder + "/content/manual/templates.md"
    let manual = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
    let blocks = manual.matches(
      of: /\n`((?:templates|content)\/[^`\n]+)`\n\n```[a-z]+\n(.*?)```\n/
        .dotMatchesNewlines())
    return Dictionary(
      blocks.map { (String($0.1), String($0.2)) }, uniquingKeysWith: { first, _ in first })
  }()

  /// Builds a site with some of the examples, which must have no finding.
  private func site(with names: [String]) async throws -> [String: String] {
    try await withTemporaryFolder { folder in
      try put("# Home\n\nSee [the list](list.md).\n", at: folder + "/content/index.md")
      try put("# The list\n\nNothing yet.\n", at: folder + "/content/list.md")
      try put(
        """
        title: Ours
        company: { name: Larkspur }
        edit_url: https://git.example/
        as_of: 2026-01-01

        """,
        at: folder + "/content/playbook.yaml")
      for name in names {
        try put(#require(Self.examples[name], "no example of \(name)"), at: folder + "/" + name)
      }
      let run = await runTool(["build", folder, "--strict"], in: folder)
      #expect(run.status == .success, "\(run.error)")
      #expect(!run.error.contains("warning"), "\(run.error)")
      return try snapshot(folder + "/public").mapValues { String(decoding: $0, as: UTF8.self) }
    }
  }

  @Test func ownColoursAndALogoAreOnEveryPage() async throws {
    let site = try await site(with: [
      "templates/partials/own-head.mustache", "templates/assets/own.css",
      "templates/partials/brand.mustache", "templates/assets/logo.svg",
    ])
    let page = try #require(site["list/index.html"])
    let theme = try #require(page.range(of: "theme/playbook.css"))
    let own = try #require(page.range(of: "<link rel=\"stylesheet\" href=\"../theme/own.css\">"))
    #expect(theme.lowerBound < own.lowerBound, "what comes later wins")
    #expect(
      page.contains("<img src=\"../theme/logo.svg\" alt=\"\" width=\"28\" height=\"28\">Ours</a>"))
    #expect(site["theme/own.css"]?.contains("--accent:") == true)
    #expect(site["theme/logo.svg"]?.hasPrefix("<svg") == true)
  }

  @Test func oneChangedPartialIsOnEveryPage() async throws {
    let site = try await site(with: ["templates/partials/site-footer.mustache"])
    for path in ["index.html", "list/index.html"] {
      #expect(site[path]?.contains("<p>Larkspur, internal use only</p>") == true)
      #expect(site[path]?.contains("\">Mend it</a>") == true)
      #expect(site[path]?.contains("As of") == false)
    }
  }

  @Test func aPageHasALayoutOfItsOwn() async throws {
    let site = try await site(with: [
      "templates/layouts/request.mustache", "content/survey.md",
    ])
    let page = try #require(site["survey/index.html"])
    #expect(page.contains("<p class=\"answer\">Please answer by 15 May 2026.</p>"))
    #expect(page.contains("<li>Store managers</li>\n<li>Shift leads</li>"))
    #expect(page.contains("<li>How long did your last ticket take?</li>"))
    #expect(site["list/index.html"]?.contains("Who is asked") == false)
  }

  @Test func theMistakeThatTheManualShowsIsFound() async throws {
    let path = "templates/partials/site-footer.mustache"
    let text = try #require(Self.examples[path])
    let manual = try String(
      contentsOfFile: repositoryFolder + "/content/manual/templates.md", encoding: .utf8)
    try await withTemporaryFolder { folder in
      try put("# Home\n", at: folder + "/content/index.md")
      try put(text.replacing("{{site.company}}", with: "{{site.compny}}"), at: folder + "/" + path)
      let run = await runTool(["check", folder], in: folder)
      let shown = try #require(
        run.error.split(separator: "\n").first { $0.contains(": There is no field 'compny'") })
      #expect(manual.contains(shown), "\(run.error)")
    }
  }
}
