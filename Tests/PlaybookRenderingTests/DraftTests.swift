import PlaybookRendering
import Testing

/// What is not published is neither named nor counted.
@Suite struct DraftTests {
  /// The demo company with a draft of each kind whose lists, counts and headlines it could enter.
  private static let site = PagesOfFiguresTests.demo(with: [
    "content/page.md": """
    # P

    ![Risks](view:risk-map)

    ![Decisions](view:decision-log)

    ![Motives](view:motive-map)

    ![Due](view:due)

    ![Project](view:project/desk-handover)

    ![Health](view:health)
    """,
    "content/data/risks/hidden-risk.yaml": """
    title: Secret risk
    draft: yes
    category: staff
    event: They all leave
    inherent: { likelihood: 5, impact: 5 }
    treatment: accept
    actions: [{ text: Secret action, due: 2026-05-01, done: no }]
    """,
    "content/data/decisions.yaml": """
    hidden-decision:
      title: Secret decision
      draft: yes
      status: accepted
      date: 2026-03-01
      question: Secret?
      options: [kestrel-hk, in-house]
      chosen: kestrel-hk
      because: It is secret
      evaluation: it-support
      decision_makers: [Board]
      review_by: 2026-04-01
    """,
    "content/data/motives/hidden-motive.yaml": """
    title: Secret motive
    draft: yes
    type: cost
    statement: Secret
    conditions: [{ metric: resolved-in-sla, at_least: 1 }]
    """,
    "content/data/objectives.yaml": """
    hidden-objective:
      title: Secret objective
      draft: yes
      statement: Secret
      function: it-support
      motives: [focus, hidden-motive]
      start: 2025-01-01
      due: 2026-12-31
      reviewed: 2025-01-01
      review_every: 1M
      key_results:
        one:
          title: Secret result
          metric: resolved-in-sla
          baseline: 99
          target: 100
    """,
  ])

  @Test func noPageNamesADraft() {
    for (index, page) in Self.site.plan.pages.enumerated() {
      let lines = Self.site.text(of: index).split(separator: "\n")
      let naming = lines.filter { $0.contains("Secret") }
      #expect(naming == [], "\(page.path.file)")
    }
  }

  @Test(arguments: [
    "the gravest of 3\u{A0}risks is “Half-solved tickets come back”",
    "3\u{A0}decisions: 1 proposed, 1 accepted and 1 superseded.",
    "1 of 4\u{A0}motives is fulfilled. 1 cannot be judged. An objective serves each.",
    "1 overdue, the first since 13 April 2026.",
    "1\u{A0}fact is too old on 30 April 2026.",
  ])
  func viewsCountWhatIsShown(_ sentence: String) throws {
    let index = try #require(
      Self.site.plan.pages.firstIndex { $0.path.file == "page/index.html" })
    #expect(Self.site.text(of: index).contains(sentence))
  }

  @Test func headlinesAreThoseOfTheSiteWithoutIt() throws {
    let page = try Self.site.values(of: "index.html")
    let without = try PagesOfFiguresTests.demo.values(of: "index.html")
    let count = try #require(without.count("headlines"))
    #expect(page.count("headlines") == count)
    for index in 0..<count {
      for part in ["label", "figure.value", "note", "link.title"] {
        let path = "headlines.\(index).\(part)"
        #expect(page.string(path) == without.string(path))
      }
    }
  }
}
