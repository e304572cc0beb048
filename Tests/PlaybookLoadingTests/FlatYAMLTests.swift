import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// The reader of our own gives what Yams gives, or leaves the text to it.
struct FlatYAMLTests {
  static let taken = [
    "", "\n", "# only a comment\n", "a: b", "a: b\n", "a:\n", "a: \n", "a:   # nothing\n",
    "title: Why we look outside\nweight: 10\nowner: Managing director\n",
    "a: b # comment\n", "a: b#c\n", "a: b  \nc: d\n", "a: \"b\"\nc: 'd'\n", "a: \"\"\n", "a: ''\n",
    "a: \"b: c\" # d\n", "a: 'b # c'\n", "tags: [a, b]\n", "tags: []\n",
    "tags: [ a , 'b', \"c\" ]\n",
    "tags: [a b, c]\n", "date: 2026-04-30\n", "hours: 09:00-17:00\n", "a: b:c\n", "a: b?c\n",
    "a: ~\n", "a: null\n", "a: no\n", "a: 010\n", "a: 8%\n", "a: x, y\n", "a: x [y]\n",
    "a: x {y}\n",
    "a: é\nb: 👩‍🚀 x\n", "é: b\n", "a_b: c\na-b: d\na1: e\n",
    "a: b\n\n\nc: d\n", "a: b\n# x\nc: d\n",
    "a: don't\n", "a: say \"x\"\n", "a: b & c\n", "a: b * c\n", "a: b | c\n", "a: b > c\n",
    "a: b!\n",
    "a: 50 % of x\n", "a: @\n", "a: /path/to\n", "a: ./x\n", "a: (x)\n", "a: $1\n", "a: +1\n",
    "a:\n\n# x\nb: c\n", "a: x - y\n", "a: x -\n", "a: \"b\"\n\n", "a: [é, ü]\n",
  ]

  static let left = [
    "- a\n", "a\n", "a: b: c\n", "a: - b\n", "a: &x b\n", "a: *x\n", "a: !t b\n", "a: |\n  b\n",
    "a: >\n  b\n", "a: {b: c}\n", "a: [b: c]\n", "a: [[b]]\n", "a: [b,]\n", "a: [b\n",
    "a: \"b\\n\"\n",
    "a: 'b''c'\n", "a: b\n  c\n", "a:\n  b: c\n", "a:\n- b\n", "a:\n  - b\n", "a: b\na: c\n",
    "a:\tb\n", "a: b\tc\n", "a :b\n", "a : b\n", "a:b\n", " a: b\n", "---\na: b\n", "a: b\n---\n",
    "a: b\n...\n", "%YAML 1.1\n", "? a\n", "a: ?\n", "a: ? b\n", "a: -\n", "a: `b\n", "a: @b\n",
    "a: %b\n", "a: ,b\n", "a: ]b\n", "a: \"b\" c\n", "a: 'b\n", "a: \u{85}b\n", "a: b\u{2028}c\n",
    "a: b\u{7}\n", "a: \u{FEFF}b\n", "a: b\n\n  c\n", "a: b\n# x\n  c\n", "\"a\": b\n", "1: a\n",
    "<<: a\n", "a.b: c\n", "a b: c\n", "a: [b #c\n]\n", "a: [b, #c\n", "a: [a, -]\n",
    "a: # b\n  c\n",
  ]

  @Test(arguments: taken + left)
  func `A text reads the same both ways`(yaml: String) {
    Self.compare(yaml)
  }

  @Test func `Plain front matter is read without Yams`() {
    for yaml in Self.taken where !["é: b\n", "a: @\n"].contains(yaml) {
      #expect(readFlatYAML(Self.source(yaml)) != nil, "\(yaml)")
    }
  }

  @Test func `What is not flat is left to Yams`() {
    for yaml in Self.left { #expect(readFlatYAML(Self.source(yaml)) == nil, "\(yaml)") }
  }

  @Test func `Random texts read the same both ways`() {
    let pieces = [
      "a", "b", "key", "title", ":", ": ", " ", "  ", "\n", "\n", "#", " #", "\"", "'", "[", "]",
      ", ", ",", "{", "}", "-", "- ", "~", "null", "&", "*", "!", "|", ">", "%", "@", "`", "?",
      "\t",
      "é", "👩‍🚀", "\u{85}", "\u{2028}", "\u{A0}", "1", "0.5", "\\", "'x'", "\"y z\"", "[a, b]",
      "a: b\n", "c: \"d\"\n", "e: [f, g]\n", "h:\n", "# i\n", "---", "...", "<<", "=", "+", ".",
      "/",
    ]
    var random = SplitMix64(seed: 20_260_430)
    var taken = 0
    for _ in 0..<20_000 {
      let count = Int(random.next() % 12) + 1
      let yaml = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
      if Self.compare(yaml) { taken += 1 }
    }
    #expect(taken > 400, "the reader of our own took only \(taken) of the texts")
  }

  /// True where the reader of our own read it.
  @discardableResult
  static func compare(_ yaml: String) -> Bool {
    guard let flat = readFlatYAML(source(yaml)) else { return false }
    var diagnostics: [Diagnostic] = []
    let composed = composeYAML(source(yaml), reporting: &diagnostics)
    #expect(diagnostics.isEmpty, "\(yaml.debugDescription): \(diagnostics.map(\.full))")
    #expect(flat == composed, "\(yaml.debugDescription)")
    return true
  }

  static func source(_ yaml: String) -> YAMLSource {
    YAMLSource(Array(yaml.utf8)[...], path: "content/page.md", firstLine: 2)
  }
}
