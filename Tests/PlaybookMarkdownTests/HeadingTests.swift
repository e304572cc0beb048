import Foundation
import PlaybookDiagnostics
import PlaybookMarkdown
import PlaybookTestSupport
import Testing

struct HeadingTests {
  private struct Slugs: Decodable {
    struct Case: Decodable {
      let markdown: String
      let text: String
      let id: String
    }
    struct Sequence: Decodable {
      let markdown: [String]
      let ids: [String]
    }
    let cases: [Case]
    let sequences: [Sequence]
  }

  private func slugs() throws -> Slugs {
    let folder = try #require(sharedFolder)
    let data = try #require(
      FileManager.default.contents(atPath: folder + "/suites/github-slugs.json"))
    return try JSONDecoder().decode(Slugs.self, from: data)
  }

  /// GitHub leaves an id empty of which nothing is left; HTML does not allow that.
  private func withFallback(_ id: String) -> String { id.isEmpty ? "section" : id }

  @Test(.enabled(if: sharedFolder != nil, "the conformance suites are not here"))
  func haveTheIDsThatGitHubGives() throws {
    let slugs = try slugs()
    #expect(slugs.cases.count == 77 && slugs.sequences.count == 11)
    for example in slugs.cases {
      let heading = parse("# " + example.markdown).document.headings.first
      #expect(heading?.id == withFallback(example.id), "\(example.markdown)")
      #expect(heading?.text == example.text)
    }
    for sequence in slugs.sequences {
      let text = sequence.markdown.map { "## \($0)\n" }.joined()
      #expect(
        parse(text).document.headings.map(\.id) == sequence.ids.map(withFallback), "\(text)")
    }
  }

  @Test func mayNameTheirID() {
    let parsed = parse(
      "# A b {#c_d}\n\n## E *f* {#g} ##\n\nH {#i}\n---\n\n# J \\{#k}\n\n# {#l} m\n\n# N {#o p}")
    #expect(
      parsed.document.headings.map { "\($0.id)|\($0.text)" } == [
        "c_d|A b", "g|E f", "i|H", "j-k|J {#k}", "l-m|{#l} m", "n-o-p|N {#o p}",
      ])
    #expect(parsed.document.anchors == ["c_d", "g", "i", "j-k", "l-m", "n-o-p"])
    #expect(parsed.html.hasPrefix("<h1 id=\"c_d\">A b</h1>\n<h2 id=\"g\">E <em>f</em></h2>\n"))
  }

  @Test func avoidIDsThatAreTaken() {
    let parsed = parse("# Main\n\n# x {#main}\n\n# Main")
    #expect(parsed.document.headings.map(\.id) == ["main-1", "main-2", "main-3"])
    #expect(parsed.codes == ["duplicate-anchor"])
    #expect(parsed.diagnostics.first?.position?.line == 3)
  }

  @Test func sayWhereTheyStand() throws {
    let parsed = parse("é\n\n##  Ü *b* ##\n\n> Two\n> lines\n> ===\n\n#\n", firstLine: 5)
    #expect(
      parsed.document.headings.map {
        "\($0.level) \($0.position.line):\($0.position.column)+\($0.position.length)"
      } == ["2 7:5+5", "1 9:3+3", "1 13:1+1"])
    let heading = try #require(parsed.document.headings.first)
    let html = parsed.document.html
    #expect(
      String(decoding: html[heading.element], as: UTF8.self)
        == "<h2 id=\"ü-b\">Ü <em>b</em></h2>\n"
    )
    #expect(String(decoding: html[heading.content], as: UTF8.self) == "Ü <em>b</em>")
  }

  @Test func keepCombiningMarksInside() {
    let parsed = parse("# a\"\u{301}<\u{20DD}b {#c\"\u{301}d}")
    #expect(
      !parsed.html.contains("\"\u{301}d") && parsed.html.contains("a&quot;\u{301}&lt;\u{20DD}b"))
  }

  @Test func giveTheSummaryOfAPage() {
    #expect(
      parse("# A\n\n> q\n\nOne *two*\n[three](b.md).\n\nFour").document.summary == "One two three.")
    #expect(parse("- a").document.summary.isEmpty)
  }
}
