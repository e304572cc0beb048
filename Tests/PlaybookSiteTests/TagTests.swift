import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct TagTests {
  private func tagged(_ path: String, _ tags: String...) -> ContentPage {
    page(path) { fields in
      fields.tags = tags.enumerated().map { index, tag in
        Located(tag, at: SourcePosition(path: "content/" + path, line: 2, column: 8 + index))
      }
    }
  }

  private func tagPage(_ tag: String, of site: Planned) -> Page? {
    site.plan.tagPages[tag].map { site.plan.pages[$0] }
  }

  @Test func sitesWithoutTagsHaveNoPagesOfTags() {
    let site = Planned([page("a.md"), page("b.md")])
    #expect(!site.files.contains { $0.hasPrefix("tags") })
    #expect(site.plan.tagsPage == nil)
  }

  @Test func everyTagHasAPageThatListsItsPages() throws {
    let site = Planned([tagged("b.md", "Cost"), tagged("a.md", "Cost", "People"), page("c.md")])
    #expect(site.files.contains("tags/index.html"))
    let cost = try #require(tagPage("Cost", of: site))
    #expect(cost.path.file == "tags/cost/index.html")
    #expect(
      cost.children.map { site.plan.pages[$0].path.file } == ["a/index.html", "b/index.html"])
    #expect(cost.ancestors.map { site.plan.pages[$0].kind } == [.home, .tags])
    let all = try #require(site.plan.tagsPage.map { site.plan.pages[$0] })
    #expect(all.children.map { site.plan.pages[$0].title } == ["Cost", "People"])
  }

  @Test func oneTagInTwoSpellingsHasOnePageAndAFindingAtTheSecond() throws {
    let site = Planned([
      tagged("a.md", "Service desk"), tagged("b.md", "x", "service-desk"),
      tagged("c.md", "service-desk"),
    ])
    #expect(site.plan.tagPages["Service desk"] == site.plan.tagPages["service-desk"])
    #expect(tagPage("service-desk", of: site)?.children.count == 3)
    #expect(site.diagnostics.map(\.code.name) == ["tag-spelling"])
    #expect(site.diagnostics.first?.position?.description == "content/b.md:2:9")
  }

  @Test(arguments: [
    ("C", "c"), ("C++", "c++"), ("C#", "c#"), ("a/b", "a-b"), ("a: b?", "a-b"), ("..", "tag"),
    ("con", "tag-con"), ("50 %", "50"), ("%2e%2e", "2e-2e"), ("Größe", "grösse"),
    (".git", "tag-.git"),
    ("…", "…"), ("\u{202E}x", "x"),
  ])
  func aTagIsASafePartOfAnAddress(tag: String, name: String) {
    let site = Planned([tagged("a.md", tag)])
    #expect(tagPage(tag, of: site)?.path.file == "tags/\(name)/index.html")
    #expect(site.diagnostics.isEmpty)
  }

  @Test func anAuthorsOwnPageIsThePageOfItsTag() {
    let site = Planned([tagged("a.md", "Cost"), page("tags/cost.md", title: "About cost")])
    #expect(tagPage("Cost", of: site)?.title == "About cost")
    #expect(site.diagnostics.isEmpty)
  }

  @Test func anAuthorsOwnIndexIsThePageOfAllTags() throws {
    let site = Planned([tagged("a.md", "Cost"), page("tags.md", title: "Our words")])
    let all = try #require(site.plan.tagsPage.map { site.plan.pages[$0] })
    #expect(all.title == "Our words")
    #expect(all.kind == .tags)
    #expect(all.children.count == 1)
  }

  @Test func theNavigationDoesNotNameTags() {
    let site = Planned([tagged("a.md", "Cost")])
    let named = site.plan.navigations.flatMap { $0.entries.map(\.title) }
    #expect(!named.contains("Tags") && !named.contains("Cost"))
  }

  @Test func tagsOfDraftsMakeNoPages() {
    let draft = page("a.md") {
      $0.tags = [Located("Cost", at: .start(of: "content/a.md"))]
      $0.isDraft = true
    }
    #expect(Planned([draft, page("b.md")]).plan.tagsPage == nil)
  }
}
