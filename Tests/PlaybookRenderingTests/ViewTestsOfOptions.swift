import Foundation
import PlaybookRendering
import Testing

/// What views say about the options: where, in which form, with whom, at what cost.
@Suite struct ViewTestsOfOptions {
  /// Each view twice on one page.
  private static let embedded: String = {
    let views = [
      "comparison/it-support", "cost-comparison/it-support", "cost-tornado/sierra-verde",
      "function-map", "model-fit", "place-comparison", "vendor-list", "working-hours/kestrel-hk",
    ]
    let page = (views + views).map { "![Caption of \($0)](view:\($0))\n" }.joined(separator: "\n")
    return text(of: page, in: [:])
  }()

  /// The markup of a page among the facts of the demo company.
  static func text(of page: String, in facts: [String: String]) -> String {
    let files = facts.merging(["content/shown.md": "# Shown\n\n\(page)"]) { _, new in new }
    let site = PagesOfFiguresTests.demo(with: files)
    return site.plan.pages.firstIndex { $0.path.file == "shown/index.html" }
      .map { site.text(of: $0) } ?? ""
  }

  @Test(arguments: [
    // comparison
    "Sierra Verde has 74.0 of 100, 1.61 more than Northgate Managed IT: most is gained by",
    "<small>value 0.821</small><small>adds 24.6</small>",
    // cost-comparison
    "Kestrel Support costs least over 36\u{A0}months, USD\u{A0}407,668, of which USD\u{A0}",
    "that is 37.5\u{A0}% less than our own people cost.",
    "<td class=\"number\"><span class=\"absent\">Never</span></td>",
    // cost-tornado
    "Discounted, it saves USD\u{A0}178,045 against our own people.",
    "No single one of these turns the result round.",
    // function-map
    "Outsourcing suits 3 of 5\u{A0}rated functions for now and for good: ",
    "Together they cost USD\u{A0}39,300 a month now.",
    // model-fit
    "1\u{A0}thing is not in place yet for Dedicated team.",
    "A named product owner for the desk on our side",
    // place-comparison
    "shares most of our working day, 8\u{A0}h at least; Hong Kong shares none of it.",
    "USD\u{A0}7,600",
    // vendor-list
    "4\u{A0}vendors: 1 through a broker, 1 by referral, 1 by our own search, 1 by tender.",
    "By tender",
    // working-hours
    "at work together for 1\u{A0}h a day in January and 2\u{A0}h in July. IT support needs",
    "which is not there all year.",
  ])
  func aViewSaysWhatItShows(_ sentence: String) {
    #expect(Self.embedded.contains(sentence))
  }

  @Test func idsAreUniqueWhereAViewStandsTwice() {
    let ids = Self.embedded.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(ids.filter { $0.hasPrefix("view-") }.count >= 14 * 2)
    #expect(ids.count == Set(ids).count)
  }

  @Test func everyFigureOfAViewLeadsToItsComputation() throws {
    let site = PagesOfFiguresTests.demo
    let targets = site.plan.pages.indices.map { index in
      (
        site.plan.pages[index].path.file,
        String(decoding: site.renderer.render(index), as: UTF8.self)
      )
    }
    let links = Set(
      Self.embedded.matches(of: /href="\.\.\/([^"#]*)#(page-how-[^"]+)"/)
        .map { [String($0.1), String($0.2)] })
    #expect(links.count > 20)
    for link in links {
      let page = try #require(targets.first { $0.0 == link[0] + "index.html" }, "\(link)")
      #expect(page.1.contains("id=\"\(link[1])\""), "\(link)")
    }
  }

  @Test func aGateThatIsFailedComesFirst() {
    let evaluation = """
      question: Who?
      function: it-support
      alternatives: [in-house, kestrel-hk, northgate]
      criteria:
        overlap:
          weight: 100
          source: overlap.min
          value: { worst: 0, best: 480 }
          must: { at_least: 90 }
      """
    let text = Self.text(
      of: "![Gates](view:comparison/gated)\n",
      in: ["content/data/evaluations/gated.yaml": evaluation])
    let gate = text.range(of: "Overlap is 60\u{A0}min, and must be at least 90\u{A0}min")
    let chart = text.range(of: "<svg")
    #expect(gate != nil && chart != nil)
    if let gate, let chart { #expect(gate.lowerBound < chart.lowerBound) }
    #expect(text.contains("<span class=\"pill tone-bad\">Out</span>"))
  }

  @Test(arguments: [
    "cost-comparison/choice", "cost-tornado/in-house", "function-map",
    "model-fit", "place-comparison", "vendor-list",
  ])
  func whatHasNothingToShowIsALink(_ view: String) {
    let site = PlannedSite([
      "content/page.md": "# P\n\n![Caption](view:\(view))\n",
      "content/data/functions.yaml":
        "desk: { role: context, criticality: 3, stance: keep }",
      "content/data/costs.yaml":
        "in-house: { alternative: in-house, lines: [{ category: fee, amount: 1, paid: once }] }",
      "content/data/evaluations.yaml": """
      choice:
        question: Who?
        function: desk
        alternatives: [in-house, do-nothing]
        criteria: { fit: { weight: 100, rubric: { 1: poor, 5: good } } }
      """,
    ])
    let body = try? site.values(of: "page/index.html").string("body")
    #expect(body?.contains("Caption") == true)
    #expect(body?.contains("<svg") == false)
    #expect(body?.contains("<table") == false)
    #expect(body?.contains("<figure") == false)
  }

  @Test func whoHasNoZoneHasNoBands() throws {
    var facts = PagesOfChoicesTests.facts
    facts["content/page.md"] = "# P\n\n![Hours](view:working-hours/acme)\n"
    let body = try #require(PlannedSite(facts).values(of: "page/index.html").string("body"))
    #expect(body.contains("<p class=\"view\"><a href="))
  }

  @Test func aPageDoesNotGrowWithTheNumberOfVendors() {
    func text(vendors count: Int) -> String {
      let vendors = (1...count).map { number in
        "v\(number): { status: longlist, place: bogota, models: [functional] }"
      }.joined(separator: "\n")
      return Self.text(
        of: "![All](view:vendor-list)\n", in: ["content/data/vendors.yaml": vendors])
    }
    let some = text(vendors: 100)
    let many = text(vendors: 900)
    #expect(some.contains("The first 50 of 104."))
    #expect(many.contains("The first 50 of 904. <a href=\"../vendors/\">All vendors</a>"))
    #expect(many.utf8.count < some.utf8.count + 500)
    // Those with whom we are furthest are among the first.
    #expect(many.contains(">Sierra Verde</a>"))
  }
}
