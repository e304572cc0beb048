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

  @Test func everyTextReadsBack() {
    var state: UInt64 = 20_261_124
    for round in 0..<20_000 {
      let scalars = (0..<8).compactMap { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        // Half of them from ASCII, where the dangerous ones are; the rest with many marks.
        let range: UInt64 = state >> 63 == 0 ? 0x80 : 0x3000
        return Unicode.Scalar(UInt32((state >> 20) % range))
      }
      let text = String(String.UnicodeScalarView(scalars))
      #expect(unescaped(text.escapedForHTML) == Array(text.utf8), "round \(round)")
    }
  }

  /// Reads back as a browser would, by bytes.
  private func unescaped(_ html: String) -> [UInt8] {
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#96": "`"]
    var rest = Array(html.utf8)[...]
    var result: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
        let meaning = names[String(decoding: rest[..<end], as: UTF8.self)]
      else {
        result.append(byte)
        continue
      }
      result += meaning.utf8
      rest = rest[rest.index(after: end)...]
    }
    return result
  }

  @Test(arguments: [
    ("plain", "plain", "plain"), ("a,b", "\"a,b\"", "\"a,b\""),
    ("say \"a\"", "\"say \"\"a\"\"\"", "\"say \"\"a\"\"\""), ("=1+1", "=1+1", "'=1+1"),
    (" a", " a", "\" a\""), ("\n", "\"\n\"", "\"'\n\""), ("", "", ""),
  ]) func cellsAreQuotedAndForSpreadsheetsGuarded(text: String, plain: String, guarded: String) {
    for (isGuarded, expected) in [(false, plain), (true, guarded)] {
      var bytes: [UInt8] = []
      bytes.append(cell: text, isGuarded: isGuarded)
      #expect(String(decoding: bytes, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: [
    ("a%41b", "aAb"), ("%e2%82%AC", "€"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%+1", "%+1"),
    ("100%25", "100%"),
  ]) func percentEscapesAreReadOnce(text: String, expected: String) {
    let decoded = Array(text.utf8).withUnsafeBufferPointer { [UInt8](percentDecoding: $0) }
    #expect(String(decoding: decoded, as: UTF8.self) == expected)
  }

  @Test func terminalsGetNoControls() {
    let text = "a\u{0}\u{9B}\u{2028}\u{2066}\tb"
    #expect(text.escapedForTerminal == #"a\u{0}\u{9B}\u{2028}\u{2066} b"#)
  }
}
