import PlaybookMarkdown
import Testing

/// Tables where GFM's own examples say nothing.
struct TableTests {
  /// The HTML on one line, with our box and the scopes left out.
  private func html(_ markdown: String) -> String {
    parse(markdown).html.replacing("\n", with: "")
      .replacing(
        "<div class=\"table\" tabindex=\"0\" role=\"group\" aria-label=\"Table\">", with: ""
      )
      .replacing("</div>", with: "").replacing(" scope=\"col\"", with: "")
  }

  private let head = "<table><thead><tr><th>a</th></tr></thead>"
  private func table(_ rows: String...) -> String {
    let body = rows.map { "<tr><td>\($0)</td></tr>" }.joined()
    return head + (rows.isEmpty ? "" : "<tbody>\(body)</tbody>") + "</table>"
  }

  @Test func standInQuotationsAndItems() {
    #expect(
      html("> | a |\n> |---|\n> | 1 |\nlazy") == "<blockquote>\(table("1"))</blockquote><p>lazy</p>"
    )
    #expect(html("- | a |\n  |---|\n  | 1 |\n- b") == "<ul><li>\(table("1"))</li><li>b</li></ul>")
    #expect(
      html("> - x\n>\n>   | a |\n>   |---|")
        == "<blockquote><ul><li><p>x</p>\(table())</li></ul></blockquote>")
  }

  @Test func standBehindTabs() {
    #expect(html("- x\n\n\t| a |\n\t|---|\n\t| 1 |") == "<ul><li><p>x</p>\(table("1"))</li></ul>")
    #expect(html("\t| a |\n\t|---|") == "<pre><code>| a ||---|</code></pre>")
  }

  @Test func endBeforeLazyLines() {
    #expect(html("> | a |\n> |---|\n1 |") == "<blockquote>\(table())</blockquote><p>1 |</p>")
    #expect(html("> | a |\n|---|") == "<blockquote><p>| a ||---|</p></blockquote>")
  }

  @Test func takePipesThatAreEscaped() {
    #expect(html("| a |\n|---|\n| x\\|y `p\\|q` \\\\\\| |") == table("x|y <code>p|q</code> \\|"))
    #expect(html("| a |\n|---|\n| x \\\\| y |") == table("x | y"))
    #expect(html("| a |\n|---|\n| `x|y` |") == table("`x"))
  }

  @Test func resolveReferencesInCells() {
    let parsed = parse("| a |\n|---|\n| [b] [c][b] |\n\n[b]: d.md")
    #expect(
      parsed.document.references.map { "\($0.position.line):\($0.position.column) \($0.text)" }
        == ["3:3 b", "3:7 c"])
  }

  @Test func keepBlocksInCellsAsText() {
    #expect(html("| a |\n|---|\n| # x |\n| - y |\n| 1. z |") == table("# x", "- y", "1. z"))
    #expect(html("| a |\n|---|\n| **b** |\n| *** |") == table("<strong>b</strong>", "***"))
    #expect(html("| a |\n|---|\n| <!-- c --> |\n| [d]: e |") == table("", "[d]: e"))
  }

  @Test func padAndCutRows() {
    #expect(html("| a |\n|---|\n| 1 | 2 |\n||") == table("1", ""))
    #expect(
      html("| a | |\n|---|:-:|\n| 1")
        == "<table><thead><tr><th>a</th><td class=\"align-center\"></td></tr></thead><tbody><tr>"
        + "<td>1</td><td class=\"align-center\"></td></tr></tbody></table>")
  }

  @Test func mayFollowTextInTheirParagraph() {
    #expect(html("x *y*\n| a |\n|---|\n| 1 |") == "<p>x <em>y</em></p>" + table("1"))
    #expect(html("- x\n  | a |\n  |---|\n- y") == "<ul><li>x\(table())</li><li>y</li></ul>")
    #expect(
      html("> x\na\n> |---|\n> | 1 |")
        == "<blockquote><p>x</p></blockquote>".replacing(
          "</p>", with: "</p>" + table("1")))
  }

  @Test func endBeforeBlocks() {
    #expect(html("| a |\n|---|\n| 1 |\n---") == table("1") + "<hr />")
    #expect(html("| a |\n|---|\n===\n1") == table("===", "1"))
    #expect(html("| a |\n|---|\n    x") == table() + "<pre><code>x</code></pre>")
    #expect(html("| a |\n|---|\n2. x") == table() + "<ol start=\"2\"><li>x</li></ol>")
    #expect(html("| a |\n|---|\n-\n") == table() + "<ul><li></li></ul>")
    #expect(
      html("| a |\n|---|\n# x\n|b|\n|-|") == table() + "<h1 id=\"x\">x</h1>"
        + table().replacing(">a<", with: ">b<"))
    #expect(html("| a |\n|---|\n|\nx") == table() + "<p>|x</p>")
    #expect(html("# a |\n|-|") == "<h1 id=\"a-\">a |</h1><p>|-|</p>")
  }

  @Test func keepUnclosedCodeBehindThem() {
    #expect(html("x\n| a |\n|---|\n\n```\ny") == "<p>x</p>\(table())<pre><code>y</code></pre>")
  }

  @Test func holdPositionsInScalars() {
    let parsed = parse("é | ö\n--|--\n😀 \\| [b](c.md) | ü [d](e.md)", firstLine: 4)
    #expect(
      parsed.document.references.map { "\($0.position.line):\($0.position.column)" }
        == ["6:10", "6:24"])
  }

  @Test func areBoxedForReaders() {
    #expect(
      parse("| a |\n|--:|").html == """
        <div class="table" tabindex="0" role="group" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-right">a</th>
        </tr>
        </thead>
        </table>
        </div>

        """)
  }

  @Test func haveLimits() {
    let columns = String(repeating: "|a", count: 129) + "|\n" + String(repeating: "|-", count: 129)
    #expect(parse(columns).codes == ["limit-exceeded"])
    let rows = "|a|b|\n|-|-|\n" + String(repeating: "|\u{20}x|\n", count: 50_001)
    #expect(parse(rows).codes == ["limit-exceeded"])
  }
}
