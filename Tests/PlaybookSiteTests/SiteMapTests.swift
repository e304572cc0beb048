import PlaybookModel
import PlaybookSite
import Testing

@Suite struct SiteMapTests {
  private func shown(_ site: Planned) -> [String] {
    site.plan.siteMap.entries.map { entry in
      String(repeating: " ", count: entry.depth) + entry.title
        + (entry.hiddenCount > 0 ? " (\(entry.hiddenCount))" : "")
    }
  }

  @Test func aSiteOfOnePageHasNone() {
    #expect(Planned([page("index.md")]).plan.siteMapPage == nil)
  }

  @Test func itShowsTheWholeTree() {
    let site = Planned([page("a/b/c.md"), page("a/d.md"), page("e.md")])
    #expect(shown(site) == ["A", " B", "  C", " D", "E"])
    #expect(site.plan.siteMapPage.map { site.plan.pages[$0].path.file } == "site-map/index.html")
  }

  @Test func whatTheNavigationHidesIsNotShown() {
    let site = Planned([page("a.md"), page("b.md") { $0.navigation = .hidden }])
    #expect(shown(site) == ["A"])
  }

  @Test func aFolderWithTooMuchInItIsALinkWithItsCount() {
    let many = (0..<1200).map { page("big/\($0).md") }
    let site = Planned(many + [page("small/a.md")])
    #expect(shown(site) == ["Big (1200)", "Small", " A"])
  }

  @Test func itNeverHasMoreEntriesThanThePageHasRoomFor() {
    let site = Planned((0..<1100).map { page("p\($0).md") })
    #expect(site.plan.siteMap.entries.count == SiteMap.mostEntries)
    #expect(site.plan.siteMap.leftOut == 100)
  }

  @Test(arguments: ["site-map.md", "site-map/index.md", "Site-Map/README.md"])
  func anAuthorsOwnPageIsTheSiteMap(path: String) {
    let site = Planned([page("a.md"), page(path, title: "All of it")])
    #expect(site.plan.siteMapPage.map { site.plan.pages[$0].title } == "All of it")
    #expect(!site.plan.pages.contains { $0.kind == .siteMap })
    #expect(site.diagnostics.isEmpty)
  }
}
