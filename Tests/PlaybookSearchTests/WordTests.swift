import Foundation
import PlaybookBuild
import Testing

@Suite struct WordTests {
  private func words(of text: String) throws -> Set<String> {
    let site = try SearchedSite(["a.md": "# Zzz\n\n" + text, "b.md": "# Zzz\n"])
    return Set(site.words.keys).subtracting(["zzz", "home", "a", "b"])
  }

  @Test(arguments: [
    ("Plain WORDS, and 42.", ["plain", "words", "and", "42"]),
    ("Cafe\u{301} café CAFÉ", ["cafe"]),
    ("Straße, Øre, Łódź, œuvre", ["strasse", "ore", "lodz", "oeuvre"]),
    ("Ελλάς Ёлка й", ["ελλασ", "елка", "и"]),
    ("reliable-support", ["reliable", "support", "reliable-support"]),
    (
      "see `edit_url` in playbook.yaml.",
      [
        "see", "edit", "url", "edit_url", "in", "playbook", "yaml", "playbook.yaml",
      ]
    ),
    ("日本語 と 韓国", ["日本", "本語", "語", "と", "韓国", "国"]),
    ("vendor's **bold**ness", ["vendor", "s", "boldness"]),
    ("A < B & C", ["a", "b", "c"]),
    ("one- two_ .three -", ["one", "two", "three"]),
  ])
  func splitsText(text: String, expected: [String]) throws {
    #expect(try words(of: text) == Set(expected).subtracting(["a", "b"]))
  }

  @Test func tagsAreNoWords() throws {
    let text = "<details class=\"secret\"><summary>Shown</summary></details>\n\n[text](b.md)"
    #expect(try words(of: text) == ["shown", "text"])
  }

  @Test func longWordsAreCut() throws {
    let long = String(repeating: "é", count: 30) + String(repeating: "x", count: 90)
    let cut = String(repeating: "e", count: 30) + String(repeating: "x", count: 30)
    #expect(try words(of: long) == [cut])
    let whole = String(repeating: "y", count: 40) + "-" + String(repeating: "z", count: 58)
    #expect(
      try words(of: whole) == [
        String(repeating: "y", count: 40), String(repeating: "z", count: 58),
      ])
  }

  /// A browser decomposes a query and drops the marks; so has every letter to be here.
  @Test func foldsLettersAsABrowserDoes() throws {
    let ranges: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1FFF]
    let special: [Character: String] = [
      "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ħ": "h", "ŧ": "t",
      "ı": "i", "ς": "σ", "ſ": "s",
    ]
    var expected: [String: String] = [:]
    for value in ranges.joined() {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic,
        scalar.properties.generalCategory != .titlecaseLetter
      else { continue }
      let lower = String(scalar).lowercased().decomposedStringWithCanonicalMapping
      let bare = String(
        String.UnicodeScalarView(lower.unicodeScalars.filter { !(0x300...0x36F ~= $0.value) }))
      let folded = bare.precomposedStringWithCanonicalMapping
        .map { special[$0] ?? String($0) }.joined()
      expected[folded, default: ""] += "\(scalar) "
    }
    let found = try words(of: expected.values.joined(separator: "\n\n"))
    let wanted = Set(expected.keys).subtracting(["a", "b"])
    #expect(found.symmetricDifference(wanted) == [])
  }
}
