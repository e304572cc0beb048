import PlaybookRendering
import Testing

/// Nouns and verbs agree with what they belong to.
@Suite struct WordingTests {
  @Test func ourOwnPeopleAreSeveral() throws {
    let evaluation = """
      question: Who?
      function: it-support
      alternatives: [in-house, bench-co]
      criteria:
        cost: { weight: 60, source: cost.npv, value: { worst: 900000, best: 0 } }
        overlap: { weight: 40, source: overlap.min, value: { worst: 0, best: 480 } }
      """
    let site = PagesOfFiguresTests.demo(with: [
      "content/data/evaluations/two.yaml": evaluation,
      "content/shown.md": "# S\n\n![A](view:cost-over-time/two)\n\n![B](view:comparison/two)\n",
    ])
    let answer = try site.values(of: "evaluations/two/index.html").string("evaluation.answer")
    #expect(answer?.hasPrefix("Our own people come first with ") == true, "\(answer ?? "")")
    let index = try #require(site.plan.pages.firstIndex { $0.path.file == "shown/index.html" })
    let text = site.text(of: index)
    #expect(text.contains("Over 36\u{A0}months our own people cost least, "))
    #expect(text.contains("Our own people have "))
    #expect(!text.contains("Our own people is") && !text.contains("Our own people costs"))
  }

  @Test func oneMonthIsOne() throws {
    let settings = try #require(
      PagesOfFiguresTests.demoText(of: "content/playbook.yaml"))
    let site = PagesOfFiguresTests.demo(with: [
      "content/playbook.yaml": settings.replacing("horizon_months: 36", with: "horizon_months: 1")
    ])
    for (index, page) in site.plan.pages.enumerated() {
      let text = site.text(of: index)
      #expect(!text.contains(/\b1[ \u{A0}]months/), "\(page.path.file)")
    }
  }
}
