import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct LinkTests {
  /// A small site with folders, capitals, spaces, a slug and an image.
  private static func site(
    _ links: [String], from source: String = "guide/start.md",
    style: Settings.AddressStyle = .directory
  ) -> Planned {
    let pages = [
      page("index.md"), page("guide/index.md", anchors: ["why"]),
      page("guide/next.md", heading: "Next", anchors: ["part-one", "größe"]),
      page("guide/Big Plan.md"), page("guide/named.md") { $0.slug = located("other") },
      page("about/us.md"), page("x.md"), page("x/y.md"),
    ].filter { $0.path != "content/" + source }
    return Planned(
      pages + [page(source, links: links, anchors: ["own"])],
      assets: ["guide/pic 1.png", "assets/doc.pdf"]
    ) { $0.addressStyle = style }
  }

  @Test(arguments: [
    ("next.md", "../next/"), ("./next.md", "../next/"), ("next", "../next/"),
    ("next.md#part-one", "../next/#part-one"),
    ("next.md?x=1&y#part-one", "../next/?x=1&y#part-one"),
    ("next.html", "../next/"), ("next/", "../next/"), ("../guide/next.md", "../next/"),
    ("/guide/next.md", "../next/"), ("/guide/next", "../next/"), ("/guide/next/", "../next/"),
    ("/guide/next/index.html", "../next/"), ("/guide/next.html", "../next/"),
    ("index.md", "../"), ("./", "../"), (".", "../"), ("../guide", "../"),
    ("../guide/#why", "../#why"),
    ("index.html", "../"), ("/guide/index.html", "../"), ("/", "../../"), ("..", "../../"),
    ("../index.md", "../../"), ("/index.html", "../../"),
    ("Big%20Plan.md", "../Big%20Plan/"), ("/guide/Big%20Plan/", "../Big%20Plan/"),
    ("named.md", "../other/"), ("/guide/other/", "../other/"), ("other", "../other/"),
    ("../about/us.md", "../../about/us/"), ("../about", "../../about/"),
    ("../x.md", "../../x/"), ("../x/", "../../x/"), ("../x", "../../x/"), ("../x/y", "../../x/y/"),
    ("pic%201.png", "../pic%201.png"), ("!pic%201.png", "../pic%201.png"),
    ("/assets/doc.pdf#page=2", "../../assets/doc.pdf#page=2"),
    ("next.md#gr%C3%B6%C3%9Fe", "../next/#gr%C3%B6%C3%9Fe"),
    ("#own", "#own"), ("#", "./"), ("", "./"), ("#top", "#top"), ("?x=1", "./?x=1"),
    ("start.md", "./"), ("start.md#own", "#own"), ("next.md#", "../next/"),
    ("/content/guide/next.md", "../next/"), ("next.md#:~:text=a", "../next/#:~:text=a"),
  ])
  func resolvesEveryFormOfALink(link: String, address: String) {
    let site = Self.site([link])
    #expect(site.addresses(from: "guide/start.md") == [address])
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("next.md", "next.html"), ("index.md", "index.html"), ("/", "../index.html"),
    ("../about/us.md#", "../about/us.html"), ("#own", "#own"), ("start.md", "start.html"),
    ("next.html", "next.html"), ("/guide/next.html", "next.html"), ("../x/", "../x/index.html"),
  ])
  func linksToFilesWhereAddressesAreFiles(link: String, address: String) {
    let site = Self.site([link], style: .file)
    #expect(site.addresses(from: "guide/start.md") == [address])
    #expect(site.diagnostics.isEmpty)
  }

  @Test func linksFromAnAdoptedPageAreRelativeToItsFile() {
    let site = Self.site(["x/y.md", "about/us.md"], from: "x.md")
    #expect(site.addresses(from: "x.md") == ["y/", "../about/us/"])
    #expect(site.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("nxt.md", "next.md"), ("../next.md", "next.md"), ("nowhere/next.md", "next.md"),
    ("/guide/nex", "/guide/next.md"), ("../abuot/", "../about/"), ("!pic%202.png", "pic%201.png"),
    ("../about/su.md", nil), ("../abuot/us.md", "../about/us.md"), ("quite-another.md", nil),
  ])
  func deadLinksNameTheNearestTarget(link: String, nearest: String?) throws {
    let site = Self.site(["index.md", link])
    #expect(site.codes == ["dead-link"])
    let finding = try #require(site.diagnostics.first)
    #expect(finding.position == SourcePosition(path: "content/guide/start.md", line: 11, column: 5))
    #expect(finding.help == nearest.map { "Did you mean '\($0)'?" })
    #expect(site.addresses(from: "guide/start.md") == ["../", "broken"])
  }

  @Test func aLinkOutOfTheContentIsDead() {
    let site = Self.site(["../../secret.md", "/../x.md"])
    #expect(site.codes == ["dead-link", "dead-link"])
    #expect(site.diagnostics.first?.message.contains("out of the folder") == true)
  }

  @Test(arguments: [
    ("Next.md", "../next/", "next.md"), ("../Guide/next", "../next/", "next"),
    ("/GUIDE/", "../", "/guide"), ("big%20plan.md", "../Big%20Plan/", "Big%20Plan.md"),
    ("PIC%201.PNG", "../pic%201.png", "pic%201.png"), ("NEXT.html", "../next/", "next.html"),
    ("/Guide/Other/", "../other/", "/guide/other"),
  ])
  func aLinkInOtherLetterCaseIsResolvedAndReported(
    link: String, address: String, right: String
  ) {
    let site = Self.site([link])
    #expect(site.addresses(from: "guide/start.md") == [address])
    #expect(site.codes == ["link-case"])
    #expect(site.diagnostics.first?.help == "Write '\(right)'")
  }

  @Test func linksIgnoreHowUnicodeIsNormalised() {
    let site = Planned([page("a.md", links: ["e\u{301}t\u{e9}.md"]), page("\u{e9}te\u{301}.md")])
    #expect(site.diagnostics.isEmpty)
    #expect(site.addresses(from: "a.md") == ["../%C3%A9te%CC%81/"])
  }

  @Test func deadAnchorsWarnWithTheNearest() {
    let site = Self.site(["next.md#part-won", "#owm", "#zzz"])
    #expect(site.codes == ["dead-anchor", "dead-anchor", "dead-anchor"])
    #expect(
      site.diagnostics.map(\.help) == [
        "Did you mean '#part-one'?", "Did you mean '#own'?", nil,
      ])
    #expect(site.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(site.addresses(from: "guide/start.md") == ["../next/#part-won", "#owm", "#zzz"])
  }

  @Test func anAnchorInOtherLetterCaseIsCorrected() {
    let site = Self.site(["next.md#Part-One"])
    #expect(site.codes == ["link-case"])
    #expect(site.addresses(from: "guide/start.md") == ["../next/#part-one"])
  }

  @Test func anchorsOfTheThemeAreKnown() {
    var options = PlanOptions()
    options.themeAnchors = ["content"]
    let site = Planned([page("a.md", links: ["#content"])], options: options)
    #expect(site.diagnostics.isEmpty)
  }

  @Test func longPagesCheckTheirAnchorsToo() {
    let anchors = (0..<300).map { "part-\($0)" }
    let site = Planned([page("a.md", links: ["#part-299", "#part-300"], anchors: anchors)])
    #expect(site.codes == ["dead-anchor"])
    #expect(site.diagnostics.first?.position?.line == 11)
  }

  @Test func aLinkToADraftIsDeadAndSaysSo() {
    let site = Planned([
      page("a.md", links: ["b.md", "b", "c/", "B.md"]), page("b.md") { $0.isDraft = true },
      page("c/index.md") { $0.isDraft = true },
    ])
    #expect(site.codes == ["dead-link", "dead-link", "dead-link", "dead-link"])
    #expect(site.diagnostics.allSatisfy { $0.message.contains("leads to a draft") })
    #expect(site.diagnostics.first?.notes.first?.position == .start(of: "content/b.md"))
  }

  @Test func aLinkToWhatCouldNotBeReadIsNotReportedAgain() {
    let code = DiagnosticCode("not-utf8", .error, "A file is not UTF-8")
    let earlier = ["content/b.md", "content/data/places.yaml"].map {
      Diagnostic(code, "The file is not UTF-8", at: .start(of: $0))
    }
    let site = Planned(
      [page("a.md", links: ["b.md", "b", "vendor:acme", "place:ohio", "c.md"])],
      broken: [EntityReference(.vendor, id("acme"))], earlier: earlier)
    #expect(site.codes == ["dead-link"])
    #expect(site.diagnostics.first?.position?.line == 14)
    #expect(site.addresses(from: "a.md") == Array(repeating: "broken", count: 5))
  }

  @Test func aFoundLinkCarriesTheTitleOfItsPage() {
    let site = Self.site(["next.md", "pic%201.png"])
    #expect(
      site.page(from: "guide/start.md")?.links == [
        .address("../next/", title: "Next"), .address("../pic%201.png", title: ""),
      ])
  }

  @Test(arguments: [
    ("cost-comparisson/it", "There is no view 'cost-comparisson'"),
    ("cost-comparison", "The view 'cost-comparison' needs the id of an evaluation"),
    ("motive-map/it", "The view 'motive-map' takes no argument, and there is 'it'"),
  ])
  func viewsAreCheckedByNameAndArgument(view: String, message: String) {
    let site = Self.site(["!view:\(view)"])
    #expect(site.codes == ["unknown-view"])
    #expect(site.diagnostics.first?.message.hasPrefix(message) == true)
    #expect(site.addresses(from: "guide/start.md") == ["broken"])
  }

  @Test func theArgumentOfAViewIsAnEntity() {
    let site = Self.site(["!view:cost-comparison/it"])
    #expect(site.codes == ["unknown-reference"])
    #expect(site.diagnostics.first?.message == "There is no evaluation 'it'")
  }
}
