import PlaybookDiagnostics
import PlaybookRendering
import Testing

/// Findings that need more than one template.
@Suite struct TemplateSetTests {
  private func places(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { "\($0.position?.description ?? "-") \($0.code)" }
  }

  private func partialsInARow(_ count: Int, last: String) -> [String: String] {
    var partials: [String: String] = ["p\(count)": last]
    for index in 1..<count { partials["p\(index)"] = "{{> p\(index + 1)}}" }
    return partials
  }

  @Test func aCycleIsPrintedOnce() {
    let found = templates(
      "{{> a}}{{> a}}", partials: ["a": "{{> b}}", "b": "{{#is_open}}{{> a}}{{/is_open}}"]
    ).diagnostics
    #expect(places(found) == ["templates/partials/b.mustache:1:17 partial-cycle"])
    #expect(found.first?.message == "The partial 'a' includes itself: 'a' > 'b' > 'a'")
  }

  @Test func aPartialThatHoldsItselfIsACycleEvenIfUnused() {
    let found = templates("x", partials: ["a": "{{> a}}"]).diagnostics
    #expect(
      places(found) == [
        "templates/partials/a.mustache:1:1 unused-template",
        "templates/partials/a.mustache:1:5 partial-cycle",
      ])
  }

  @Test func partialsNestSixteenDeep() {
    #expect(templates("{{> p1}}", partials: partialsInARow(16, last: "x")).diagnostics.isEmpty)
    let found = templates("{{> p1}}", partials: partialsInARow(17, last: "x")).diagnostics
    #expect(places(found) == ["templates/partials/p16.mustache:1:5 template-depth"])
  }

  @Test(arguments: [100, 1000, 20_000]) func aLongRowOfPartialsOverflowsNothing(count: Int) {
    let found = templates("{{> p1}}", partials: partialsInARow(count, last: "x")).diagnostics
    #expect(found.map(\.code) == [.templateDepth])
    let cycle = templates("{{> p1}}", partials: partialsInARow(count, last: "{{> p1}}")).diagnostics
    #expect(cycle.map(\.code) == [.partialCycle])
  }

  @Test(arguments: [65, 1000, 50_000]) func sectionsNestSixtyFourDeep(depth: Int) {
    let open = String(repeating: "{{#is_open}}", count: depth)
    let close = String(repeating: "{{/is_open}}", count: depth)
    let found = templates(open + "x" + close).diagnostics
    #expect(places(found) == ["templates/layouts/page.mustache:1:772 template-depth"])
    let allowed = templates(String(open.prefix(64 * 12)) + "x" + String(close.prefix(64 * 12)))
    #expect(allowed.diagnostics.isEmpty)
    #expect(allowed.set.text(exampleRecord()) == "x")
  }

  @Test func sectionsOfPartialsCountToo() {
    let open = String(repeating: "{{#is_open}}", count: 40)
    let close = String(repeating: "{{/is_open}}", count: 40)
    let found = templates(
      open + "{{> part}}" + close, partials: ["part": open + "x" + close]
    ).diagnostics
    #expect(places(found) == ["templates/partials/part.mustache:1:292 template-depth"])
  }

  @Test func partialsCannotMultiplyWithoutEnd() {
    var partials: [String: String] = ["p15": "x"]
    for index in 1..<15 {
      partials["p\(index)"] = String(repeating: "{{> p\(index + 1)}}", count: 10)
    }
    #expect(templates("{{> p1}}", partials: partials).diagnostics.map(\.code) == [.templateDepth])
  }

  @Test func aMistakeInAPartialIsReportedOnceAndNamesItsLayout() {
    let found = templates(
      "{{> part}}\n{{#rows}}{{> part}}{{/rows}}", partials: ["part": "{{title}}{{name}}"]
    ).diagnostics
    #expect(places(found) == ["templates/partials/part.mustache:1:12 unknown-name"])
    #expect(
      found.first?.notes == [
        .init(
          "the layout 'page' uses the partial here",
          at: SourcePosition(
            path: "templates/layouts/page.mustache", line: 1, column: 5, length: 4))
      ])
  }

  @Test func aMistakeInSeveralLayoutsNamesThemAll() {
    var diagnostics: [Diagnostic] = []
    let text = [Shape.Field("title", .text, "")]
    _ = TemplateSet(
      [
        file("layouts/a.mustache", "{{> part}}"), file("layouts/b.mustache", "{{> part}}"),
        file("layouts/c.mustache", "{{> part}}"), file("partials/part.mustache", "{{title}}"),
      ],
      layouts: [
        .init(name: "a", fields: []), .init(name: "b", fields: text), .init(name: "c", fields: []),
      ], reporting: &diagnostics)
    #expect(places(diagnostics) == ["partials/part.mustache:1:3 unknown-name"])
    #expect(
      diagnostics.first?.notes.compactMap(\.position?.path)
        == ["layouts/a.mustache", "layouts/c.mustache"])
  }

  @Test func whatDoesNotParseIsNotAlsoMissing() {
    let found = templates("{{> part}}{{#is_open}}", partials: ["part": "{{"]).diagnostics
    #expect(
      places(found) == [
        "templates/layouts/page.mustache:1:14 template-syntax",
        "templates/partials/part.mustache:1:1 template-syntax",
      ])
  }

  @Test func declaredLayoutsHaveToBeThere() {
    var diagnostics: [Diagnostic] = []
    let set = TemplateSet(
      [], layouts: [.init(name: "vendor", fields: [])], reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == [.missingLayout])
    #expect(diagnostics.first?.help == "Write templates/layouts/vendor.mustache")
    #expect(set.render("vendor", TemplateRecord([])).isEmpty)
  }

  @Test func unusedTemplatesAreCheckedAndWarnedOf() {
    var diagnostics: [Diagnostic] = []
    let set = TemplateSet(
      [
        file("templates/layouts/vendor.mustache", "{{> link}}"),
        file("templates/layouts/vendr.mustache", "<p {{x}}>"),
        file("templates/partials/lnik.mustache", "<a href={{x}}>"),
        file("theme:partials/link.mustache", "x"), file("theme:partials/other.mustache", "x"),
      ], layouts: [.init(name: "vendor", fields: [])], reporting: &diagnostics)
    diagnostics.sort()
    #expect(
      places(diagnostics) == [
        "templates/layouts/vendr.mustache:1:1 unused-template",
        "templates/layouts/vendr.mustache:1:6 unsafe-context",
        "templates/partials/lnik.mustache:1:1 unused-template",
        "templates/partials/lnik.mustache:1:11 unsafe-context",
      ])
    #expect(diagnostics.first?.help == "Did you mean 'vendor'?")
    #expect(set.render("vendor", TemplateRecord([])).isEmpty)
  }

  @Test func aPageMayAskOnlyForALayoutThatIsThere() {
    let position = SourcePosition(path: "content/a.md", line: 2, column: 9)
    let files = [file("templates/layouts/page.mustache", "x")]
    var diagnostics: [Diagnostic] = []
    _ = TemplateSet(
      files,
      layouts: [
        .init(name: "page", fields: []),
        .init(name: "own for vendor", file: "page", fields: [], askedAt: position),
        .init(name: "pgae for vendor", file: "pgae", fields: [], askedAt: position),
      ], reporting: &diagnostics)
    #expect(diagnostics.map(\.code) == [.unknownLayout])
    #expect(diagnostics.first?.position == position)
    #expect(diagnostics.first?.help == "Did you mean 'page'?")
  }

  @Test func codesAreListedOnce() {
    let names = RenderingCodes.all.map(\.name)
    #expect(names.count == 16)
    #expect(Set(names).count == names.count)
  }
}
