import DecisionMath
import Foundation
import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookRendering
import PlaybookTestSupport
import Testing

/// What is computed, as readers see it.
@Suite struct PagesOfFiguresTests {
  /// The demo company on the disk, with the theme's templates.
  static let demo = demo(with: [:])

  /// The same with more files, or with others in their place, by path and text.
  static func demo(with files: [String: String]) -> PlannedSite {
    let folder = repositoryFolder + "/Tests/Fixtures/golden/demo/"
    let paths = Set(FileManager.default.subpaths(atPath: folder + "content") ?? [])
      .union(files.keys.map { String($0.dropFirst("content/".utf8.count)) })
    let all = paths.sorted().compactMap { path -> SourceFile? in
      let path = "content/" + path
      let bytes =
        files[path].map { Array($0.utf8) }
        ?? FileManager.default.contents(atPath: folder + path).map { Array($0) }
      return bytes.map { SourceFile(path: path, bytes: $0) }
    }
    return PlannedSite(
      all, templates: AllFieldsTests.templates,
      zones: ZoneData { name in
        FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name)
          .flatMap { TimeZoneRules(tzif: $0) }
      })
  }

  /// The text of one of its files.
  static func demoText(of path: String) -> String? {
    let file = repositoryFolder + "/Tests/Fixtures/golden/demo/" + path
    return FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func everyFigureLeadsToItsComputation() throws {
    let site = Self.demo
    let pages = site.plan.pages.indices.map { index in
      (
        path: site.plan.pages[index].path.file,
        text: String(decoding: site.renderer.render(index), as: UTF8.self)
      )
    }
    let texts = Dictionary(pages.map { ($0.path, $0.text) }, uniquingKeysWith: { a, _ in a })
    var links = 0
    for page in pages {
      for match in page.text.matches(of: /href="([^"#]*)#(page-how-[^"]+)"/) {
        let base = try #require(URL(string: "https://x/" + page.path))
        let target = try #require(URL(string: String(match.1), relativeTo: base)).path + "/"
        let file = String(target.dropFirst()).replacing("//", with: "/") + "index.html"
        let isThere = texts[String(file)]?.contains("id=\"\(match.2)\"") ?? false
        #expect(isThere, "\(page.path) leads to \(match.1)#\(match.2), which is not there")
        links += 1
      }
    }
    #expect(links > 150)
  }

  @Test func anEvaluationAnswersFirst() throws {
    let page = try Self.demo.values(of: "evaluations/it-support/index.html")
    let answer = try #require(page.string("evaluation.answer"))
    #expect(answer.hasPrefix("Sierra Verde comes first with 74.0 of 100, before Northgate"))
    #expect(answer.contains("That is fragile: with equal weights, or with"))
    #expect(page.string("evaluation.badge.word") == "Fragile")
    #expect(page.string("evaluation.ranking.1.score.value") == "72.4")
    #expect(page.string("evaluation.ranking.1.topsis_rank") == "1")
    #expect(page.string("evaluation.matrix.0.cells.0.raw") == "USD\u{A0}581,689")
    #expect(page.string("evaluation.matrix.0.cells.0.contribution") == "6.83")
    #expect(page.string("evaluation.sensitivity.0.critical.value") == "25.8\u{A0}%")
    #expect(page.string("evaluation.sensitivity.0.change") == "−14.1\u{A0}%")
    #expect(page.string("evaluation.sensitivity.4.critical.state") == "unknown")
  }

  @Test func anObjectiveSaysHowFarItHasCome() throws {
    let page = try Self.demo.values(of: "objectives/reliable-support/index.html")
    #expect(page.string("objective.score.value") == "0.704")
    #expect(page.string("objective.band.word") == "Green")
    #expect(page.string("objective.pace.value") == "2.15")
    #expect(page.string("objective.progress.3.score.value") == "0.400")
    #expect(page.string("objective.progress.3.band.word") == "Amber")
    #expect(page.flag("objective.progress.3.is_stale") == true)
    #expect(page.string("objective.progress.2.forecast.value") == "Too few measurements")
    #expect(page.string("objective.progress.1.forecast.value") == "91.89\u{A0}%")
  }

  @Test func costsSavingsAndPaybackAreInWords() throws {
    let dear = try Self.demo.values(of: "costs/bench-co/index.html")
    #expect(dear.string("cost.answer")?.hasSuffix("It never pays back.") == true)
    #expect(dear.string("cost.comparisons.0.payback.value") == "Never")
    #expect(dear.string("cost.comparisons.0.saving.value") == "USD\u{A0}−40,636")
    let own = try Self.demo.values(of: "costs/in-house/index.html")
    #expect(own.count("cost.comparisons") == 0)
    #expect(own.string("cost.overhead.value") == "22.1\u{A0}%")
  }

  @Test func aVendorsPromisesAreHeldToWhatCame() throws {
    let page = try Self.demo.values(of: "vendors/kestrel-hk/index.html")
    #expect(
      page.string("vendor.answer")
        == "It promises 100\u{A0}% of what we want; by its evidence, 50\u{A0}% can be believed. "
        + "Discounted over 36\u{A0}months, it costs USD\u{A0}218,077 less than our own people. "
        + "Its one measured target is not met.")
    #expect(page.string("vendor.promises.1.verdict.word") == "Over-promised")
    #expect(page.flag("vendor.promises.1.is_final") == true)
    #expect(page.string("vendor.shared_usual.value") == "120\u{A0}min")
    #expect(page.string("vendor.places.0.place") == "3 of 5, 59.3 of 100")
  }

  @Test func aPilotSaysWhatTheNumbersSay() throws {
    let page = try Self.demo.values(of: "pilots/sierra-ab/index.html")
    #expect(page.string("pilot.computed_verdict.word") == "Go")
    #expect(page.string("pilot.p.value") == "<\u{A0}0.001")
    #expect(page.string("pilot.needed.value") == "361")
    #expect(page.flag("pilot.differs") == false)
  }

  @Test func noChanceIsShownBeforeItMayBeRead() throws {
    var facts = PagesOfChoicesTests.facts
    facts["content/data/pilots.yaml"] = """
      trial:
        hypothesis: Faster
        metric: answer
        design: ab
        subject: acme
        control: in-house
        start: 2026-01-26
        end: 2026-12-31
        sample: { per_arm: 4000 }
        results: { acme: { n: 400, x: 356 }, in-house: { n: 400, x: 300 } }
      """
    let page = try PlannedSite(facts).values(of: "pilots/trial/index.html")
    #expect(page.string("pilot.p.value") == "Not read before the end or the planned sample")
    #expect(page.string("pilot.reached") == "400 and 400 of 4,000 planned in each arm")
    #expect(page.string("pilot.computed_verdict.word") == "")
    #expect(
      page.string("pilot.answer")
        == "The numbers say nothing yet: not read before the end or the planned sample.")
    let count = try #require(page.count("derivations"))
    let test = try #require(
      (0..<count).first {
        page.string("derivations.\($0).title") == "Test of the difference"
      })
    let terms = try #require(page.count("derivations.\(test).terms"))
    // z, then p.
    for term in [terms - 2, terms - 1] {
      let value = page.string("derivations.\(test).terms.\(term).value")
      #expect(value == "Not read before the end or the planned sample")
    }
  }

  @Test func anInputLeadsToItsLineWhereFilesCanBeLookedAt() throws {
    let page = try PlannedSite(PagesTests.facts).values(of: "objectives/reliable/index.html")
    let index = try #require(
      (0..<(page.count("derivations") ?? 0)).first {
        page.string("derivations.\($0).id") == "page-how-key-result-score--answer"
      })
    let baseline = "derivations.\(index).terms.0."
    #expect(page.string(baseline + "value") == "95\u{A0}min")
    #expect(page.string(baseline + "place") == "content/data/objectives/reliable.yaml:10")
    #expect(
      page.string(baseline + "place_address")
        == "https://example.com/edit/main/content/data/objectives/reliable.yaml#L10")
    let plain = try Self.demo.values(of: "objectives/reliable-support/index.html")
    #expect(plain.flag("derivations.3.terms.0.has_place_address") == false)
    #expect(plain.string("derivations.3.terms.0.place")?.contains(".yaml:") == true)
  }

  @Test func whatIsUnknownShowsItsReason() throws {
    let page = try PlannedSite(PagesTests.facts).values(of: "objectives/reliable/index.html")
    #expect(page.string("objective.progress.0.score.value") == "No measurement")
    #expect(page.string("objective.score.value") == "0.250")
    #expect(page.string("objective.coverage.value") == "50\u{A0}%")
  }

  @Test func theHomePageShowsWhatIsDueSoon() throws {
    let page = try Self.demo.values(of: "index.html")
    let count = try #require(page.count("due"))
    #expect(count > 3)
    #expect(page.string("due.0.state.word") == "Overdue")
    #expect(page.flag("due.\(count - 1).has_state") == false)
  }
}
