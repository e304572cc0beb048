import PlaybookDiagnostics
import PlaybookRendering
import Testing

/// What a browser would take for markup never gets through, whatever stands beside it.
@Suite struct TemplateEscapingTests {
  /// Scalars that form one `Character` with what stands before them, and other odd ones.
  static let companions: [String] = [
    "", "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{1F3FB}", "\u{0}", "\r\n", "\u{E0061}",
    "\u{93F}", "\u{600}",
  ]

  @Test(arguments: companions) func noCompanionHidesASpecialCharacter(companion: String) {
    let set = templates("<p title=\"{{title}}\">{{title}}</p>").set
    for (special, entity) in [
      ("\"", "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("&", "&amp;"), ("'", "&#39;"),
      ("`", "&#96;"),
    ] {
      let text = companion + special + companion + special
      let expected = companion + entity + companion + entity
      #expect(text.escapedForHTML.utf8.elementsEqual(expected.utf8))
      let page = set.render("page", exampleRecord(title: text))
      #expect(page.elementsEqual("<p title=\"\(expected)\">\(expected)</p>".utf8))
      let byLibrary = renderByLibrary("{{title}}", .record(exampleRecord(title: text)))
      #expect(byLibrary?.utf8.elementsEqual(expected.utf8) == true)
    }
  }

  @Test func partialsAreEscapedToo() {
    let set = templates("{{> part}}", partials: ["part": "{{title}}"]).set
    #expect(set.text(exampleRecord(title: "\"\u{301}")) == "&quot;\u{301}")
    let byLibrary = renderByLibrary(
      "{{> part}}", partials: ["part": "{{title}}"], .record(exampleRecord(title: "\"\u{301}")))
    #expect(byLibrary == "&quot;\u{301}")
  }

  @Test func companionsBesideTagsHideNoTag() {
    let (set, diagnostics) = templates("\u{600}{{title}}\u{301}{{! x }}\u{301}{{title}}\u{200D}")
    #expect(diagnostics.isEmpty)
    #expect(
      set.render("page", exampleRecord(title: "x"))
        .elementsEqual("\u{600}x\u{301}\u{301}x\u{200D}".utf8))
  }

  @Test func countsWhatEscapingMakes() {
    for text in ["", "plain", "<>&\"'`", "é\u{0}<"] {
      #expect(text.utf8.countEscapedForHTML == text.escapedForHTML.utf8.count)
      #expect(
        AnySequence(text.utf8).countEscapedForHTML == text.escapedForHTML.utf8.count)
      var bytes: [UInt8] = []
      bytes.append(escaping: AnySequence(text.utf8))
      #expect(bytes.elementsEqual(text.escapedForHTML.utf8))
    }
  }
}
