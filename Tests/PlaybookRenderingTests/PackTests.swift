import PlaybookDiagnostics
import PlaybookRendering
import PlaybookSite
import PlaybookTheme
import Testing

@Suite struct PackTests {
  private static let site: [String: String] = [
    "content/playbook.yaml": "title: Our playbook\nas_of: 2026-04-30\n",
    "content/index.md":
      "# Home\n\nGo to [costs](costs.md#rent), [notes](notes.md) and [out](https://x.org/).\n",
    "content/costs.md":
      "# Costs\n\n## Rent\n\nBack [home](index.md), up to [rent](#rent).\n\n"
      + "<details><summary>More</summary>Text</details>\n",
    "content/notes.md": "---\nprint: no\n---\n# Notes\n",
  ]

  private func pack(
    _ files: [String: String] = site, baseURL: String? = nil, own: [String: String] = [:]
  ) throws -> String {
    var diagnostics: [Diagnostic] = []
    let plan = PlannedSite(files, baseURL: baseURL).plan
    let sources =
      Theme.files
      + own.sorted { $0.key < $1.key }.map {
        SourceFile(path: "templates/" + $0.key, bytes: Array($0.value.utf8))
      }
    let templates = TemplateSet(
      sources, layouts: PageLayouts.pack(for: plan), standIns: PackTemplates.standIns,
      reporting: &diagnostics)
    try #require(diagnostics.filter { $0.severity == .error }.isEmpty, "\(diagnostics)")
    let renderer = PlannedSite(files, baseURL: baseURL, templates: templates).renderer
    let styles = [SourceFile(path: "theme/a.css", bytes: Array("p { color: red }\r\n".utf8))]
    let pack = try #require(PackRenderer(renderer, templates: templates, themeAssets: styles))
    return String(decoding: pack.render(), as: UTF8.self)
  }

  private func chosen(_ files: [String: String]) -> [String] {
    let plan = PlannedSite(files).plan
    return plan.pack?.pages.map { plan.pages[$0].title } ?? []
  }

  @Test func pagesThatAreInItAreLinkedWithinIt() throws {
    let html = try pack()
    #expect(html.contains("<a href=\"#page-2-rent\">costs</a>"))
    #expect(html.contains("<a href=\"#page-1\">home</a>"))
    #expect(html.contains("<a href=\"#page-2-rent\">rent</a>"))
    #expect(html.contains("<section class=\"pack-page\" id=\"page-2\">"))
    #expect(html.contains("<li class=\"level-1\"><a href=\"#page-2\">Costs</a></li>"))
  }

  @Test func otherPagesAreLinkedOnTheSite() throws {
    #expect(try pack().contains("<a href=\"../notes/\">notes</a>"))
    #expect(
      try pack(baseURL: "https://example.com/x").contains(
        "<a href=\"https://example.com/x/notes/\">notes</a>"))
    #expect(try pack().contains("href=\"https://x.org/\""))
  }

  @Test func headingsStandALevelLowerAndIdsAreTheirPages() throws {
    let html = try pack()
    #expect(html.contains("<h3 id=\"page-2-rent\">Rent</h3>"))
    #expect(html.ranges(of: "<h1").count == 1)
  }

  @Test func whatIsFoldedStandsOpen() throws {
    #expect(try pack().contains("<details open>"))
  }

  @Test func thePolicyAllowsTheStylesInItAndNothingElse() throws {
    let html = try pack()
    let style = "p { color: red }\n"
    let hash = "sha256-" + SHA256.hash(of: Array(style.utf8)).base64
    #expect(html.contains("<style>\(style)</style>"))
    #expect(html.contains("content=\"default-src 'none'; style-src '\(hash)'; img-src"))
    #expect(!html.contains("<script"))
    // The empty icon keeps browsers from asking for one.
    #expect(html.ranges(of: "<link").count == 1)
    #expect(html.contains("<link rel=\"icon\" href=\"data:,\">"))
  }

  @Test func aLayoutWithoutTheFrameGivesItsPagesTextAlone() throws {
    let html = try pack(own: [
      "layouts/page.mustache":
        "<!doctype html>\n<title>{{title}}</title>\n{{{body}}}\n<script src=\"x.js\"></script>\n"
    ])
    #expect(html.ranges(of: "<!doctype").count == 1)
    #expect(html.contains("<h2>Costs</h2>"))
    #expect(!html.contains("<script"))
  }

  @Test func frontMatterAndSettingsChoose() {
    var files = Self.site
    files["content/deep/index.md"] = "---\nprint: no\n---\n# Deep"
    files["content/deep/a.md"] = "# A"
    files["content/deep/b.md"] = "---\nprint: yes\n---\n# B"
    #expect(chosen(files) == ["Home", "Costs", "B"])
    files["content/playbook.yaml"] = "print: [deep, costs.md]\n"
    #expect(chosen(files) == ["Costs", "B"])
    files["content/playbook.yaml"] = "print: no\n"
    #expect(chosen(files) == [])
  }

  @Test func aSiteOfOnePageHasNone() {
    #expect(PlannedSite(["content/index.md": "# Home"]).plan.pack == nil)
  }

  @Test func aLargeSiteHasNoneUntilSomebodyChooses() {
    var files = ["content/index.md": "# Home"]
    for index in 0..<Pack.mostPages { files["content/all/p\(index).md"] = "# P\(index)" }
    #expect(PlannedSite(files).plan.pack == nil)
    files["content/playbook.yaml"] = "print: [all/p1.md, all/p2.md]\n"
    #expect(chosen(files) == ["P1", "P2"])
  }

  @Test func anAuthorsOwnPageIsNotReplaced() {
    var files = Self.site
    files["content/print.md"] = "# How we print"
    #expect(PlannedSite(files).plan.pack == nil)
  }
}

@Suite struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
  func hashesAsTheStandardHasIt(message: String, hash: String) {
    let bytes = SHA256.hash(of: Array(message.utf8))
    #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == hash)
  }

  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"),
  ])
  func writesBase64AsTheStandardHasIt(text: String, code: String) {
    #expect(Array(text.utf8).base64 == code)
  }

  @Test(arguments: [55, 56, 63, 64, 119, 120])
  func lengthsAtTheEdgeOfABlockAreHashed(length: Int) {
    let hashes = [length, length + 1].map { SHA256.hash(of: [UInt8](repeating: 0, count: $0)) }
    #expect(hashes[0] != hashes[1] && hashes[0].count == 32)
  }
}
