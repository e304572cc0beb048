import Foundation
import PlaybookRendering
import Testing

/// No page grows without bound with the playbook.
@Suite struct BoundTests {
  @Test func anObjectiveShowsTheFirstTwelveCharts() {
    let results = (1...20).map { number in
      "    r\(number): { title: Result \(number), metric: resolved-in-sla, "
        + "baseline: 70, target: 90 }"
    }
    let objective = """
      wide:
        title: A wide aim
        statement: S
        function: it-support
        motives: [focus]
        start: 2026-01-01
        due: 2026-12-31
        key_results:
      \(results.joined(separator: "\n"))
      """
    let text = ViewTestsOfOptions.text(
      of: "![A](view:objective-progress/wide)\n\n![B](view:metric-trend/resolved-in-sla)\n",
      in: ["content/data/objectives.yaml": objective])
    #expect(text.matches(of: /<figure class="chart-figure">/).count == 12 + 1)
    #expect(
      text.contains(
        "The first 12 of 20 measured key results. <a href=\"../objectives/wide/\">A wide aim</a>"))
  }

  @Test func theTableOfAChartIsCut() throws {
    let rows = (0..<200).map { number in
      "resolved-in-sla,kestrel-hk,20\(10 + number / 12)-\(number % 12 < 9 ? "0" : "")"
        + "\(number % 12 + 1)-01,80"
    }
    let text = ViewTestsOfOptions.text(
      of: "![A](view:metric-trend/resolved-in-sla)\n",
      in: [
        "content/data/measurements.csv": "metric,subject,date,value\n"
          + rows.joined(separator: "\n") + "\n"
      ])
    #expect(text.matches(of: /<tr>/).count == 1 + 50)
    #expect(text.contains("The first 50 of 196. <a href=\"../metrics/resolved-in-sla/\">"))
  }

  @Test func aChartDrawsTheFirstTwelveOptions() throws {
    let names = (1...30).map { "v\($0)" }
    let vendors = names.map { "\($0): { status: longlist, place: bogota, models: [functional] }" }
    let costs = names.enumerated().map { index, name in
      "\(name): { alternative: \(name), function: it-support, "
        + "lines: [{ category: fee, amount: \(1000 + index), paid: monthly }] }"
    }
    let evaluation = """
      question: Who?
      function: it-support
      alternatives: [\((["in-house"] + names).joined(separator: ", "))]
      criteria:
        cost: { weight: 60, source: cost.npv, value: { worst: 900000, best: 0 } }
        fit: { weight: 40, source: overlap.min, value: { worst: 0, best: 480 } }
      """
    let text = ViewTestsOfOptions.text(
      of: "![A](view:cost-over-time/wide)\n\n![B](view:sensitivity/wide)\n\n"
        + "![C](view:comparison/wide)\n",
      in: [
        "content/data/vendors.yaml": vendors.joined(separator: "\n"),
        "content/data/costs.yaml": costs.joined(separator: "\n"),
        "content/data/evaluations/wide.yaml": evaluation,
      ])
    #expect(text.contains("The first 12 are drawn."))
    #expect(text.contains("The first 12 of 31 options. <a href=\"../evaluations/wide/\">"))
    let heads = text.components(separatedBy: "<thead>").dropFirst()
    #expect(heads.count >= 3)
    for head in heads {
      let columns = head.components(separatedBy: "</thead>")[0].components(separatedBy: "<th ")
      #expect(columns.count - 1 <= 1 + 12)
    }
  }

  @Test func theHomePageShowsTheFirstOfEachKind() throws {
    let vendors = (1...30).map {
      "v\($0): { status: longlist, place: bogota, models: [functional] }"
    }
    let risks = (1...30).map { number in
      "risk-\(number): { category: c, event: e, inherent: { likelihood: 5, impact: 5 }, "
        + "treatment: accept, actions: [{ text: Act, due: 2026-05-01, done: no }] }"
    }
    let site = PagesOfFiguresTests.demo(with: [
      "content/data/vendors.yaml": vendors.joined(separator: "\n"),
      "content/data/risks.yaml": risks.joined(separator: "\n"),
    ])
    let page = try site.values(of: "index.html")
    #expect(page.count("vendors") == 12)
    #expect(page.count("due") == 12)
    #expect(page.flag("has_motives_rest") == false)
    let index = try #require(site.plan.pages.firstIndex { $0.path.file == "index.html" })
    let text = site.text(of: index).replacing("\n", with: " ")
    #expect(text.contains("The first 12 of 34. <a href=\"./vendors/\">All vendors</a>"))
    #expect(text.contains(/The first 12 of 3\d\./))
  }

  /// A playbook in which everything refers to everything, with so many vendors and objectives.
  private static func wide(_ count: Int) -> PlannedSite {
    func many(_ line: (Int) -> String) -> String { (0..<count).map(line).joined(separator: "\n") }
    return PagesOfFiguresTests.demo(with: [
      "content/data/vendors.yaml": many {
        "w\($0 + 1000): { status: longlist, place: bogota, models: [dedicated-team] }"
      },
      "content/data/costs.yaml": many {
        "w\($0 + 1000): { alternative: w\($0 + 1000), function: it-support, "
          + "lines: [{ category: fee, paid: monthly, amount: 100 }] }"
      },
      "content/data/objectives.yaml": many {
        "w\($0 + 1000): { statement: S, function: it-support, motives: [focus], "
          + "start: 2026-01-01, due: 2026-12-31, "
          + "key_results: { one: { metric: resolved-in-sla, baseline: 70, target: 90 } } }"
      },
      "content/data/commitments.yaml": many {
        "w\($0 + 1000): { alternative: w\($0 + 1000), asked: 2026-01-20, "
          + "answers: { w\($0 + 1000)/one: { answer: can, value: 93, evidence: demo } } }"
      },
    ])
  }

  @Test func noPageGrowsWithThePlaybook() {
    let (many, more) = (Self.wide(120), Self.wide(360))
    let ofDemo = Set(PagesOfFiguresTests.demo.plan.pages.map(\.path.file))
    let size = Dictionary(
      more.plan.pages.enumerated().map { ($1.path.file, $0) }, uniquingKeysWith: { a, _ in a })
    for (index, page) in many.plan.pages.enumerated()
    // The site map has a bound of its own, see SiteMapTests.
    where ofDemo.contains(page.path.file) && page.kind != .siteMap {
      guard let other = size[page.path.file] else { continue }
      let (before, after) = (many.text(of: index).utf8.count, more.text(of: other).utf8.count)
      #expect(after - before < 2000, "\(page.path.file): \(before) to \(after) bytes")
    }
  }
}
