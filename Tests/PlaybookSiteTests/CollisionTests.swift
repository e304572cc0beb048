import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct CollisionTests {
  private func clash(_ site: Planned, _ file: String, _ other: String?) {
    #expect(site.codes == ["address-clash"])
    #expect(site.diagnostics.first?.position?.path == "content/" + file)
    #expect(
      site.diagnostics.first?.notes.map { $0.position?.path ?? "" }
        == (other.map { ["content/" + $0] } ?? []))
  }

  @Test func letterCaseDoesNotCount() {
    clash(Planned([page("A.md"), page("a.md")]), "a.md", "A.md")
    clash(Planned([page("straße.md"), page("STRASSE.md")]), "straße.md", "STRASSE.md")
  }

  @Test func normalisationOfUnicodeDoesNotCount() {
    clash(
      Planned([page("e\u{301}.md"), page("\u{e9}.md")]), "\u{e9}.md", "e\u{301}.md")
  }

  @Test func foldersThatDifferInCaseClash() {
    let site = Planned([page("A/x.md"), page("a/y.md")])
    clash(site, "a/y.md", "A/x.md")
  }

  @Test func slugsClashAtTheSlug() {
    let site = Planned([page("a.md"), page("b.md") { $0.slug = located("a", in: "content/b.md") }])
    clash(site, "b.md", "a.md")
    #expect(site.diagnostics.first?.position?.line == 3)
    #expect(
      site.diagnostics.first?.message
        == "'content/b.md' and 'content/a.md' both want to be 'a/index.html'")
  }

  @Test func assetsClashWithPages() {
    clash(Planned([page("a.md")], assets: ["a/index.html"]), "a/index.html", "a.md")
    clash(Planned([page("a/b.md")], assets: ["a/Index.html"]), "a/Index.html", "a/b.md")
  }

  @Test func aFileClashesWithAFolder() {
    clash(Planned([page("a/b.md")], assets: ["A"]), "a/b.md", "A")
    clash(Planned([], assets: ["a", "a/b/c.png"]), "a/b/c.png", "a")
    clash(Planned([page("index.html.md")]), "index.html.md", nil)
  }

  @Test(arguments: [
    "404.html", "sitemap.xml", "robots.txt", "playbook.json", "feed.xml", "Robots.TXT",
    "theme/playbook.css", "theme", "search/index.txt", "search/parts/w0.txt",
  ])
  func nothingTakesThePlaceOfWhatEverySiteHas(asset: String) {
    let site = Planned([], assets: [asset], theme: ["theme/playbook.css"])
    clash(site, asset, nil)
  }

  @Test func anEntityClashesWithAPage() {
    let site = Planned([page("vendors/acme.md")], vendors: [vendor("acme")])
    clash(site, "data/vendors.yaml", "vendors/acme.md")
    #expect(site.diagnostics.first?.message.contains("'vendor:acme'") == true)
  }

  @Test func threeAtOneAddressAreTwoFindings() {
    let site = Planned(["a", "b", "c"].map { page("\($0).md") { $0.slug = located("same") } })
    #expect(site.codes == ["address-clash", "address-clash"])
  }

  @Test func fileAddressesLiveBesideTheirFolder() {
    let pages = [page("a.md"), page("a/b.md"), page("c.md"), page("c/index.md")]
    #expect(Planned(pages).codes == ["address-clash"])
    #expect(Planned(pages) { $0.addressStyle = .file }.codes == [])
  }
}
