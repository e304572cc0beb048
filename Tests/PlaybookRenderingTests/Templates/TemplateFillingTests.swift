import PlaybookDiagnostics
import PlaybookRendering
import Testing

/// What a layout makes of its values.
@Suite struct TemplateFillingTests {
  private func fill(
    _ layout: String, _ record: TemplateRecord = exampleRecord(), partials: [String: String] = [:]
  ) -> String {
    let (set, diagnostics) = templates(layout, partials: partials)
    #expect(diagnostics.filter { $0.severity == .error }.isEmpty)
    return set.text(record)
  }

  @Test func writesTextEscapedAndMarkupAsItIs() {
    let record = exampleRecord(title: "<b> & \"x\" 'y' `z`", body: "<p>&amp;</p>")
    #expect(
      fill("<h1 title=\"{{title}}\">{{title}}</h1>{{{body}}}{{& body}}", record)
        == """
        <h1 title="&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; &#96;z&#96;">\
        &lt;b&gt; &amp; &quot;x&quot; &#39;y&#39; &#96;z&#96;</h1><p>&amp;</p><p>&amp;</p>
        """)
  }

  @Test func writesAddressesEscaped() {
    #expect(
      fill("<a href=\"{{address}}#x\">{{address}}</a>")
        == "<a href=\"/why/?a=1&amp;b#x\">/why/?a=1&amp;b</a>")
  }

  @Test func writesSectionsByFlagsListsAndRecords() {
    let layout =
      "{{#is_open}}open{{/is_open}}{{^is_open}}shut{{/is_open}} {{#owner}}{{name}}{{/owner}}"
    #expect(fill(layout) == "open Ada &amp; Co")
    #expect(fill(layout, exampleRecord(isOpen: false)) == "shut Ada &amp; Co")
  }

  @Test func writesEachEntryInItsOwnStructure() {
    let layout = """
      {{#rows}}{{name}}({{#cells}}{{.}}{{^is_last}},{{/is_last}}{{/cells}}) {{title}}; {{/rows}}\
      {{^rows}}none{{/rows}}
      """
    let rows = [
      row("a", cells: ["1", "2"]), row("b", isLast: true, cells: []), row("c", cells: ["3"]),
      row("d", isLast: true, cells: ["4", "5"]),
    ]
    #expect(
      fill(layout, exampleRecord(rows: rows)) == "a(1,2,) Why; b() Why; c(3,) Why; d(45) Why; ")
    #expect(fill(layout, exampleRecord(rows: [])) == "none")
  }

  @Test func opensAListWithinItself() {
    let layout = "{{#rows}}{{name}}<{{#rows}}{{name}}{{#cells}}{{.}}{{/cells}}{{/rows}}>{{/rows}}"
    let escaped = layout.split(separator: "<").joined(separator: "[")
      .split(separator: ">").joined(separator: "]")
    #expect(fill(escaped) == "a[a1b23]b[a1b23]")
  }

  @Test func opensTwoListsAtOnce() {
    #expect(
      fill(
        "{{#words}}{{#rows}}{{name}}{{/rows}}{{.}} {{/words}}"
          + "{{#rows}}{{#words}}{{name}}{{/words}}{{/rows}}"
      )
        == "abone abtwo aabb")
  }

  @Test func findsNamesInOuterValues() {
    #expect(
      fill("{{#rows}}{{owner.name}}{{#owner}}{{title}}{{name}}{{/owner}} {{/rows}}")
        == "Ada &amp; CoWhyAda &amp; Co Ada &amp; CoWhyAda &amp; Co ")
  }

  @Test func putsPartialsIn() {
    let partials = ["row": "<td>{{> cell}}</td>\n", "cell": "{{name}}"]
    #expect(
      fill("<tr>\n  {{#rows}}\n  {{> row}}\n  {{/rows}}\n</tr>", partials: partials)
        == "<tr>\n  <td>a</td>\n  <td>b</td>\n</tr>")
  }

  @Test func offersTheAuthorsOwnData() {
    let extra = TemplateValue.record(
      TemplateRecord([
        ("note", .text("a < b")), ("home", .url("/x/")), ("spot", .text("javascript:x")),
        ("list", .list([.text("p"), .record(TemplateRecord([("q", .text("r"))]))])),
        ("yes", .flag(true)), ("odd;L0;name", .text("x")),
      ]))
    let layout = """
      {{extra.note}}|{{extra.none}}|{{#extra.none}}x{{/extra.none}}{{^extra.none}}y{{/extra.none}}|\
      {{#extra}}{{#list}}{{.}}{{q}},{{/list}}{{title}}{{/extra}}|{{extra.yes}}|{{extra}}|\
      <a href="{{extra.home}}">x</a><a href="{{extra.spot}}">x</a>
      """
    #expect(
      fill(layout, exampleRecord(extra: extra))
        == """
        a &lt; b||y|p,r,Why|true||<a href="/x/">x</a><a href="">x</a>
        """)
  }

  @Test func valuesThatDoNotFitCountAsEmpty() {
    let record = TemplateRecord([
      ("rows", .text("x")), ("title", .html(Array("<b>".utf8))), ("is_open", .text("yes")),
      ("address", .text("javascript:x")), ("body", .text("<script>")),
    ])
    #expect(
      fill(
        "{{title}}<a href=\"{{address}}\">{{{body}}}</a>{{#is_open}}x{{/is_open}}{{owner.name}}",
        record) == "&lt;b&gt;<a href=\"\">&lt;script&gt;</a>")
  }

  @Test func theOrderOfFieldsDoesNotMatter() {
    let record = TemplateRecord(exampleRecord().fields.reversed())
    #expect(fill("{{title}}{{owner.name}}", record) == "WhyAda &amp; Co")
  }

  @Test func attributesMayDependOnFlags() {
    let layout = """
      <a href="{{address}}"{{#is_open}} aria-current="page"{{/is_open}}>x</a>
      <li{{#is_open}} class="open{{^has_title}} bare{{/has_title}}"{{/is_open}}>
      <option {{#is_open}}selected{{/is_open}}>
      <!-- {{#is_open}}x{{/is_open}} --><title>{{title}}</title><script src="{{address}}"></script>
      """
    #expect(
      fill(layout) == """
        <a href="/why/?a=1&amp;b" aria-current="page">x</a>
        <li class="open">
        <option selected>
        <!-- x --><title>Why</title><script src="/why/?a=1&amp;b"></script>
        """)
  }

  @Test func aLaterFileReplacesAnEarlierOne() {
    var diagnostics: [Diagnostic] = []
    let set = TemplateSet(
      [
        file("theme:layouts/page.mustache", "{{> part}}"),
        file("theme:partials/part.mustache", "a"),
        file("templates/partials/part.mustache", "b"), file("theme:assets/x.mustache", "{{"),
        file("theme:assets/layouts/x.mustache", "{{"), file("theme:layouts/x.css", "{{"),
      ], layouts: [LayoutDeclaration(name: "page", fields: [])], reporting: &diagnostics)
    #expect(diagnostics.isEmpty)
    #expect(set.text(TemplateRecord([])) == "b")
  }

  @Test func aPageOverTheLimitComesBackOneByteTooLong() {
    let (set, _) = templates("{{{body}}}{{title}}")
    let long = String(repeating: "x", count: TemplateSet.longestPage)
    #expect(
      set.render("page", exampleRecord(title: "", body: long)).count
        == TemplateSet.longestPage)
    #expect(
      set.render("page", exampleRecord(title: "yz", body: long)).count
        == TemplateSet.longestPage + 1)
  }

  @Test func manyThreadsFillMoreStructuresThanAreKept() async {
    let set = templates("{{title}}{{#extra}}{{#k7}}, {{.}}{{/k7}}{{/extra}}").set
    await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<1000 {
        group.addTask {
          let extra = TemplateRecord([("k\(number % 250)", .text("x"))])
          let record = exampleRecord(title: "\(number)", extra: .record(extra))
          return (number, set.text(record))
        }
      }
      for await (number, text) in group {
        #expect(text == (number % 250 == 7 ? "\(number), x" : "\(number)"))
      }
    }
  }

  @Test func reservesExactlyWhatIsNeeded() {
    let (set, _) = templates("{{#rows}}{{name}}&amp;{{/rows}}{{title}}")
    let bytes = set.render("page", exampleRecord(title: String(repeating: "<&\"'`>é", count: 100)))
    #expect(bytes.capacity < bytes.count + 64)
  }
}
