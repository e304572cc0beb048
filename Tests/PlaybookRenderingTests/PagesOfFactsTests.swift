import PlaybookRendering
import PlaybookTestSupport
import Testing

@Suite struct PagesOfFactsTests {
  let site = PlannedSite(PagesTests.facts)

  @Test func aVendorSaysWhereItStands() throws {
    let page = try site.values(of: "vendors/acme/index.html")
    #expect(page.string("vendor.status.word") == "Suspended")
    #expect(page.string("vendor.status.tone") == "warn")
    #expect(page.string("vendor.place.title") == "Bogotá")
    #expect(page.string("vendor.place.address") == "../../places/bogota/")
    #expect(page.string("vendor.hours") == "09:00–18:00")
    #expect(page.string("vendor.headcount") == "2,200")
    #expect(page.string("vendor.references_checked") == "1 of 2")
    #expect(page.string("vendor.references.0.rating.steps") == "8")
    #expect(page.flag("vendor.references.1.has_rating") == false)
    #expect(page.string("vendor.objectives.0.title") == "Reliable")
  }

  @Test func anObjectiveShowsEachKindOfKeyResult() throws {
    let page = try site.values(of: "objectives/reliable/index.html")
    #expect(page.count("objective.key_results") == 4)
    #expect(page.count("objective.measured") == 2)
    #expect(page.string("objective.measured.0.id") == "answer")
    #expect(page.string("objective.measured.0.title") == "Time to answer")
    #expect(page.string("objective.measured.0.baseline") == "95\u{A0}min")
    #expect(page.string("objective.measured.0.benchmark") == "20 to 60\u{A0}min")
    #expect(page.string("objective.measured.0.confidence") == "65\u{A0}%")
    #expect(page.string("objective.measured.0.due") == "31 December 2026")
    #expect(page.string("objective.measured.0.subject.title") == "Acme & Sons")
    #expect(page.string("objective.measured.1.baseline") == "USD\u{A0}1,285.50")
    #expect(page.flag("objective.stepped.0.milestones.0.is_done") == true)
    #expect(page.string("objective.stepped.0.milestones.1.due") == "30 June 2026")
    #expect(page.flag("objective.simple.0.is_done") == false)
    #expect(page.string("objective.function.title") == "Support")
  }

  @Test func linksLeadInBothDirections() throws {
    let motive = try site.values(of: "motives/focus/index.html")
    #expect(motive.string("motive.objectives.0.address") == "../../objectives/reliable/")
    #expect(motive.string("motive.importance") == "40\u{A0}%")
    #expect(motive.string("motive.conditions.0.bound") == "at most 30\u{A0}min")
    #expect(motive.string("motive.type") == "Risk sharing")
    let metric = try site.values(of: "metrics/answer/index.html")
    #expect(
      metric.string("metric.key_results.0.link.address")
        == "../../objectives/reliable/#answer")
    #expect(metric.string("metric.motives.0.title") == "Focus")
    #expect(metric.string("metric.bounds") == "At least 0\u{A0}min")
    let place = try site.values(of: "places/bogota/index.html")
    #expect(place.string("place.vendors.0.title") == "Acme & Sons")
    #expect(place.string("place.visit.cost") == "USD\u{A0}1,900")
    #expect(place.string("place.control.steps") == "7")
    let model = try site.values(of: "models/team/index.html")
    #expect(model.string("model.vendors.0.title") == "Acme & Sons")
    #expect(model.string("model.fit.0.link.title") == "Support")
    #expect(model.string("model.ramp") == "1\u{A0}week")
    let function = try site.values(of: "functions/support/index.html")
    #expect(function.string("function.objectives.0.title") == "Reliable")
    #expect(function.string("function.models.0.link.title") == "Team")
    #expect(function.string("function.monthly_cost") == "USD\u{A0}17,100")
    #expect(function.string("function.stance.word") == "Bring back")
  }

  @Test func theIndexPageOfAKindHoldsWholeEntities() throws {
    let page = try site.values(of: "vendors/index.html")
    #expect(try site.layout(of: "vendors/index.html") == "vendors")
    #expect(page.string("vendors.0.title") == "Acme & Sons")
    #expect(page.string("vendors.0.address") == "../vendors/acme/")
    #expect(page.string("vendors.0.models.0.title") == "Team")
  }

  @Test func aHeadingKeepsTheIDThatAKeyResultWants() throws {
    var files = PagesTests.facts
    files["content/data/objectives/reliable.yaml"]? += "\nbody: |\n  ## Answer\n\n  Text.\n"
    let page = try PlannedSite(files).values(of: "objectives/reliable/index.html")
    #expect(page.string("objective.measured.0.id") == "key-result-answer")
    #expect(page.string("objective.measured.1.id") == "cost")
  }
}
