import PlaybookRendering
import PlaybookSite
import Testing

@Suite struct PagesExtrasTests {
  private func extras(_ files: [String: String], baseURL: String? = nil) -> [String: String] {
    let plan = PlannedSite(files, baseURL: baseURL).plan
    return Dictionary(
      renderExtras(plan).map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func withoutABaseURLThereIsNoSitemap() {
    let files = extras(["content/index.md": "Hello"])
    #expect(files.keys.sorted() == [".nojekyll", "robots.txt"])
    #expect(files["robots.txt"] == "User-agent: *\nAllow: /\n")
  }

  @Test func theSitemapListsPagesAndNotTheMissingOne() throws {
    let files = extras(
      ["content/index.md": "Hello", "content/a & b.md": "Text"], baseURL: "https://example.com/x")
    let map = try #require(files["sitemap.xml"])
    #expect(map.contains("<loc>https://example.com/x/</loc>"))
    #expect(map.contains("<loc>https://example.com/x/a%20&amp;%20b/</loc>"))
    #expect(!map.contains("404"))
    #expect(files["robots.txt"]?.contains("Sitemap: https://example.com/x/sitemap.xml") == true)
  }

  @Test func anOldAddressLeadsToTheNewOne() throws {
    let files = extras([
      "content/index.md": "Hello", "content/new.md": "---\nredirect_from: [old]\n---\nText",
    ])
    let page = try #require(files["old/index.html"])
    #expect(page.contains("content=\"0; url=../new/\""))
    #expect(page.contains("Content-Security-Policy"))
    #expect(page.contains("<link rel=\"canonical\" href=\"../new/\">"))
  }
}
