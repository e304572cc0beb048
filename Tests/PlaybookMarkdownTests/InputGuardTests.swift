import PlaybookMarkdown
import PlaybookTestSupport
import Testing

struct InputGuardTests {
  @Test(arguments: 1..<9)
  func boundsTheDepthThatLibcmarkReaches(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pieces = [
      "> ", ">", "- ", "-", "* ", "+\t", "1. ", "14) ", "a", "a b", " ", "  ", "   ", "    ", "\t",
      "\n",
      "\n", "\n", "\n\n", "# ", "---", "```\n", "~~~", "===",
    ]
    var deepest = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int(random.next() % 60) {
        text += pieces[Int(random.next() % UInt64(pieces.count))]
      }
      let real = depth(of: parse(text, verbatim).html)
      let bound = blockDepthBound(Array(text.utf8))
      #expect(bound >= real, "\(bound) < \(real) for \(text.debugDescription)")
      deepest = max(deepest, real)
    }
    #expect(deepest > 5)
  }

  @Test(arguments: [
    ("a\n\nb", 0), ("> a", 1), ("> > - a", 3), ("- a\n  - b\n    - c", 3),
    ("1. a\n\nb\n\n    c", 1),
    ("- a\n\nb\n    c", 1),
  ])
  func isCloseForUsualText(markdown: String, bound: Int) {
    #expect(blockDepthBound(Array(markdown.utf8)) == bound)
  }

  /// How deep quotations and items are nested in HTML without raw tags.
  private func depth(of html: String) -> Int {
    var depth = 0
    var deepest = 0
    for tag in html.split(separator: "<") {
      if tag.hasPrefix("blockquote>") || tag.hasPrefix("li>") { depth += 1 }
      if tag.hasPrefix("/blockquote>") || tag.hasPrefix("/li>") { depth -= 1 }
      deepest = max(deepest, depth)
    }
    return deepest
  }
}
