import PlaybookModel
import PlaybookSite
import Testing

/// Lists too long for one page go on on further ones.
@Suite struct PageListTests {
  private static let length = PageList.longestPart
  private static let many = Planned(
    [page("vendors/how.md")], vendors: (0..<2 * length + 1).map { vendor("v\($0)") })

  private func list(at file: String, of site: Planned = many) throws -> PageList {
    try #require(site.page(at: file)?.list)
  }

  @Test func aKindWithManyEntitiesHasFurtherPages() throws {
    let site = Self.many
    let first = try list(at: "vendors/index.html")
    #expect(
      first.pages.map { site.plan.pages[$0].path.file } == [
        "vendors/index.html", "vendors/page/2/index.html", "vendors/page/3/index.html",
      ])
    for (part, place) in first.pages.enumerated() {
      let page = site.plan.pages[place]
      #expect(page.kind == .index(.vendor))
      #expect(page.list == PageList(pages: first.pages, part: part))
      #expect(page.isFurtherPart == (part > 0))
    }
    #expect(site.diagnostics.isEmpty)
  }

  @Test func theirPartsAreTheList() throws {
    let items = Array(0..<2 * Self.length + 1)
    let parts = try [
      "vendors/index.html", "vendors/page/2/index.html", "vendors/page/3/index.html",
    ].map { Array(try list(at: $0).shown(of: items)) }
    #expect(parts.map(\.count) == [Self.length, Self.length, 1])
    #expect(parts.flatMap(\.self) == items)
  }

  @Test func theLastPartTakesWhatIsLeft() {
    let last = PageList(pages: [4, 9], part: 1)
    #expect(last.shown(of: Array(0..<5 * Self.length)).count == 4 * Self.length)
  }

  @Test func furtherPagesStandBelowTheFirstAndInNoNavigation() throws {
    let site = Self.many
    let page = try #require(site.page(at: "vendors/page/2/index.html"))
    #expect(page.title == "Vendors, page 2")
    #expect(page.source == nil)
    #expect(page.document == nil)
    #expect(
      page.ancestors.map { site.plan.pages[$0].path.file } == ["index.html", "vendors/index.html"])
    #expect(page.previous == nil && page.next == nil)
    #expect(!page.isFound)
    for navigation in site.plan.navigations {
      for entry in navigation.entries {
        #expect(entry.page.map { site.plan.pages[$0].isFurtherPart } != true)
      }
    }
  }

  @Test func aListThatFitsIsOnePage() {
    let site = Planned([], vendors: (0..<Self.length).map { vendor("v\($0)") })
    #expect(site.page(at: "vendors/index.html")?.list == nil)
    #expect(site.files.count == Self.length + 3)
  }

  @Test func pagesOfTheFolderDoNotCount() {
    let vendors = (0..<Self.length).map { vendor("v\($0)") }
    let site = Planned((0..<20).map { page("vendors/p\($0).md") }, vendors: vendors)
    #expect(site.page(at: "vendors/index.html")?.list == nil)
  }

  @Test func aLongFolderHasFurtherPagesToo() throws {
    let site = Planned((0..<Self.length + 5).map { page("notes/n\($0).md") })
    let first = try list(at: "notes/index.html", of: site)
    #expect(site.plan.pages[first.pages[0]].children.count == Self.length)
    let second = try #require(site.page(at: "notes/page/2/index.html"))
    #expect(second.kind == .folder)
    #expect(
      second.children.map { site.plan.pages[$0].title }
        == (0..<5).map { "N\(Self.length + $0)" })
  }

  @Test func aHomePageWithTextListsNothing() {
    let pages = (0..<Self.length + 5).map { page("n\($0).md") }
    #expect(Planned(pages + [page("index.md")]).page(at: "index.html")?.list == nil)
    #expect(Planned(pages).page(at: "page/2/index.html")?.kind == .folder)
  }

  @Test func anAuthorsPageInItsPlaceIsAFinding() {
    let site = Planned(
      [page("vendors/page/2.md")], vendors: (0...Self.length).map { vendor("v\($0)") })
    #expect(site.codes == ["address-clash"])
    #expect(
      site.diagnostics.first?.message
        == "Page 2 of the list of 'content/vendors' and 'content/vendors/page/2.md' both want to "
        + "be 'vendors/page/2/index.html'")
  }
}
