import Foundation
import PlaybookRendering
import Testing

/// What a link to a fact shows before it is followed.
@Suite struct CardTests {
  /// The demo company with a page that links to one entity of each kind, to one of them again, and
  /// to one that is a draft.
  private static let site = PagesOfFiguresTests.demo(with: [
    "content/page.md": """
    # About <vendor:northgate>

    <motive:cost> <function:it-support> <metric:csat> <objective:reliable-support> <place:bogota>
    <model:dedicated-team> <vendor:sierra-verde> <commitment:sierra-verde> <cost:sierra-verde>
    <evaluation:it-support> <risk:lock-in> <pilot:sierra-ab> <decision:0003-pick-support-model>
    <engagement:sierra-verde-desk> <project:desk-handover>

    - [again](vendor:sierra-verde) and [its result](objective:reliable-support/resolved)
    - [No fact](../index.md)
    """,
    "content/vendors/index.md": "# Vendors\n\nFirst, <vendor:bench-co>.\n",
    "content/plain.md": "# Plain\n\nNo fact, [a page](page.md).\n",
  ])

  private func body(of file: String) throws -> String {
    try #require(Self.site.values(of: file).string("body"))
  }

  /// What a card says, its lines and its state set apart.
  private func card(of reference: String, in body: String) throws -> String {
    let start = "<span class=\"fact-card\" role=\"tooltip\" id=\"card:\(reference)\">"
    let parts = body.components(separatedBy: start)
    try #require(parts.count == 2, "\(parts.count - 1) cards of \(reference)")
    var depth = 1
    var text = ""
    for part in parts[1].split(separator: /(?=<)/) where depth > 0 {
      if part.hasPrefix("<span") { depth += 1 }
      if part.hasPrefix("</span") { depth -= 1 }
      if part.hasPrefix("<") { text += "|" }
      if depth > 0 { text += part.drop { $0 != ">" }.dropFirst() }
    }
    return text.split(separator: /[| ]*\|[| ]*/).joined(separator: "|")
  }

  @Test(arguments: [
    ("motive:cost", "Motive|Spend less over three years|Cost · Fulfilled_100_%"),
    ("function:it-support", "Function|Outsource|IT support|Context · Done by_Sierra Verde"),
    (
      "metric:csat",
      "Metric|Satisfaction after a ticket|Higher is better · Now_4.1_points · Target_4.4_points"
    ),
    (
      "objective:reliable-support",
      "Objective|Green|Reliable support|Score_0.704 · Pace_2.15 · Due_31 December 2026"
    ),
    ("place:bogota", "Place|Nearshore|Bogotá|Colombia · 09:00–18:00"),
    ("model:dedicated-team", "Model|Dedicated team|Dedicated team · In place_1 of 2"),
    ("vendor:sierra-verde", "Vendor|Active|Sierra Verde|Bogotá"),
    (
      "commitment:sierra-verde",
      "Commitment|Sierra Verde&#39;s answers|Sierra Verde · Asked_20 January 2026 · Can_3"
    ),
    ("cost:sierra-verde", "Cost plan|Sierra Verde&#39;s bid|Sierra Verde · Total_USD_451,868"),
    ("evaluation:it-support", "Evaluation|Fragile|Who runs IT support?|First_Sierra Verde"),
    ("risk:lock-in", "Risk|6_medium|We cannot leave|Reduce it · Before_15_high"),
    (
      "pilot:sierra-ab",
      "Pilot|Go|Sierra Verde against our own desk|Sierra Verde · Ended_20 March 2026"
    ),
    (
      "decision:0003-pick-support-model",
      "Decision|Accepted|Sierra Verde runs the support desk|27 March 2026 · Chosen_Sierra Verde"
    ),
    (
      "engagement:sierra-verde-desk",
      "Engagement|Transition|Support desk contract with Sierra Verde|"
        + "Sierra Verde · Notice by_1 January 2028"
    ),
    (
      "project:desk-handover",
      "Project|Transition|Handing over the desk|Next_Service levels begin · Due_1 July 2026"
    ),
  ])
  func aCardSaysWhatMattersOfItsKind(_ reference: String, _ text: String) throws {
    let found = try card(of: reference, in: body(of: "page/index.html"))
    #expect(found == text.replacing("_", with: "\u{A0}"))
  }

  @Test func furtherLinksShareTheCard() throws {
    let body = try body(of: "page/index.html")
    let described = body.components(separatedBy: "aria-describedby=\"card:vendor:sierra-verde\"")
    #expect(described.count - 1 == 2)
    #expect(body.contains("#resolved\" aria-describedby=\"card:objective:reliable-support\">its"))
    #expect(body.components(separatedBy: "class=\"fact-card\"").count - 1 == 15)
  }

  @Test func theHeadingOfAPageHasRoomForNone() throws {
    let page = try Self.site.values(of: "page/index.html")
    #expect(page.string("heading")?.contains("card") == false)
    #expect(page.string("body")?.contains("card:vendor:northgate") == false)
  }

  @Test func aPageWithoutFactsPaysNothing() throws {
    #expect(
      try body(of: "plain/index.html") == "<p>No fact, <a href=\"../page/\">a page</a>.</p>\n")
  }

  @Test func aPageNeedsNoCardOfItself() throws {
    let site = PagesOfFiguresTests.demo(with: [
      "content/vendors/own.md": """
      ---
      status: longlist
      place: bogota
      models: [dedicated-team]
      ---
      Here is <vendor:own>, and there <place:bogota>.
      """
    ])
    let body = try #require(site.values(of: "vendors/own/index.html").string("body"))
    #expect(!body.contains("card:vendor:own") && body.contains("id=\"card:place:bogota\""))
  }
}
