import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct AddressTests {
  @Test func everySiteHasAHomePageAndA404Page() {
    let site = Planned([])
    #expect(site.files == ["index.html", "404.html"])
    #expect(site.plan.pages.map(\.kind) == [.home, .notFound])
    #expect(site.plan.pages.map(\.title) == ["Home", "Page not found"])
    #expect(site.diagnostics.isEmpty)
  }

  @Test func pagesKeepTheSpellingOfTheirFiles() {
    let site = Planned([page("Über uns/Q1 Plan.md")])
    #expect(site.page(from: "Über uns/Q1 Plan.md")?.path.file == "Über uns/Q1 Plan/index.html")
    #expect(site.page(from: "Über uns/Q1 Plan.md")?.path.link == "%C3%9Cber%20uns/Q1%20Plan/")
  }

  @Test func fileStyleWritesOneFileAPage() {
    let site = Planned([page("a/b.md"), page("a/index.md"), page("a/README.md")]) {
      $0.addressStyle = .file
    }
    #expect(
      site.files == [
        "index.html", "a/index.html", "a/b.html", "a/readme.html", "404.html",
      ])
  }

  @Test(arguments: ["index.md", "README.md", "Index.MD", "readme.md"])
  func indexFilesInAnyLetterCaseAreTheFoldersPage(name: String) {
    let site = Planned([page("plans/\(name)", heading: "Our plans"), page("plans/a.md")])
    let folder = site.page(from: "plans/\(name)")
    #expect(folder?.kind == .folder)
    #expect(folder?.path.file == "plans/index.html")
    #expect(folder?.title == "Our plans")
    #expect(site.diagnostics.isEmpty)
  }

  @Test func aFolderWithoutAnIndexGetsOne() {
    let site = Planned([page("first-plans/deep/a.md")])
    let folder = site.page(at: "first-plans/index.html")
    #expect(folder?.kind == .folder)
    #expect(folder?.title == "First plans")
    #expect(folder?.source == nil)
    #expect(
      folder?.children.map { site.plan.pages[$0].path.file } == ["first-plans/deep/index.html"])
  }

  @Test func aReadmeBesideAnIndexIsAPageOfItsOwn() {
    let site = Planned([page("README.md", heading: "Read"), page("index.md", heading: "Start")])
    #expect(site.files == ["index.html", "readme/index.html", "404.html"])
    #expect(site.codes == ["two-indexes"])
    #expect(site.diagnostics.first?.position == .start(of: "content/README.md"))
    #expect(site.diagnostics.first?.notes.map(\.position) == [.start(of: "content/index.md")])
  }

  @Test func aPageBesideAFolderOfItsNameIsTheFoldersPage() {
    let site = Planned([page("it.md", heading: "IT"), page("it/desk.md")])
    #expect(site.page(from: "it.md")?.kind == .folder)
    #expect(site.files == ["index.html", "it/index.html", "it/desk/index.html", "404.html"])
    #expect(site.diagnostics.isEmpty)
  }

  @Test func aPageBesideAFolderWithAnIndexClashesWithIt() {
    let site = Planned([page("it.md"), page("it/index.md")])
    #expect(site.codes == ["address-clash"])
    #expect(site.diagnostics.first?.message.contains("'content/it.md'") == true)
    #expect(site.diagnostics.first?.message.contains("'content/it/index.md'") == true)
  }

  @Test func slugReplacesTheLastPart() {
    let site = Planned([
      page("a/b.md") { $0.slug = located("c") },
      page("d/index.md") { $0.slug = located("e") }, page("d/f.md"),
    ])
    #expect(site.page(from: "a/b.md")?.path.file == "a/c/index.html")
    #expect(site.page(from: "d/index.md")?.path.file == "e/index.html")
    #expect(site.page(from: "d/f.md")?.path.file == "e/f/index.html")
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "../../x", "/etc/x", "a\0b", "C:\\x", "C:x", ".git/x", "%2e%2e", "..", ".", "", "a/b", ".git",
  ])
  func slugsCannotLeadElsewhere(slug: String) {
    let site = Planned([page("a/b.md") { $0.slug = located(slug) }])
    #expect(site.codes == ["path-leaves-site"])
    #expect(site.diagnostics.first?.position == located(slug).position)
    #expect(site.page(from: "a/b.md")?.path.file == "a/b/index.html")
  }

  @Test(arguments: [
    "con", "Aux.txt", "nul", "com1", "LPT9.x", "what?", "a:b", "a|b", "a\\b", "end.", "end ",
    "a\u{7}b", "a\u{202E}b", "a\u{85}b", "<b>",
  ])
  func namesThatSomeSystemRefusesAreReported(name: String) {
    #expect(Planned([page("a/\(name).md")]).codes == ["unsafe-name"])
    #expect(Planned([page("\(name)/a.md")]).codes == ["unsafe-name"])
    #expect(Planned([], assets: ["\(name)/a.png"]).codes == ["unsafe-name"])
  }

  @Test(arguments: [
    "console", "com", "com10", "lpt0", "a.b", "v1.2", "Ünïcode", "a b", "日本", "a'b&c",
  ])
  func ordinaryNamesAreSafe(name: String) {
    #expect(Planned([page("a/\(name).md")], assets: ["\(name)/x.png"]).diagnostics.isEmpty)
  }

  @Test func aSafeSlugSavesAnUnsafeName() {
    let site = Planned([page("what?.md") { $0.slug = located("what") }])
    #expect(site.diagnostics.isEmpty)
    #expect(site.page(from: "what?.md")?.path.file == "what/index.html")
  }

  @Test func aSlugOnTheHomePageHasNoEffect() {
    let site = Planned([page("index.md") { $0.slug = located("home") }])
    #expect(site.codes == ["slug-without-effect"])
    #expect(site.files == ["index.html", "404.html"])
  }

  @Test func draftsAreLeftOut() {
    let pages = [page("a.md") { $0.isDraft = true }, page("b/c.md") { $0.isDraft = true }]
    #expect(Planned(pages).files == ["index.html", "404.html"])
    #expect(Planned(pages) { $0.includesDrafts = true }.files.count == 5)
    var options = PlanOptions()
    options.includesDrafts = true
    #expect(Planned(pages, options: options).files.count == 5)
  }

  @Test func titlesComeFromFrontMatterThenHeadingThenName() {
    let site = Planned([
      page("a.md", title: "Front", heading: "Heading"), page("b.md", heading: "Heading"),
      page("01-intro_page.md", heading: ""),
      page("d.md", heading: "Long") { $0.navigation = .short("Short") },
    ])
    #expect(site.page(from: "a.md")?.title == "Front")
    #expect(site.page(from: "b.md")?.title == "Heading")
    #expect(site.page(from: "01-intro_page.md")?.title == "01 intro page")
    #expect(site.page(from: "d.md")?.title == "Long")
    #expect(site.page(from: "d.md")?.shortTitle == "Short")
  }

  @Test func theHomePageTakesTheSitesTitle() {
    #expect(Planned([]) { $0.title = "Larkspur" }.plan.pages.first?.title == "Larkspur")
    let site = Planned([page("index.md", heading: "Welcome")]) { $0.title = "Larkspur" }
    #expect(site.plan.pages.first?.title == "Welcome")
  }

  @Test func a404PageCanHaveItsOwnProse() {
    let site = Planned([page("404.md", heading: "Gone", links: ["a.md"]), page("a.md")]) {
      $0.baseURL = "https://example.org/sub/"
    }
    let page = site.page(at: "404.html")
    #expect(page?.kind == .notFound)
    #expect(page?.title == "Gone")
    #expect(site.addresses(from: "404.md") == ["/sub/a/"])
    #expect(site.navigation(of: "404.html") == ["A"])
  }

  @Test(arguments: [
    ("https://a.org/", "/"), ("https://a.org", "/"), ("https://a.org/x/y/", "/x/y/"),
    ("https://a.org/x", "/x/"), ("https://a.org/x/?q#f", "/x/"), ("nonsense", "/"),
  ])
  func rootLinkIsThePathOfTheBaseURL(url: String, root: String) {
    #expect(Planned([]) { $0.baseURL = url }.plan.rootLink == root)
  }
}
