import PlaybookDiagnostics
import PlaybookRendering
import PlaybookTestSupport
import Testing

@Suite struct PagesTests {
  static let facts = [
    "content/playbook.yaml": """
    title: Larkspur
    currency: USD
    as_of: 2026-04-30
    edit_url: https://example.com/edit/main/
    extra:
      notice: Invented & harmless
    """,
    "content/index.md": "# Home\n\nSee <vendor:acme>, [why](a%20b/why.md) & more.\n",
    "content/a b/why.md": "---\nowner: Finance\nreviewed: 2026-04-02\n---\n# Why?\n\nText.\n",
    "content/data/places.yaml": """
    bogota:
      title: Bogotá
      type: nearshore
      countries: [CO]
      timezone: America/Bogota
      hours: 09:00-18:00
      visit: { hours_each_way: 9, cost: 1900, per_year: 4 }
      control: 3.5
    """,
    "content/data/models.yaml": """
    team:
      title: Team
      type: dedicated-team
      directs_work: shared
      owns_outcome: vendor
      pricing: time-and-materials
      ramp_weeks: 1
      fit: { support: 4 }
    """,
    "content/data/functions.yaml": """
    support:
      role: context
      criticality: 4
      stance: bring-back
      monthly_cost: 17100
    """,
    "content/data/motives.yaml": """
    focus:
      type: risk-sharing
      statement: Shops first
      importance: 0.4
      conditions:
        - { metric: answer, at_most: 30 }
    """,
    "content/data/metrics.yaml": """
    answer:
      title: Time to answer
      unit: min
      direction: decrease
      definition: Minutes.
      cadence: 1M
      source: desk
      bounds: { min: 0 }
    seat:
      unit: USD
      direction: decrease
      definition: Cost.
      cadence: 2Q
      source: ledger
    """,
    "content/data/objectives/reliable.yaml": """
    title: Reliable
    statement: Help comes fast
    function: support
    motives: [focus]
    start: 2026-01-01
    due: 2026-12-31
    key_results:
      answer:
        metric: answer
        baseline: 95
        target: 30
        subject: acme
        benchmark: { low: 20, high: 60, source: calls }
        confidence: 0.65
      cost: { metric: seat, baseline: 1285.50, target: 900 }
      books:
        title: Runbooks
        milestones: [{ title: Written, done: yes }, { title: Checked, due: 2026-06-30 }]
      drill: { title: Drill, done: no }
    """,
    "content/vendors/acme.md": """
    ---
    status: suspended
    place: bogota
    models: [team]
    headcount: 2200
    references: [{ who: Baker, checked: yes, rating: 4 }, { who: Florist, checked: no }]
    ---
    # Acme & Sons

    They *said* yes.
    """,
  ]

  @Test func everyPageHasEveryDeclaredFieldInOrder() throws {
    let tagged = ["content/tagged.md": "---\ntags: [one]\n---\nText"]
    let site = PlannedSite(PagesOfChoicesTests.facts.merging(tagged) { _, new in new })
    var layouts: Set<String> = []
    for index in site.plan.pages.indices {
      let (layout, values) = try #require(site.renderer.values(of: index))
      let declared = try #require(PageLayouts.all.first { $0.name == layout })
      #expect(Shape.record(declared.fields).holds(.record(values)), "layout \(layout)")
      layouts.insert(layout)
    }
    // The board pack is no page of the plan.
    #expect(layouts.union(["print"]) == Set(PageLayouts.all.map(\.name)))
  }

  @Test func layoutNamesAndFieldNamesAreUnique() {
    func check(_ fields: [Shape.Field], _ place: String) {
      #expect(Set(fields.map(\.name)).count == fields.count, "a name twice in \(place)")
      for field in fields {
        var shape = field.shape
        if case .list(let inner) = shape { shape = inner }
        if case .record(let inner) = shape { check(inner, "\(place).\(field.name)") }
      }
    }
    #expect(Set(PageLayouts.all.map(\.name)).count == PageLayouts.all.count)
    for layout in PageLayouts.all { check(layout.fields, layout.name) }
  }

  @Test func theOpeningHeadingBecomesThePagesAndIsNotPrintedTwice() throws {
    let page = try PlannedSite(Self.facts).values(of: "vendors/acme/index.html")
    #expect(page.string("heading") == "Acme &amp; Sons")
    #expect(page.string("heading_id") == "acme--sons")
    #expect(page.string("body") == "<p>They <em>said</em> yes.</p>\n")
  }

  @Test func aHeadingInTheMiddleStaysWhereTheTitleIsGiven() throws {
    let site = PlannedSite([
      "content/index.md": "",
      "content/a.md": "---\ntitle: Given\n---\nFirst.\n\n# Later\n",
      "content/b.md": "First.\n\n# The *title*\n\nLast.\n",
    ])
    let given = try site.values(of: "a/index.html")
    #expect(given.string("heading") == "Given")
    #expect(given.flag("has_heading_id") == false)
    #expect(given.string("body")?.contains("Later</h1>") == true)
    let found = try site.values(of: "b/index.html")
    #expect(found.string("heading") == "The <em>title</em>")
    #expect(found.string("body") == "<p>First.</p>\n<p>Last.</p>\n")
  }

  @Test func linksInTheHeadingAndInTheBodyAreFilled() throws {
    let site = PlannedSite([
      "content/index.md": "# To [a](a.md)\n\n[b](b.md) and [missing](c.md)\n",
      "content/a.md": "A", "content/b.md": "B",
    ])
    let page = try site.values(of: "index.html")
    #expect(page.string("heading")?.contains("href=\"a/\">a</a>") == true)
    #expect(page.string("body")?.contains("href=\"b/\">b</a>") == true)
    // Where the settings let it through, it leads where it was said to.
    #expect(page.string("body")?.contains("href=\"c.md\">missing</a>") == true)
  }

  @Test func namesOfFactsAreEscapedWhereTheyFillALink() throws {
    let page = try PlannedSite(Self.facts).values(of: "index.html")
    let link = "href=\"vendors/acme/\" aria-describedby=\"card:vendor:acme\">Acme &amp; Sons</a>"
    #expect(page.string("body")?.contains(link) == true)
  }

  @Test func theNavigationMarksThePage() throws {
    let site = PlannedSite(Self.facts)
    let page = try site.values(of: "vendors/acme/index.html")
    let navigation = try #require(page.string("navigation"))
    #expect(navigation.contains("<a aria-current=\"page\" href=\"../../vendors/acme/\">Acme &amp;"))
    #expect(navigation.ranges(of: "aria-current").count == 1)
    let other = try #require(site.values(of: "vendors/index.html").string("navigation"))
    #expect(other.contains("<a aria-current=\"page\" href=\"../vendors/\">"))
  }

  @Test func thePageForMissingAddressesLinksFromTheRoot() throws {
    let plain = try PlannedSite(Self.facts).values(of: "404.html")
    #expect(plain.string("site.style") == "/theme/playbook.css")
    #expect(plain.flag("is_indexed") == false)
    let below = PlannedSite(Self.facts, baseURL: "https://example.com/team/x")
    let page = try below.values(of: "404.html")
    #expect(page.string("site.home") == "/team/x/")
    #expect(page.flag("has_canonical") == false)
    #expect(
      try below.values(of: "vendors/index.html").string("canonical")
        == "https://example.com/team/x/vendors/")
  }

  @Test func linksBetweenPagesOfAFileSiteNameFiles() throws {
    var files = Self.facts
    files["content/playbook.yaml"] = "urls: file\n"
    let page = try PlannedSite(files).values(of: "vendors/acme.html")
    #expect(page.string("site.home") == "../index.html")
    #expect(page.string("breadcrumbs.0.address") == "../index.html")
  }

  @Test func aPlainSiteShowsNoTraceOfStrategy() throws {
    let site = PlannedSite(["content/index.md": "# Notes", "content/a.md": "# A"])
    let home = try site.values(of: "index.html")
    for list in ["motives", "objectives", "vendors"] {
      #expect(home.flag("has_\(list)") == false)
    }
    #expect(site.plan.pages.allSatisfy { !$0.path.file.hasPrefix("vendors") })
  }

  @Test func thePartsOfAPageAreThere() throws {
    let page = try PlannedSite(Self.facts).values(of: "a b/why/index.html")
    #expect(page.string("document_title") == "Why? · Larkspur")
    #expect(page.string("edit_address") == "https://example.com/edit/main/content/a%20b/why.md")
    #expect(page.string("byline.0.value") == "Finance")
    #expect(page.string("byline.1.value") == "2 April 2026")
    #expect(page.string("site.notice") == "Invented & harmless")
    #expect(page.string("site.as_of") == "30 April 2026")
    #expect(page.string("breadcrumbs.0.address") == "../../")
  }

  @Test func aLongTableOfContentsNamesTheSecondLevelAlone() throws {
    func headings(_ count: Int) -> String {
      (0..<count).map { "## H\($0)\n\n### Below \($0)\n\n" }.joined()
    }
    let site = PlannedSite([
      "content/a.md": headings(20), "content/b.md": headings(21), "content/c.md": headings(1),
      "content/d.md": "---\ntoc: true\n---\n" + headings(1),
      "content/e.md": "---\ntoc: false\n---\n" + headings(9),
    ])
    #expect(try site.values(of: "a/index.html").count("contents") == 40)
    #expect(try site.values(of: "b/index.html").count("contents") == 21)
    #expect(try site.values(of: "c/index.html").count("contents") == 0)
    #expect(try site.values(of: "d/index.html").count("contents") == 2)
    #expect(try site.values(of: "e/index.html").count("contents") == 0)
  }
}
