import PlaybookMarkdown
import Testing

/// Footnotes beyond GFM's two examples.
struct FootnoteTests {
  @Test func areNumberedByTheirFirstUse() {
    let html = parse("a[^x] b[^y] c[^x]\n\n[^y]: Y\n[^x]: X").html
    #expect(
      html.contains(
        "a<sup class=\"footnote-ref\"><a href=\"#fn-x\" id=\"fnref-x\" data-footnote-ref>1</a></sup>"
      ))
    #expect(html.contains("id=\"fnref-x-2\" data-footnote-ref>1</a>"))
    #expect(html.contains("<a href=\"#fn-y\" id=\"fnref-y\" data-footnote-ref>2</a>"))
    #expect(html.contains("<li id=\"fn-x\">\n<p>X <a href=\"#fnref-x\""))
  }

  @Test func mayHoldBlocksLinksAndTables() {
    let parsed = parse(
      "a[^1]\n\n[^1]: one [b](c.md)\n    two\n\n    | t |\n    |---|\n    | [d](e.md) |\n\nafter")
    #expect(
      parsed.document.references.map { "\($0.position.line):\($0.position.column) \($0.written)" }
        == ["3:15 c.md", "8:11 e.md"])
    #expect(parsed.html.contains("<td><a href=\"\">d</a></td>"))
    #expect(parsed.html.contains("<p>after</p>\n<section class=\"footnotes\""))
  }

  @Test func mayReferToEachOther() {
    let html = parse("a[^x]\n\n[^x]: see[^y]\n[^y]: and[^x]").html
    #expect(html.contains("<li id=\"fn-y\">"))
    #expect(html.contains("href=\"#fnref-x-2\" class=\"footnote-backref\""))
  }

  @Test func areNoneInCode() {
    let parsed = parse("```\n[^1]: a\n```\n\n`[^1]`[^2]\n\n[^2]: b")
    #expect(parsed.html.hasPrefix("<pre><code>[^1]: a\n</code></pre>\n<p><code>[^1]</code><sup"))
    #expect(parsed.codes.isEmpty)
  }

  @Test func areReportedWhereUndefinedUnusedOrTwice() {
    let parsed = parse("a[^x] b[^z]\n\n[^x]: X\n[^y]: Y\n[^x]: Z")
    #expect(Set(parsed.codes) == ["unknown-footnote", "unused-footnote", "duplicate-footnote"])
    #expect(parsed.codes.count == 3)
    #expect(
      parsed.diagnostics.sorted().compactMap { $0.position?.description }
        == ["content/a.md:1:8", "content/a.md:4:1", "content/a.md:5:1"])
  }

  @Test func keepTheirLinksUnique() {
    let anchors = parse("# fn-x\n\na[^x]\n\n[^x]: X").document.anchors
    #expect(anchors == ["fn-x", "fn-x-1", "fnref-x"])
  }
}
