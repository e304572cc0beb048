import PlaybookDiagnostics
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("a & b", "a &amp; b"), ("<b>", "&lt;b&gt;"), ("\"'`", "&quot;&#39;&#96;"), ("é日🙂", "é日🙂"),
  ]) func escapesWhatHTMLReads(text: String, expected: String) {
    #expect(text.escapedForHTML == expected)
  }

  /// One `Character` each: a table of characters would let them through.
  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{1F3FB}"])
  func marksAfterAQuoteDoNotHideIt(mark: String) {
    for dangerous in ["\"", "<", "'", "&", ">"] {
      let escaped = (dangerous + mark).escapedForHTML
      #expect(escaped.unicodeScalars.first == "&" && escaped.unicodeScalars.count > 3)
    }
  }

  @Test func everyScalarReadsBack() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<2_000 {
      let text = String(
        String.UnicodeScalarView(
          (0..<8).compactMap { _ in
            Unicode.Scalar(UInt32.random(in: 0...0x2FFF, using: &generator))
          }))
      let back = text.escapedForHTML.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&#96;", with: "`")
        .replacing("&amp;", with: "&")
      #expect(Array(back.utf8) == Array(text.utf8))
    }
  }

  @Test func terminalsGetNoControls() {
    let text = "a\u{0}\u{9B}\u{2028}\u{2066}\tb"
    #expect(text.escapedForTerminal == #"a\u{0}\u{9B}\u{2028}\u{2066} b"#)
  }
}
