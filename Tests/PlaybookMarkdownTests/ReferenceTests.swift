import PlaybookDiagnostics
import PlaybookMarkdown
import Testing

/// References and where they were written.
struct ReferenceTests {
  /// Each reference as `line:column+length written`.
  private func places(_ markdown: String, firstLine: Int = 1) -> [String] {
    parse(markdown, firstLine: firstLine).document.references.map {
      "\($0.position.line):\($0.position.column)+\($0.position.length) \($0.written)"
    }
  }

  @Test(arguments: [
    ("[a](b.md)", ["1:5+4 b.md"]),
    ("[a](b.md) and [c](d.md \"t\")", ["1:5+4 b.md", "1:19+4 d.md"]),
    ("é😀 [ä](ö.md) [x](y.md)", ["1:8+4 ö.md", "1:18+4 y.md"]),
    ("one\ntwo [a](b.md)\n   three [c](d.md)", ["2:9+4 b.md", "3:14+4 d.md"]),
    ("> quote\n> [a](b.md)\nlazy [c](d.md)", ["2:7+4 b.md", "3:10+4 d.md"]),
    ("> - item\n>   more [a](b.md)\n>   > deep\n>   > [c](d.md)", ["2:14+4 b.md", "4:11+4 d.md"]),
    ("1. a\n\n   b\n   [c](d.md)\n2. [e](f.md)", ["4:8+4 d.md", "5:8+4 f.md"]),
    ("-\ta\n\t[b](c.md)", ["2:6+4 c.md"]),
    ("# A [b](c.md) #\n\nT [b](d.md)\n===", ["1:9+4 c.md", "3:7+4 d.md"]),
    ("[a](b.md) [a](b.md) [a](b.md)", ["1:5+4 b.md", "1:15+4 b.md", "1:25+4 b.md"]),
    ("`[a](b.md)` [a](b.md)", ["1:17+4 b.md"]),
    ("``code ` [x](y.md)\nmore`` [a](b.md)", ["2:12+4 b.md"]),
    ("\\[a](b.md) \\`[c](d.md)\\`", ["1:18+4 d.md"]),
    ("a &amp; b &copy; &#35; [c](d.md)", ["1:28+4 d.md"]),
    ("&ouml; &foo; & [c](d.md)", ["1:20+4 d.md"]),
    ("*a **b** [c](d.md)* ___e___ [f](g.md)", ["1:14+4 d.md", "1:33+4 g.md"]),
    ("[![i](p.png)](q.md)", ["1:15+4 q.md", "1:7+5 p.png"]),
    ("[a [b] *c*](<d e.md> 'x')", ["1:14+6 d e.md"]),
    ("[a](\n  b.md\n  \"t\") [c](d.md)", ["2:3+4 b.md", "3:12+4 d.md"]),
    ("x <br/> <b\nclass=y> [c](d.md)", ["2:14+4 d.md"]),
    ("a  \nb\\\n[c](d.md)", ["3:5+4 d.md"]),
    ("[a](b\\_c.md) [d](e&amp;f.md)", ["1:5+7 b\\_c.md", "1:18+10 e&amp;f.md"]),
    ("<http://x.y> [a](b.md)", ["1:18+4 b.md"]),
    ("<vendor:acme> [a](vendor:bob)", ["1:2+11 vendor:acme", "1:19+10 vendor:bob"]),
    ("[a]()", ["1:5+1 "]),
  ])
  func standWhereTheDestinationIsWritten(markdown: String, expected: [String]) {
    #expect(places(markdown) == expected)
  }

  @Test func ofReferenceLinksStandAtTheUse() {
    #expect(
      places("see [a][b], [b][] and [b]\n\n> [b]\n\n[b]: c.md")
        == ["1:5+6 c.md", "1:13+5 c.md", "1:23+3 c.md", "3:3+3 c.md"])
  }

  @Test func countLinesFromTheFile() {
    #expect(places("a\n[a](b.md)", firstLine: 10) == ["11:5+4 b.md"])
  }

  @Test func sayWhatTheyMean() throws {
    let document = parse(
      "[a *b*](../x%20y.md?q=1#s%C3%A9) ![alt `c`](i.png) [f](#top) [v](objective:a/b)"
    ).document
    #expect(
      document.references.map(\.target) == [
        .path("../x y.md", query: "q=1", fragment: "sé"), .path("i.png", query: nil, fragment: nil),
        .path("", query: nil, fragment: "top"), .fact(scheme: "objective", name: "a/b"),
      ])
    #expect(document.references.map(\.text) == ["a b", "alt c", "f", "v"])
    #expect(document.references.map(\.form) == [.link, .image, .link, .link])
  }

  @Test func becomeGapsInTheHTML() {
    let parsed = parse(
      "[a](b.md \"t\") <vendor:acme> ![c](d.png) [e](https://f.g/) [h](mailto:i@j.k)")
    #expect(
      parsed.htmlWithGaps == """
        <p><a href="{destination 0}" title="t">a</a> \
        <a href="{destination 1}"{factAttributes 1}>{factTitle 1}</a>{factCard 1} \
        <img src="{destination 2}" alt="c" loading="lazy" /> \
        <a href="https://f.g/" rel="noopener">e</a> <a href="mailto:i@j.k">h</a></p>

        """)
    #expect(parsed.diagnostics.isEmpty)
  }

  @Test func haveNoGapsInVerbatimHTML() {
    let parsed = parse("[a](b.md) <vendor:acme>", verbatim)
    #expect(
      parsed.html == "<p><a href=\"b.md\">a</a> <a href=\"vendor:acme\">vendor:acme</a></p>\n")
    #expect(parsed.document.gaps.isEmpty)
  }

  @Test func takeAViewAloneInItsParagraphForABlock() {
    let parsed = parse("a\n\n![The *costs*](view:costs/support)\n\nb")
    #expect(parsed.htmlWithGaps == "<p>a</p>\n{view 0}<p>b</p>\n")
    #expect(parsed.document.references.first?.target == .view("costs/support"))
    #expect(parsed.document.references.first?.text == "The costs")
    #expect(parsed.document.references.first?.position.column == 16)
  }

  @Test func refuseAViewWithinText() {
    let parsed = parse("a ![b](view:c)")
    #expect(parsed.codes == ["misplaced-view"])
    #expect(parsed.diagnostics.first?.position?.column == 8)
    #expect(parsed.html == "<p>a b</p>\n")
  }

  @Test(arguments: [
    ("[a](javascript:x)", Severity.error), ("[a](JavaScript&colon;x)", .error),
    ("[a](java&Tab;script:x)", .error), ("[a](&#x6A;avascript:x)", .error),
    ("[a](data:text/html,x)", .error), ("[a](<  vbscript:x>)", .error),
    ("![a](file:///etc)", .error),
    ("<blob:abc>", .error), ("[a](view-source:x)", .error), ("![a](filesystem:x)", .error),
    ("[a](xref:b)", .warning), ("<slack:b>", .warning), ("[a](feed:b)", .warning),
  ])
  func areRefusedWithSchemesThatAreNotPublished(markdown: String, severity: Severity) {
    let parsed = parse(markdown)
    #expect(parsed.codes == ["url-scheme"])
    #expect(parsed.diagnostics.first?.severity == severity)
    #expect(!parsed.html.contains("<a") && !parsed.html.contains("<img"))
  }
}
