import PlaybookDiagnostics
import PlaybookMarkdown
import Testing

/// What each extension makes of a text: pairs of Markdown and HTML.
struct ExtensionTests {
  @Test(arguments: [
    ("~~a~~ ~b~", "<p><del>a</del> <del>b</del></p>\n"),
    ("\\~~a~~", "<p>~~a~~</p>\n"),
    ("~~a\\~~ b~~", "<p><del>a~~ b</del></p>\n"),
    ("\\\\~~a~~", "<p>\\<del>a</del></p>\n"),
    ("`\\~` ~~a~~", "<p><code>\\~</code> <del>a</del></p>\n"),
    ("~~a *b~~ c*", "<p>~~a <em>b~~ c</em></p>\n"),
    ("*~~a~~*", "<p><em><del>a</del></em></p>\n"),
    ("a~~ b~~", "<p>a~~ b~~</p>\n"),
    ("~~ [a](https://b.c) ~~", "<p>~~ <a href=\"https://b.c\" rel=\"noopener\">a</a> ~~</p>\n"),
    ("~~[a](https://b.c)~~", "<p><del><a href=\"https://b.c\" rel=\"noopener\">a</a></del></p>\n"),
  ])
  func strikethrough(markdown: String, html: String) { #expect(parse(markdown).html == html) }

  @Test(arguments: [
    (
      "- [ ] a\n- [X] b\n- \\[ ] c\n- [x]d",
      """
      <ul>
      <li class="task"><label><input type="checkbox" disabled="" /> a</label></li>
      <li class="task"><label><input type="checkbox" checked="" disabled="" /> b</label></li>
      <li>[ ] c</li>
      <li>[x]d</li>
      </ul>

      """
    ),
    (
      "1. [ ] a\n\n   [ ] b",
      """
      <ol>
      <li class="task">
      <p><label><input type="checkbox" disabled="" /> a</label></p>
      <p>[ ] b</p>
      </li>
      </ol>

      """
    ),
    ("[ ] a", "<p>[ ] a</p>\n"),
  ])
  func taskLists(markdown: String, html: String) { #expect(parse(markdown).html == html) }

  @Test(arguments: [
    (
      "> [!NOTE]\n> a",
      "<div class=\"alert alert-note\">\n<p class=\"alert-title\">Note</p>\n<p>a</p>\n</div>\n"
    ),
    (
      "> [!warning] a *b*\n> c",
      """
      <div class="alert alert-warning">
      <p class="alert-title">Warning</p>
      <p>a <em>b</em>
      c</p>
      </div>

      """
    ),
    (
      "- > [!Tip]\n  >\n  > - a",
      """
      <ul>
      <li>
      <div class="alert alert-tip">
      <p class="alert-title">Tip</p>
      <ul>
      <li>a</li>
      </ul>
      </div>
      </li>
      </ul>

      """
    ),
    (
      "> [!CAUTION]",
      "<div class=\"alert alert-caution\">\n<p class=\"alert-title\">Caution</p>\n</div>\n"
    ),
    ("> \\[!NOTE]\n> a", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
    ("> [!HINT]\n> a", "<blockquote>\n<p>[!HINT]\na</p>\n</blockquote>\n"),
    ("> [!NOTE]a", "<blockquote>\n<p>[!NOTE]a</p>\n</blockquote>\n"),
    ("[!NOTE] a", "<p>[!NOTE] a</p>\n"),
  ])
  func alerts(markdown: String, html: String) { #expect(parse(markdown).html == html) }

  @Test func alertsKeepThePlacesOfTheirLinks() {
    let parsed = parse("> [!NOTE] x [a](b.md)\n> [c](d.md)\n\n> [!TIP]\n> [e](f.md)")
    #expect(
      parsed.document.references.map { "\($0.position.line):\($0.position.column)" }
        == ["1:17", "2:7", "5:7"])
  }

  @Test(arguments: [
    (
      "see https://a.b/c_d_e, or",
      "see <a href=\"https://a.b/c_d_e\" rel=\"noopener\">https://a.b/c_d_e</a>, or"
    ),
    ("a@b.co", "<a href=\"mailto:a@b.co\">a@b.co</a>"),
    ("awww.b.c xhttp://d.e", "awww.b.c xhttp://d.e"),
    ("`www.a.b` \\<b", "<code>www.a.b</code> &lt;b"),
    ("[www.a.b](https://c.d)", "<a href=\"https://c.d\" rel=\"noopener\">www.a.b</a>"),
    ("ftp://a.b javascript://c.d", "ftp://a.b javascript://c.d"),
    ("http://a_b.c", "http://a_b.c"),
    ("*https://a.b*", "<em><a href=\"https://a.b\" rel=\"noopener\">https://a.b</a></em>"),
    (
      "http://a.b/\"onclick=x",
      "<a href=\"http://a.b/%22onclick=x\" rel=\"noopener\">http://a.b/&quot;onclick=x</a>"
    ),
  ])
  func autolinks(markdown: String, html: String) {
    #expect(parse(markdown).html == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("![a](https://b.c/d.png \"E *f*\")", "E *f*"),
    ("![a](https://b.c/d.png '\"<>')", "&quot;&lt;&gt;"),
  ])
  func figures(markdown: String, caption: String) {
    #expect(
      parse(markdown).html == """
        <figure>
        <img src="https://b.c/d.png" alt="a" loading="lazy" />
        <figcaption>\(caption)</figcaption>
        </figure>

        """)
  }

  @Test func figuresNeedATitleAndAParagraph() {
    #expect(!parse("![a](https://b.c/d.png)").html.contains("figure"))
    #expect(!parse("x ![a](https://b.c/d.png \"t\")").html.contains("figure"))
    #expect(
      parse("![a](d.png \"t\")").document.gaps == [
        Gap(offset: 19, content: .destination, reference: 0)
      ])
  }

  @Test func fencesSayTheirLanguage() {
    let parsed = parse("```js extra\na\n```\n\n> ~~~\n> b\n> ~~~\n\n    ```\n    c\n", firstLine: 3)
    #expect(parsed.html.hasPrefix("<pre><code class=\"language-js\">a\n</code></pre>\n"))
    #expect(
      parsed.document.fences.map { "\($0.language) \($0.position.line):\($0.position.column)" }
        == ["js 3:4", " 7:3"])
  }
}
