import PlaybookDiagnostics
import PlaybookMarkdown
import PlaybookTestSupport
import Testing

/// Input that is meant to hurt: all of it ends, quickly, in HTML or in a finding.
struct HostileInputTests {
  @Test(arguments: [
    (">", 101), ("> ", 200_000), ("- ", 101), ("1. ", 30_000), ("> - ", 51),
  ])
  func isRefusedWhereBlocksAreTooDeep(marker: String, count: Int) {
    let parsed = parse("a\n" + String(repeating: marker, count: count) + "b")
    #expect(parsed.codes == ["limit-exceeded"])
    #expect(parsed.diagnostics.first?.position?.line == 2)
    #expect(parsed.html.isEmpty)
  }

  @Test(arguments: [("*a **a ", 20_000), ("[", 50_000), ("*", 100_000), ("![", 10_001)])
  func isRefusedOrPlainWhereInlinesAreTooDeep(opener: String, count: Int) {
    let closer = opener.hasPrefix("*a") ? String(repeating: "a** a*", count: count) : ""
    let parsed = parse(String(repeating: opener, count: count) + closer)
    #expect(parsed.codes.isEmpty || parsed.codes == ["limit-exceeded"])
  }

  @Test func isReadAtTheLimits() {
    #expect(parse(String(repeating: "> ", count: 100) + "a").codes.isEmpty)
    #expect(parse(String(repeating: "![\n", count: 10_000)).codes.isEmpty)
    #expect(parse([UInt8](repeating: 0x61, count: 1 << 20)).codes.isEmpty)
    #expect(parse([UInt8](repeating: 0x61, count: (1 << 20) + 1)).codes == ["limit-exceeded"])
  }

  @Test func isRefusedWithTooManyLinks() {
    #expect(parse(String(repeating: "[a](b) ", count: 20_001)).codes == ["limit-exceeded"])
  }

  @Test(arguments: [
    "|", "|a", "~", "~~a ", "~ a~~ ", "www.", "www._", "a@", "http://", "https://a_", "[^", "[^1]",
    "[^1]: ", "[^1]:\n", "<", "<a ", "<a b='", "<a b=\"", "<!--", "<b>", "</b>", "<div>\n\n", "&",
    "&#",
    "{#", "# a\n", "# a {#b}\n", "[ ] ", "- [ ] \n", "> [!NOTE]\n\n", "[a](", "[a](<", "[a][", "`",
    "``a",
    "|a|\n|-|\n", "a\n|b|\n|-|\nc\n\n", "\\~~", "![a](view:", "<table><tr>", "<a href=javascript:>",
    "a)", "(", "http://a.b/)", "<vendor:", "\t", " \n", ">\n", "\u{0}", "é", "\u{301}\"", "***",
    "_a",
  ])
  func staysLinear(piece: String) {
    let clock = ContinuousClock()
    let small = String(repeating: piece, count: 8_192 / piece.utf8.count)
    let large = String(repeating: piece, count: 131_072 / piece.utf8.count)
    _ = parse(small)
    let first = clock.measure { _ = parse(small) }
    let second = clock.measure { _ = parse(large) }
    // Sixteen times the input: linear work takes 16 times as long, quadratic 256 times. The minimum
    // keeps a busy machine from failing what takes no time.
    #expect(second < max(first * 96, .milliseconds(1_500)), "\(first) then \(second)")
  }

  @Test func withNULsIsShownAndReported() {
    let parsed = parse("a\n\u{0}b [c](d\u{0}.md)\n")
    #expect(parsed.codes == ["nul-character"])
    #expect(parsed.diagnostics.first?.position?.description == "content/a.md:2:1")
    #expect(parsed.html.hasPrefix("<p>a\n\u{FFFD}b"))
    #expect(parsed.document.references.first?.position.column == 8)
  }

  @Test(arguments: 0..<8)
  func neverCrashesNorRunsScript(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "<script>", "</script>", "<img src=x onerror=y>", "<b onclick='x'>", "<div>", "</div>",
      "<table>",
      "<td>", "</table>", "<details>", "<a href=javascript:x>", "<!--", "-->", "<svg>", "\"", "'",
      "`",
      "``", "*", "**", "_", "~~", "~", "[a](b.md)", "[", "]", "(", ")", "![i](p.png \"t\")", "[^1]",
      "[^1]: n", "|", "|-|", "|:-:|", "\n", "\n", "\n\n", "> ", "- ", "1. ", "    ", "\t", "# ",
      "===",
      "---", "```", "~~~", "[!NOTE]", "[ ] ", "[x] ", "{#i}", "www.a.b", "http://c.d", "e@f.g",
      "&amp;",
      "&colon;", "&#x6a;", "\\", "\u{0}", "é", "\u{301}", "\u{200D}", "😀", "view:x", "<vendor:a>",
      "  \n",
      "[r]", "[r]: s.md", "<", ">", "=", "a", "b c", "<b title=\"", "<c:d",
    ]
    for _ in 0..<150 {
      var text = ""
      for _ in 0..<Int(random.next() % 40) {
        text += pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let parsed = parse(text)
      expectNoScript(in: parsed.document.html, from: text)
      expectConsistent(parsed, from: text)
    }
  }

  /// Gaps ascend and name references, and every place is in the file.
  private func expectConsistent(_ parsed: Parsed, from text: String) {
    let document = parsed.document
    let offsets = document.gaps.map(\.offset)
    #expect(offsets == offsets.sorted() && (offsets.last ?? 0) <= document.html.count, "\(text)")
    #expect(document.gaps.allSatisfy { document.references.indices.contains($0.reference) })
    #expect(Set(document.anchors).count == document.anchors.count, "\(text)")
    #expect(String(validating: document.html, as: UTF8.self) != nil, "\(text)")
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map(\.unicodeScalars.count)
    let places =
      document.references.map(\.position) + document.headings.map(\.position)
      + document.fences.map(\.position) + parsed.diagnostics.compactMap(\.position)
    for place in places {
      #expect(lines.indices.contains(place.line - 1), "\(place) in \(text)")
      guard lines.indices.contains(place.line - 1) else { continue }
      #expect(
        place.column + place.length - 2 <= max(1, lines[place.line - 1]), "\(place) in \(text)")
    }
    for heading in document.headings {
      let element = String(decoding: document.html[heading.element], as: UTF8.self)
      #expect(
        element.hasPrefix("<h\(heading.level)") && element.hasSuffix("</h\(heading.level)>\n"))
    }
  }
}
