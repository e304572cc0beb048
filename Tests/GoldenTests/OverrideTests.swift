import Foundation
import PlaybookTestSupport
import Testing

/// What a file in a site's own `templates/` changes, and what it leaves alone.
@Suite struct OverrideTests {
  @Test func oneOverriddenPartialChangesJustThat() async throws {
    try await withTemporaryFolder { folder in
      let theme = try #require(
        FileManager.default.contents(
          atPath: repositoryFolder + "/templates/partials/page-end.mustache"))
      let text = String(decoding: theme, as: UTF8.self)
      let foot = "<footer class=\"page-foot\""
      let before = try await pages(of: folder + "/a", overriding: nil)
      let after = try await pages(
        of: folder + "/b", overriding: text.replacing(foot, with: "<p>Ours</p>\n" + foot))
      #expect(before.count >= 2)
      for (path, html) in before {
        // The board pack has frames of its own.
        if path == "print/index.html" {
          #expect(after[path] == html)
          continue
        }
        #expect(after[path] == html.replacing(foot, with: "<p>Ours</p>\n" + foot), "\(path)")
        #expect(after[path] != html, "\(path) does not show the override")
      }
    }
  }

  @Test func anOverriddenAssetTakesThePlaceOfTheThemes() async throws {
    try await withTemporaryFolder { folder in
      try put("# Home\n", at: folder + "/content/index.md")
      try put("body { color: teal }\n", at: folder + "/templates/assets/playbook.css")
      let run = await runTool(["build", folder], in: folder)
      #expect(run.status == .success, "\(run.error)")
      let style = try snapshot(folder + "/public")["theme/playbook.css"]
      #expect(style == Array("body { color: teal }\n".utf8))
    }
  }

  @Test func aPageMayHaveALayoutOfItsAuthors() async throws {
    try await withTemporaryFolder { folder in
      try put("---\ntemplate: bare\n---\n# Bare\n\nText.\n", at: folder + "/content/bare.md")
      try put("# Home\n", at: folder + "/content/index.md")
      try put(
        "<!doctype html>\n<title>{{title}}</title>\n{{{body}}}",
        at: folder + "/templates/layouts/bare.mustache")
      let run = await runTool(["build", folder], in: folder)
      #expect(run.status == .success, "\(run.error)")
      let page = try snapshot(folder + "/public")["bare/index.html"] ?? []
      let html = String(decoding: page, as: UTF8.self)
      #expect(html == "<!doctype html>\n<title>Bare</title>\n<p>Text.</p>\n")
    }
  }

  @Test(arguments: [
    ("layouts/pilot", "{{> page-start}}\n{{pilott}}\n{{> page-end}}\n"),
    ("partials/tornado", "{{tornadoo}}\n"),
  ])
  func whatNoPageAsksForIsCheckedToo(template: String, text: String) async throws {
    try await withTemporaryFolder { folder in
      try put("# Home\n", at: folder + "/content/index.md")
      try put(text, at: folder + "/templates/\(template).mustache")
      let run = await runTool(["check", folder], in: folder)
      #expect(run.status == .findings)
      #expect(run.error.contains("templates/\(template).mustache:"), "\(run.error)")
      #expect(run.error.contains("[unknown-name]"), "\(run.error)")
    }
  }

  private func pages(
    of folder: String, overriding partial: String?
  ) async throws -> [String: String] {
    try put("# Home\n\n[Two](two.md)\n", at: folder + "/content/index.md")
    try put("# Two\n", at: folder + "/content/two.md")
    if let partial { try put(partial, at: folder + "/templates/partials/page-end.mustache") }
    let run = await runTool(["build", folder], in: folder)
    #expect(run.status == .success, "\(run.error)")
    return try snapshot(folder + "/public").filter { $0.key.hasSuffix(".html") }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
