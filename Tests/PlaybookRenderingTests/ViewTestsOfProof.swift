import Foundation
import PlaybookRendering
import Testing

/// What views say of why, of promises and proof, and of what was chosen.
@Suite struct ViewTestsOfProof {
  private static let views = [
    "commitment-matrix/reliable-support", "decision-log", "due", "engagement/sierra-verde-desk",
    "exit-plan/sierra-verde-desk", "health", "motive-map", "pilot-result/sierra-ab",
    "project/desk-handover", "risk-map", "vendor/kestrel-hk",
  ]

  /// Each view twice on one page.
  private static let embedded: String = {
    let page = (views + views).map { "![Caption of \($0)](view:\($0))\n" }
    return ViewTestsOfOptions.text(of: page.joined(separator: "\n"), in: [:])
  }()

  @Test(arguments: [
    // commitment-matrix
    "How many of our 4 targets each promises to meet: Kestrel Support 4, ",
    "and our own people none.",
    "No reply",
    "93\u{A0}%<br><span class=\"pill tone-good\">Meets</span><br>"
      + "<span class=\"keep\"><span aria-hidden=\"true\">●●●●</span> Contract</span>",
    "USD\u{A0}285<br><span class=\"pill tone-bad\">Cannot</span>",
    // decision-log
    "3\u{A0}decisions: 1 proposed, 1 accepted and 1 superseded.",
    "The next review is due on 30 September 2026.",
    // due
    "1 overdue, the first since 13 April 2026.",
    // engagement
    "notice can be given until 1 January 2028, which is in 611\u{A0}days.",
    "Its 2 meetings take 190\u{A0}minutes a month.",
    // exit-plan
    "takes over within 3\u{A0}months, which costs USD\u{A0}6,000. It was never tested.",
    "<li>A data incident that was hidden from us</li>",
    // health
    "that a playbook asks for are there", "1\u{A0}fact is too old on 30 April 2026.",
    // motive-map
    "1 of 4\u{A0}motives is fulfilled. 1 cannot be judged. An objective serves each.",
    // pilot-result
    "89\u{A0}% at Sierra Verde and 78\u{A0}% at our own people; a success is at least 86\u{A0}%.",
    "The arms differ by 5.9 to 16.1 percentage points, at 95\u{A0}%; chance alone would do that "
      + "with p\u{A0}&lt;\u{A0}0.001.",
    "<td class=\"number\">USD\u{A0}18,000</td><td class=\"number\">USD\u{A0}17,450</td>",
    // project
    "is in the phase “transition”; 2 of 3\u{A0}milestones done.",
    "Next, by 1 July 2026: Service levels begin (Handing over the desk).",
    // risk-map
    "After treatment, the gravest of 3\u{A0}risks is “Half-solved tickets come back”: 9 of 25, "
      + "which is medium, from 12. None is high.",
    // vendor
    "Kestrel Support promised 4\u{A0}values: 1 missed and 3 still open.",
    "95\u{A0}%; 76\u{A0}% measured: missed",
    "We talked to 1 of 2\u{A0}references; 0 are independent of it.",
  ])
  func aViewSaysWhatItShows(_ sentence: String) {
    #expect(Self.embedded.contains(sentence))
  }

  @Test func idsAreUniqueWhereAViewStandsTwice() {
    let ids = Self.embedded.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(ids.filter { $0.hasPrefix("view-") }.count >= 7 * 2)
    #expect(ids.count == Set(ids).count)
  }

  @Test(arguments: [
    "commitment-matrix/aim", "decision-log", "due", "exit-plan/none", "motive-map",
    "pilot-result/try", "risk-map", "vendor/quiet",
  ])
  func whatHasNothingToShowIsALink(_ view: String) throws {
    let site = PlannedSite([
      "content/page.md": "# P\n\n![Caption](view:\(view))\n",
      "content/data/functions.yaml": "desk: { role: context, criticality: 3, stance: keep }",
      "content/data/objectives.yaml": """
      aim:
        statement: S
        function: desk
        start: 2026-01-01
        due: 2026-12-31
        key_results: { done: { title: It is done, done: no } }
      """,
      "content/data/vendors.yaml": "quiet: { status: longlist, place: here, models: [] }",
    ])
    let body = try #require(site.values(of: "page/index.html").string("body"))
    #expect(!body.contains("<svg") && !body.contains("<table") && !body.contains("<figure"))
  }

  @Test func whoWasNotAskedHasNotPromised() {
    let sheet =
      "one: { alternative: northgate, asked: 2026-01-20, "
      + "answers: { reliable-support/resolved: { answer: cannot } } }"
    let text = ViewTestsOfOptions.text(
      of: "![Asked](view:commitment-matrix/reliable-support)\n",
      in: ["content/data/commitments.yaml": sheet])
    #expect(text.contains("promises to meet: Northgate Managed IT none, "))
    #expect(text.matches(of: /<span class="pill tone-idle">Not asked<\/span>/).count == 4 * 4 - 1)
    #expect(text.contains("<span class=\"pill tone-bad\">Cannot</span>"))
  }

  @Test func aPlaybookThatAsksForNothingHasNoHealth() throws {
    let site = PlannedSite([
      "content/page.md": "# P\n\n![Caption](view:health)\n",
      "content/data/functions.yaml": "desk: { role: context, criticality: 3, stance: keep }",
    ])
    let body = try #require(site.values(of: "page/index.html").string("body"))
    #expect(body.contains("<p class=\"view\"><a"))
  }

  @Test func nothingIsConcludedWhileAPilotRuns() {
    let pilot = """
      ---
      hypothesis: It is faster.
      metric: resolved-in-sla
      design: ab
      subject: sierra-verde
      control: in-house
      start: 2026-04-01
      end: 2026-06-30
      sample: { per_arm: 4000 }
      results: { in-house: { n: 400, x: 312 }, sierra-verde: { n: 400, x: 356 } }
      ---
      """
    let text = ViewTestsOfOptions.text(
      of: "![Early](view:pilot-result/early)\n", in: ["content/pilots/early.md": pilot])
    #expect(text.contains("So far 89\u{A0}% at Sierra Verde"))
    #expect(text.contains("Nothing follows from that yet"))
    #expect(!text.contains("By the numbers") && !text.contains("0.001"))
    #expect(text.contains("<td class=\"number\">4,000</td><td class=\"number\">400</td>"))
  }

  @Test func whatIsOverdueComesFirst() throws {
    let text = ViewTestsOfOptions.text(of: "![Due](view:due)\n", in: [:])
    let first = try #require(text.firstMatch(of: /<tbody>\s*<tr>(.*?)<\/tr>/)?.1)
    #expect(first.contains("Overdue") && first.contains("Satisfaction after a ticket"))
    #expect(text.matches(of: /Overdue/).count == 1)
  }

  @Test func aMotiveStandsOnceBesideAllThatServesIt() {
    let objective =
      "{ statement: S, function: it-support, motives: [focus], start: 2026-01-01, "
      + "due: 2026-12-31, key_results: { done: { title: It is done, done: no } } }"
    let text = ViewTestsOfOptions.text(
      of: "![Why](view:motive-map)\n",
      in: ["content/data/objectives/more.yaml": objective])
    #expect(
      text.contains("<th scope=\"row\" rowspan=\"2\"><a href=\"../motives/#focus\">")
        || text.contains("<th scope=\"row\" rowspan=\"2\"><a href=\"../motives/focus/\">"))
    #expect(text.matches(of: /Keep our attention on the shops/).count == 1)
  }

  @Test func viewsDoNotGrowWithThePlaybook() {
    let objectives = (1...200).map { number in
      "many-\(number): { statement: S, function: it-support, motives: [focus], "
        + "start: 2026-01-01, due: 2026-12-31, key_results: { done: { title: T, done: no } } }"
    }
    let risks = (1...200).map { number in
      "risk-\(number): { category: c, event: e, inherent: { likelihood: 5, impact: 5 }, "
        + "treatment: accept, actions: [{ text: Act, due: 2026-05-01, done: no }] }"
    }
    let text = ViewTestsOfOptions.text(
      of: "![A](view:motive-map)\n\n![B](view:risk-map)\n\n![C](view:due)\n",
      in: [
        "content/data/objectives.yaml": objectives.joined(separator: "\n"),
        "content/data/risks.yaml": risks.joined(separator: "\n"),
      ])
    #expect(text.contains("The first 50 of 204. <a href=\"../motives/\">All motives</a>"))
    #expect(text.contains("The first 50 of 200. <a href=\"../risks/\">All risks</a>"))
    #expect(text.contains("200 are high or critical. The 20 gravest are drawn."))
    #expect(text.matches(of: /<tr>/).count < 50 * 3 + 20 + 10)
  }

  @Test func anOwnPageShowsChartsOnce() throws {
    let pages = [
      ("engagements/sierra-verde-desk", 1), ("pilots/sierra-ab", 1), ("projects/desk-handover", 2),
      ("risks", 1),
    ]
    for (page, count) in pages {
      let index = try #require(
        PagesOfFiguresTests.demo.plan.pages.firstIndex { $0.path.file == "\(page)/index.html" })
      let text = PagesOfFiguresTests.demo.text(of: index)
      #expect(text.matches(of: /<figure class="chart-figure">/).count == count, "\(page)")
    }
  }
}
