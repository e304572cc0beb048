import PlaybookDiagnostics
import PlaybookMarkdown
import Testing

/// What becomes of raw HTML.
struct RawHTMLTests {
  @Test(arguments: [
    ("<b>x</b> <KBD Title='a\"b'>y</KBD>", "<p><b>x</b> <kbd title=\"a&quot;b\">y</kbd></p>\n"),
    ("a<br>b<br/>c", "<p>a<br>b<br>c</p>\n"),
    ("<!-- x -->\n\na <!-- y -->b", "<p>a b</p>\n"),
    ("<td>x</td>", "x\n"),
    (
      "<div align=right title=x title=y>a &amp; b &lt; &nope c\n</div>",
      "<div title=\"x\" class=\"align-right\">a &amp; b &lt; &amp;nope c\n</div>\n"
    ),
    (
      "<details open>\n<summary>a</summary>\n\n*b*\n\n</details>",
      "<details open=\"\">\n<summary>a</summary>\n<p><em>b</em></p>\n</details>\n"
    ),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>\n"
    ),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>\n"),
    (
      "<img src=\"https://a.b/c.png\" width=20 height=x alt>",
      "<img src=\"https://a.b/c.png\" width=\"20\" alt=\"\">\n"
    ),
    (
      "<a href=\"https://a.b/?c&amp;d\">e</a>",
      "<p><a href=\"https://a.b/?c&amp;d\" rel=\"noopener\">e</a></p>\n"
    ),
    ("<strike>a</strike>", "<p><s>a</s></p>\n"),
    ("<a name=\"b\"/>c", "<p><a id=\"b\"></a>c</p>\n"),
  ])
  func isWrittenStrictly(markdown: String, html: String) {
    #expect(parse(markdown).html == html)
  }

  @Test(arguments: [
    (
      "<div>\n\na\n", "<div>\n<p>a</p>\n</div>\n",
      "The element 'div' is not closed where it has to be"
    ),
    (
      "> <div>\n\nb\n\n</div>", "<blockquote>\n<div>\n</div>\n</blockquote>\n<p>b</p>\n",
      "The element 'div' is not closed where it has to be"
    ),
    ("a <b>c", "<p>a <b>c</b></p>\n", "The element 'b' is not closed where it has to be"),
    (
      "*a <b>c* d</b>", "<p><em>a <b>c</b></em> d</p>\n",
      "The element 'b' is not closed where it has to be"
    ),
    ("a</i>", "<p>a</p>\n", "The end tag '</i>' closes nothing"),
    ("a <div>b</div>", "<p>a b</p>\n", "The element 'div' cannot stand within a line of text"),
    ("<div><tr></tr></div>", "<div></div>\n", "The element 'tr' stands outside a table"),
    ("<iframe src=x>y</iframe>z", "z\n", "The element 'iframe' is not published"),
    ("<center>a</center>", "a\n", "The element 'center' is not published"),
    ("a <u>b</u>", "<p>a b</p>\n", "The element 'u' is not published"),
    ("<div style=x>a</div>", "<div>a</div>\n", "The attribute 'style' is not published"),
  ])
  func isBalancedAndReported(markdown: String, html: String, message: String) {
    let parsed = parse(markdown)
    #expect(parsed.html == html)
    #expect(parsed.diagnostics.first?.message == message)
    #expect(parsed.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func isReportedOncePerName() {
    let parsed = parse(
      "a <u>b</u> <u onclick=x>c</u>\n\n<u>d</u> <p onclick=y>e</p>\n<q onclick=z>")
    #expect(parsed.diagnostics.filter { $0.message.contains("'u'") }.count == 1)
    #expect(parsed.diagnostics.filter { $0.message.contains("'onclick'") }.count <= 1)
  }

  @Test func holdsLinksIntoTheSite() {
    let parsed = parse(
      "> <a href='x y.md#z'>a</a>\n> <img src=b.png>\n\n<picture>"
        + "<source srcset=\"c.png 2x, d.png\">"
        + "</picture>\n\n<p>\n<a href=\"e&amp;f.md\">g</a></p>", firstLine: 2)
    #expect(
      parsed.document.references.map {
        "\($0.position.line):\($0.position.column)+\($0.position.length) \($0.written)"
      } == [
        "2:12+8 x y.md#z", "3:12+5 b.png", "5:26+5 c.png", "5:36+5 d.png", "8:10+10 e&amp;f.md",
      ])
    #expect(parsed.document.references.last?.target == .path("e&f.md", query: nil, fragment: nil))
    #expect(parsed.htmlWithGaps.contains("srcset=\"{destination 2} 2x, {destination 3}\""))
  }

  @Test func givesAnchorsToItsIDs() {
    let parsed = parse(
      "<a name=\"one\"></a> <b id=\"two\">x</b> <b id=main>y</b>\n\n# One\n\n# Two")
    #expect(parsed.document.anchors == ["one", "two", "one-1", "two-1"])
    #expect(parsed.codes == ["duplicate-anchor"])
  }

  @Test func passesThroughWithoutScripts() {
    var options = facts
    options.passesRawHTML = true
    let parsed = parse(
      "<video src=\"https://a.b/c\" onplay=\"x\" class='d'>\n<script>alert(1)</script>\n"
        + "<style>x</style>"
        + "\n</video>\n\nx <u>y</u> <a href=\"javascript:z\">w</a>", options)
    #expect(
      parsed.html == "<video src=\"https://a.b/c\" class=\"d\">\n\n\n</video>\n"
        + "<p>x <u>y</u> <a>w</a></p>\n")
    #expect(parsed.codes == ["raw-html", "raw-html", "raw-html", "url-scheme"])
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<ScRiPt/x>alert(1)</script>", "<script\n>alert(1)</script >",
    "<img src=x onerror=alert(1)>", "<img src=x oNeRrOr = 'alert(1)'>",
    "<img/src=x/onerror=alert(1)>",
    "<svg onload=alert(1)>", "<svg><script>alert(1)</script></svg>", "<math><mi xlink:href=x>",
    "<a href=\"java&#10;script:alert(1)\">x</a>", "<a href=\"&#106avascript:alert(1)\">x</a>",
    "<a href=' javascript:alert(1)'>x</a>", "<a href=\"JaVaScRiPt&colon;alert(1)\">x</a>",
    "<a href=\"\u{1}javascript:alert(1)\">x</a>", "<a href=\"java\tscript:x\">x</a>",
    "<img src=\"data:image/svg+xml,<svg onload=alert(1)>\">",
    "<iframe srcdoc='<script>x</script>'>",
    "<b title='\"><script>alert(1)</script>'>x</b>",
    "<b title=\"a\u{301}\"\u{301} onclick=x\">y</b>",
    "<!--><script>alert(1)</script>-->", "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<![CDATA[<script>alert(1)</script>]]>", "<?x <script>alert(1)</script>?>",
    "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
    "<xmp><p title=\"</xmp><script>alert(1)</script>\"></xmp>",
    "<div\nonclick=x>", "<style>@import 'x'</style>",
    "<form action=javascript:x><button formaction=javascript:x>",
    "<base href='javascript:x'>", "<meta http-equiv=refresh content='0;url=javascript:x'>",
    "<object data=javascript:x>", "<embed src=javascript:x>", "<link rel=stylesheet href=x>",
    "[a](javascript:alert(1) \"x\")", "![a](https://b.c '\"onerror=alert(1)')",
    "![\"onerror=alert(1)](https://b.c)", "```\"><script>alert(1)</script>\nx\n```",
    "# x {#\"onclick=alert(1)}", "|<script>alert(1)</script>|\n|-|\n|<img src=x onerror=y>|",
    "<a\u{b}href=x\u{c}onclick=y>", "<a href=x\u{2028}onclick=y>z</a>", "<<script>script>alert(1)",
    "<b <script>alert(1)</script>>", "</script><script>alert(1)</script>", "<plaintext><script>",
    "<textarea><script>alert(1)</script></textarea>", "<title><img src=x onerror=y></title>",
    "[x]: javascript:alert(1)\n\n[x]", "<javascript:alert(1)>", "[a](<java\\script:x>)",
    "<img srcset='javascript:x 1x, https://a.b/\"onerror=y 2x'>",
    "<source srcset='javascript:x 1x, https://a.b/\"onerror=y 2x'>",
    "> [!NOTE]<img src=x onerror=y>", "[^<script>]\n\n[^<script>]: x",
    "<time datetime='\" onclick=x'>y",
    "<a href=\"https://a.b/\u{301}\"\u{20DD}onclick=x>y</a>", "<td onclick=x>", "~~<b onclick=x>~~",
    "- [ ] <script>alert(1)</script>", "www.a.b/\"onclick=x", "<vendor:\"onclick=x>",
  ])
  func holdsNoScript(attack: String) {
    for passes in [false, true] {
      var options = facts
      options.passesRawHTML = passes
      for text in [
        attack, "> " + attack, "a " + attack + " b", "<div>\n" + attack, attack + "\n\n</div>",
      ] {
        expectNoScript(in: parse(text, options).document.html, from: text)
      }
    }
  }
}
