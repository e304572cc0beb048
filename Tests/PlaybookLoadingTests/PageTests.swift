import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import Testing

struct PageTests {
  @Test func `All fields of a page are read`() throws {
    let page = try page(
      """
      ---
      title: Why we look
      description: One sentence
      owner: Operations
      tags: [a, b]
      weight: -5
      date: 2026-01-02
      reviewed: 2026-02-03
      review_every: 1Q
      nav: Why
      slug: why
      draft: yes
      redirect_from: /old/
      template: wide
      toc: no
      extra:
        colour: green
        big: true
        since: 2023-14-05
        list: [1, { a: no }]
      ---
      """)
    #expect(page.title?.value == "Why we look")
    #expect(page.title?.position.description == "content/strategy/x.md:2:8")
    #expect(page.description == "One sentence")
    #expect(page.owner == "Operations")
    #expect(page.tags.map(\.value) == ["a", "b"])
    #expect(page.weight == -5)
    #expect(page.date?.description == "2026-01-02")
    #expect(page.reviewed?.value.description == "2026-02-03")
    #expect(page.reviewEvery?.description == "1Q")
    #expect(page.navigation == .short("Why"))
    #expect(page.slug?.value == "why")
    #expect(page.isDraft)
    #expect(page.redirectFrom.map(\.value) == ["/old/"])
    #expect(page.template?.value == "wide")
    #expect(page.showsContents == false)
    #expect(
      ExtraValue.map(page.extra)
        == .map([
          ("colour", .text("green")), ("big", .flag(true)), ("since", .text("2023-14-05")),
          ("list", .list([.text("1"), .map([("a", .text("no"))])])),
        ]))
  }

  @Test(arguments: [
    ("", true), ("---", true), ("---\n", true), ("---\n\nText\n", true), ("---\n---\n", true),
    ("---\n# nothing\n---\nText", true), ("Text\n---\na: b\n---\n", true), ("----\na: b\n", true),
    ("--- \ntitle: A\n---\t\nText", true), ("---\ntitle: A\n...\nText", true),
    ("---\ntitle: A\n", false), ("---\ntitle: A\n----\n", false), ("---\nText\n\nText", false),
  ])
  func `Only front matter that is never closed is open`(text: String, isFine: Bool) {
    let codes = load(text, at: "content/x.md").diagnostics.map(\.code)
    #expect(codes == (isFine ? [] : [.frontMatterOpen]), "\(text)")
  }

  @Test func `Empty values mean not given`() throws {
    let page = try page("---\ntitle:\nowner: ~\nweight: null\ndate: \"\"\ntags: []\nextra:\n---\n")
    #expect(page == PageFields())
  }

  @Test(arguments: [
    ("false", PageFields.NavigationEntry.hidden), ("no", .hidden), ("true", .title),
  ])
  func `A page hides itself from the navigation`(
    word: String, expected: PageFields.NavigationEntry
  ) throws {
    #expect(try page("---\nnav: \(word)\n---\n").navigation == expected)
  }

  @Test func `The rest of the page is there when its front matter is broken`() {
    let file = load("---\ntitle: a: b\n---\n# Text\n", at: "content/x.md")
    #expect(file.diagnostics.map(\.brief) == ["2:9 error invalid-yaml"])
    guard case .page(let page) = file.content else {
      Issue.record("No page")
      return
    }
    #expect(page.fields == PageFields())
  }

  @Test func `A decision record that was written for readers alone stays a page`() {
    let text = "---\nstatus: accepted\ndate: 2024-05-01\nconsulted: everyone\n---\n# Use MADR\n"
    let file = load(text, at: "content/decisions/0001.md")
    #expect(file.diagnostics.allSatisfy { $0.severity == .warning })
    #expect(file.declared.isEmpty)
    #expect(load("---\nchosen: a\n---\n", at: "content/decisions/1.md").declared.count == 1)
  }

  @Test(arguments: [
    "content/vendors/index.md", "content/vendors/README.md", "content/vendors/eu/acme.md",
    "content/about/acme.md",
  ])
  func `Only a page directly in its kind's folder is an entity`(path: String) {
    let file = load("---\nstatus: active\n---\n", at: path)
    #expect(file.diagnostics.map(\.brief) == ["2:1 warning unknown-field"])
    guard case .page = file.content else {
      Issue.record("No page")
      return
    }
  }

  @Test func `A page in a kind's folder without its fields is an ordinary page`() {
    let file = load("---\ntitle: About\nlayout: x\n---\n", at: "content/vendors/about.md")
    #expect(file.diagnostics.map(\.brief) == ["3:1 warning unknown-field"])
    #expect(file.declared.isEmpty)
  }

  @Test func `A broken entity's page stays, so that links to it lead somewhere`() {
    let file = load("---\nstatus: active\n---\nText\n", at: "content/vendors/acme.md")
    #expect(file.diagnostics.map(\.code) == [.missingField, .missingField])
    #expect(file.declared.map(\.value.description) == ["vendor:acme"])
    guard case .page = file.content else {
      Issue.record("No page")
      return
    }
  }

  @Test(arguments: [
    "content/_config.yml", "content/assets/x.yaml", "content/vendors/x.yaml", "content/x.csv",
  ])
  func `Files beside pages are passed over`(path: String) {
    let file = load("not: [even yaml", at: path)
    #expect(file.diagnostics.isEmpty)
    guard case .nothing = file.content else {
      Issue.record("Something")
      return
    }
  }

  func page(_ text: String) throws -> PageFields {
    let file = load(text, at: "content/strategy/x.md")
    #expect(file.diagnostics.map(\.full) == [])
    guard case .page(let page) = file.content else { throw NoPage() }
    return page.fields
  }

  struct NoPage: Error {}
}
