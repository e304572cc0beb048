import PlaybookDiagnostics
import PlaybookModel
import PlaybookSite
import Testing

@Suite struct FactTests {
  private static let vendors = [
    vendor(
      "acme", page: "content/vendors/acme.md", title: "Acme Ltd", links: ["index.md", "../a.md"]),
    vendor("sierra-verde", title: "Sierra Verde", links: ["../a.md"]),
  ]

  @Test func aKindWithEntitiesHasAnIndexAndAPageForEach() throws {
    let site = Planned([page("a.md")], vendors: Self.vendors)
    #expect(
      site.files == [
        "index.html", "a/index.html", "vendors/index.html", "vendors/acme/index.html",
        "vendors/sierra-verde/index.html", "404.html",
      ])
    let index = try #require(site.page(at: "vendors/index.html"))
    #expect(index.kind == .index(.vendor))
    #expect(index.title == "Vendors")
    #expect(index.description == EntityKind.vendor.question)
    #expect(index.children.map { site.plan.pages[$0].title } == ["Acme Ltd", "Sierra Verde"])
    #expect(
      site.page(from: "vendors/acme.md")?.kind == .entity(EntityReference(.vendor, id("acme"))))
    #expect(site.plan.entityPages[EntityReference(.vendor, id("sierra-verde"))] == 4)
  }

  @Test func anEmptyKindHasNoPage() {
    #expect(Planned([page("a.md")]).files == ["index.html", "a/index.html", "404.html"])
    let drafts = [vendor("acme") { $0.isDraft = true }]
    #expect(Planned([], vendors: drafts).files == ["index.html", "404.html"])
  }

  @Test(arguments: ["vendors/index.md", "vendors/README.md", "vendors.md"])
  func aKindTakesItsProseFromItsFolder(name: String) {
    let site = Planned(
      [page(name, heading: "Our firms"), page("vendors/how.md")], vendors: Self.vendors)
    let index = site.page(at: "vendors/index.html")
    #expect(index?.kind == .index(.vendor))
    #expect(index?.title == "Our firms")
    #expect(index?.source == "content/" + name)
    #expect(
      index?.children.map { site.plan.pages[$0].title } == ["Acme Ltd", "Sierra Verde", "How"])
  }

  @Test func kindsStandAfterPagesInTheirOrder() throws {
    let fast = try #require(objective("fast", keyResults: []))
    let site = Planned(
      [page("zoo.md"), page("vendors/index.md") { $0.weight = -5 }], vendors: Self.vendors,
      objectives: [fast])
    #expect(
      site.navigation(of: "vendors/acme/index.html") == [
        "Zoo", "Objectives", "+ Vendors", "  Acme Ltd", "  Sierra Verde",
      ])
  }

  @Test func linksToFactsLeadToTheirPages() throws {
    let fast = try #require(
      objective("fast", keyResults: [("resolved", nil), ("first-reply", "First reply")]))
    let site = Planned(
      [
        page(
          "a.md",
          links: [
            "vendor:acme", "vendor:sierra-verde#x", "objective:fast/resolved",
            "objective:fast/first-reply", "vendors/acme.md", "/vendors/sierra-verde/", "vendors/",
            "/objectives/fast/#resolved",
          ])
      ], vendors: Self.vendors, objectives: [fast])
    #expect(
      site.diagnostics.filter { $0.position?.path == "content/a.md" }.map(\.code) == [.deadAnchor])
    #expect(
      site.page(from: "a.md")?.links == [
        .address("../vendors/acme/", title: "Acme Ltd"),
        .address("../vendors/sierra-verde/#x", title: "Sierra Verde"),
        .address("../objectives/fast/#resolved", title: "Resolved"),
        .address("../objectives/fast/#first-reply", title: "First reply"),
        .address("../vendors/acme/", title: "Acme Ltd"),
        .address("../vendors/sierra-verde/", title: "Sierra Verde"),
        .address("../vendors/", title: "Vendors"),
        .address("../objectives/fast/#resolved", title: "Fast"),
      ])
  }

  @Test func linksInFactsAreRelativeToTheirFiles() {
    let site = Planned([page("a.md")], vendors: Self.vendors)
    #expect(site.diagnostics.map(\.code.name) == ["dead-link"])
    #expect(site.addresses(from: "vendors/acme.md") == ["broken", "../../a/"])
    #expect(site.addresses(from: "data/vendors.yaml") == ["../../a/"])
  }

  @Test(arguments: [
    ("vendor:acmee", "Did you mean 'vendor:acme'?"),
    ("vendor:siera-verde", "Did you mean 'vendor:sierra-verde'?"),
    ("vendor:zzz", nil), ("vendor:Not an id", nil),
    ("objective:fast/resloved", "Did you mean 'objective:fast/resolved'?"),
    ("vendor:acme/part", "Write 'vendor:acme'"), ("motive:any", nil),
  ])
  func unknownFactsNameTheNearest(link: String, help: String?) throws {
    let fast = try #require(objective("fast", keyResults: [("resolved", nil)]))
    let site = Planned(
      [page("a.md", links: [link])], vendors: [vendor("acme"), vendor("sierra-verde")],
      objectives: [fast])
    #expect(site.codes == ["unknown-reference"])
    #expect(site.diagnostics.first?.help == help)
    #expect(site.diagnostics.first?.position?.line == 10)
  }

  @Test(arguments: [
    ("pilot:desk", "There is no pilot 'desk'"),
    (
      "colour:red",
      "'colour:red' names no kind of fact; there are motive, function, metric, objective, place, "
        + "model, vendor, commitment, cost, evaluation, risk, pilot, decision, engagement, project"
    ),
  ])
  func factsOfOtherKindsAreUnknown(link: String, message: String) {
    let site = Planned([page("a.md", links: [link])])
    #expect(site.codes == ["unknown-reference"])
    #expect(site.diagnostics.first?.message == message)
  }

  @Test func aLinkToADraftFactIsDeadAndSaysSo() {
    let site = Planned(
      [page("a.md", links: ["vendor:acme"])],
      vendors: [vendor("acme") { $0.isDraft = true }, vendor("other")])
    #expect(site.codes == ["dead-link"])
    #expect(site.diagnostics.first?.message.contains("a draft") == true)
    #expect(site.plan.entityPages.count == 1)
  }

  @Test func anIdThatIsAReservedNameIsUnsafe() {
    let site = Planned([], vendors: [vendor("con")])
    #expect(site.codes == ["unsafe-name"])
    #expect(site.diagnostics.first?.position?.path == "content/data/vendors.yaml")
  }

  @Test func anObjectiveIsDescribedByItsStatement() throws {
    let fast = try #require(objective("fast", keyResults: []))
    let site = Planned([], objectives: [fast])
    #expect(
      site.page(at: "objectives/fast/index.html")?.description == "Tickets are solved the same day")
  }
}
