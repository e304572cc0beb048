import PlaybookMarkdown
import PlaybookTestSupport
import Testing

struct CommonMarkTests {
  @Test(.enabled(if: sharedFolder != nil, "the conformance suites are not here"))
  func rendersEveryExampleOfTheSpecification() {
    let all = examples("commonmark/spec-0.30.json")
    var options = verbatim
    options.linksBareAddresses = false
    #expect(all.count == 652)
    for example in all {
      #expect(
        parse(example.markdown, options).html == example.html,
        "example \(example.example): \(example.markdown)")
    }
  }

  /// Those whose point is that CommonMark makes no link of an address that stands alone, which is
  /// what the extension is for.
  @Test(.enabled(if: sharedFolder != nil, "the conformance suites are not here"))
  func differsWhereAnAddressStandsAloneAndNowhereElse() {
    let different = examples("commonmark/spec-0.30.json")
      .filter { parse($0.markdown, verbatim).html != $0.html }
    #expect(different.map(\.example) == [601, 605, 607, 610, 611])
  }
}
