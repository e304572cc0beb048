import PlaybookMarkdown
import PlaybookTestSupport
import Testing

struct CommonMarkTests {
  @Test(.enabled(if: sharedFolder != nil, "the conformance suites are not here"))
  func rendersEveryExampleOfTheSpecification() {
    let all = examples("commonmark/spec-0.30.json")
    #expect(all.count == 652)
    for example in all {
      #expect(
        parse(example.markdown, verbatim).html == example.html,
        "example \(example.example): \(example.markdown)")
    }
  }
}
