import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct NavigationTests {
  private static let pages = [
    page("index.md"), page("page-10.md"), page("page-9.md"), page("About.md"),
    page("first.md") { $0.weight = 1 }, page("guide/index.md", heading: "Guide"),
    page("guide/b.md"), page("guide/a.md"), page("guide/deep/c.md"), page("guide/deep/d.md"),
    page("late/index.md", heading: "Late") { $0.weight = 9 },
    page("late/e.md", heading: "Quite long") { $0.navigation = .short("E!") },
  ]

  @Test func ordersByWeightThenNaturally() {
    let site = Planned(Self.pages)
    #expect(
      site.navigation(of: "index.html") == [
        "First", "Late", "About", "Guide", "Page 9", "Page 10",
      ])
  }

  @Test func opensTheBranchOfTheFolderAndNothingElse() {
    let site = Planned(Self.pages)
    #expect(
      site.navigation(of: "guide/deep/c/index.html") == [
        "First", "Late", "About", "+ Guide", "  A", "  B", "  + Deep", "    C", "    D", "Page 9",
        "Page 10",
      ])
    #expect(
      site.navigation(of: "late/e/index.html").prefix(4) == ["First", "+ Late", "  E!", "About"])
  }

  @Test func readingFollowsTheNavigation() {
    let site = Planned(Self.pages)
    let titles = site.plan.pages.map(\.title)
    #expect(
      titles == [
        "Home", "First", "Late", "Quite long", "About", "Guide", "A", "B", "Deep", "C", "D",
        "Page 9", "Page 10", "Site map", "Page not found",
      ])
    for (index, page) in site.plan.pages.dropLast(2).enumerated() {
      #expect(page.previous == (index == 0 ? nil : index - 1))
      #expect(page.next == (index == titles.count - 3 ? nil : index + 1))
    }
    #expect(site.plan.pages.suffix(2).allSatisfy { $0.previous == nil && $0.next == nil })
  }

  @Test func breadcrumbsLeadFromHomeDown() {
    let site = Planned(Self.pages)
    func trail(_ file: String) -> [String] {
      (site.page(at: file)?.ancestors ?? []).map { site.plan.pages[$0].title }
    }
    #expect(trail("index.html") == [])
    #expect(trail("guide/index.html") == ["Home"])
    #expect(trail("guide/deep/index.html") == ["Home", "Guide"])
    #expect(trail("guide/deep/c/index.html") == ["Home", "Guide", "Deep"])
    #expect(trail("first/index.html") == ["Home"])
    #expect(trail("404.html") == ["Home"])
  }

  @Test func indexPagesListWhatTheyHold() {
    let site = Planned(Self.pages)
    func children(_ file: String) -> [String] {
      (site.page(at: file)?.children ?? []).map { site.plan.pages[$0].title }
    }
    #expect(children("index.html") == ["First", "Late", "About", "Guide", "Page 9", "Page 10"])
    #expect(children("guide/index.html") == ["A", "B", "Deep"])
    #expect(children("first/index.html") == [])
  }

  @Test func hiddenPagesHaveNoEntryAndNoNeighbours() {
    let site = Planned([
      page("a.md"), page("b.md") { $0.navigation = .hidden },
      page("c/index.md") { $0.navigation = .hidden }, page("c/d.md"), page("e.md"),
    ])
    #expect(site.navigation(of: "index.html") == ["A", "E"])
    #expect(site.navigation(of: "c/d/index.html") == ["A", "E"])
    #expect(site.files.count == 7)
    for file in ["b/index.html", "c/index.html", "c/d/index.html"] {
      #expect(site.page(at: file)?.previous == nil)
      #expect(site.page(at: file)?.next == nil)
    }
    #expect(site.page(from: "a.md")?.next == site.plan.pages.firstIndex { $0.title == "E" })
    #expect(site.page(at: "c/index.html")?.children.count == 1)
  }

  @Test func whatIsBelowAHiddenFolderSeesTheFolderAbove() {
    let site = Planned([
      page("a/b.md"), page("a/c/index.md") { $0.navigation = .hidden }, page("a/c/d.md"),
    ])
    #expect(site.navigation(of: "a/c/d/index.html") == ["+ A", "  B"])
  }

  @Test func settingsOrderTheTopLevel() {
    let site = Planned(Self.pages) {
      $0.navigation = [
        .path(located("late"), title: "Later"),
        .group(
          title: "Guides",
          items: [
            .path(located("guide/a.md"), title: nil), .path(located("/guide/deep/"), title: nil),
          ]),
        .path(located("index.md"), title: "Start"),
      ]
    }
    #expect(site.diagnostics.isEmpty)
    #expect(
      site.navigation(of: "guide/deep/c/index.html") == [
        "Later", "+ Guides", "  A", "  + Deep", "    C", "    D", "Start", "First", "About",
        "Guide",
        "Page 9", "Page 10",
      ])
    #expect(
      site.plan.pages.map(\.title).prefix(8) == [
        "Home", "Late", "Quite long", "A", "Deep", "C", "D", "First",
      ])
  }

  @Test func aFolderWhosePartsAreAllListedIsNotShownAgain() {
    let site = Planned([page("a/b.md"), page("a/c.md"), page("d.md")]) {
      $0.navigation = [.path(located("a/c.md"), title: nil), .path(located("a/b"), title: nil)]
    }
    #expect(site.navigation(of: "index.html") == ["C", "B", "D"])
    #expect(
      site.plan.pages.map(\.title) == ["Home", "C", "B", "D", "A", "Site map", "Page not found"])
  }

  @Test func unknownNavigationPathsAreReported() {
    let site = Planned(
      [page("guide.md"), page("old.md") { $0.isDraft = true }], assets: ["pic.png"]
    ) {
      $0.navigation = ["giude.md", "Guide.md", "pic.png", "old.md", "../x"].enumerated().map {
        .path(located($1, line: $0 + 1), title: nil)
      }
    }
    #expect(site.codes == Array(repeating: "unknown-nav-path", count: 5))
    #expect(site.diagnostics.map { $0.position?.line } == [1, 2, 3, 4, 5])
    #expect(
      site.diagnostics.map(\.help) == [
        "Did you mean 'guide.md'?", "Did you mean 'guide.md'?", nil, nil, nil,
      ])
  }

  @Test func longFoldersAreCutButKeepTheOpenBranch() {
    let limit = Navigation.longestLevel
    let pages = (0..<limit + 50).map { page("f\($0)/a.md") }
    let site = Planned(pages)
    let navigation = site.navigation(of: "f\(limit + 20)/a/index.html")
    #expect(navigation.count == limit + 2)
    #expect(navigation.suffix(2) == ["+ F\(limit + 20)", "  A"])
    let lists = site.plan.pages.filter { $0.list != nil }
    #expect(
      lists.map(\.children.count) == [PageList.longestPart, limit + 50 - PageList.longestPart])
  }

  @Test func longInnerFoldersAreCutToo() {
    let limit = Navigation.longestLevel
    let site = Planned((0..<limit + 50).map { page("all/f\($0)/a.md") })
    #expect(
      site.navigation(of: "all/f\(limit + 20)/a/index.html").suffix(2) == [
        "  + F\(limit + 20)", "    A",
      ])
    #expect(site.navigation(of: "all/index.html").count == limit + 1)
  }

  @Test func depthsNeverLeapDown() {
    let site = Planned(Self.pages)
    for navigation in site.plan.navigations {
      var depth = -1
      for entry in navigation.entries {
        #expect(entry.depth <= depth + 1)
        depth = entry.depth
      }
    }
  }

  @Test func descriptionsAreOwnOrTheBeginningOfTheProse() {
    var long = document(path: "content/b.md")
    long.summary = String(repeating: "word ", count: 80)
    let site = Planned([
      page("a.md") { $0.description = "Mine" },
      ContentPage(path: "content/b.md", fields: PageFields(), document: long),
    ]) { $0.description = "The site" }
    #expect(site.page(from: "a.md")?.description == "Mine")
    let short = site.page(from: "b.md")?.description ?? ""
    #expect(short.hasSuffix("word…"))
    #expect(short.utf8.count <= 203)
    #expect(site.plan.pages.first?.description == "The site")
  }
}
