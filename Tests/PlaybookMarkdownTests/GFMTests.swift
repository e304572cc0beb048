import PlaybookMarkdown
import PlaybookTestSupport
import Testing

/// The published examples of GitHub's extensions, through the whole function.
@Suite(.enabled(if: sharedFolder != nil, "the conformance suites are not here"))
struct GFMTests {
  /// Examples that we render otherwise on purpose, with the reason.
  static let otherwise: [String: String] = [
    "test/spec.txt 628": "ftp is no scheme that we publish, so a bare ftp address stays text"
  ]

  @Test(arguments: [
    ("tables", 25), ("strikethrough", 7), ("tasklist", 5), ("autolink", 16), ("footnotes", 2),
  ])
  func rendersEveryExample(suite: String, count: Int) {
    let all = examples("gfm/\(suite).json")
    #expect(all.count == count)
    for example in all where Self.otherwise[example.testDescription] == nil {
      let html = parse(example.markdown).html
      #expect(
        normalised(html) == normalised(example.html_gfm6 ?? example.html),
        "\(example.testDescription)\n\(example.markdown)\n\(html)")
    }
  }
}
