import DecisionMath
import PlaybookAnalysis
import PlaybookModel
import Testing

/// The verdict that a pilot's numbers give, clause by clause.
@Suite struct PilotTests {
  private func judge(_ fields: String, csv: String = "") throws -> PilotFigures {
    let figures = try figures(
      of: """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/metrics/resolved.yaml --
        unit: "%"
        direction: increase
        measure: proportion
        -- content/data/metrics/csat.yaml --
        unit: points
        direction: increase
        -- content/data/vendors/acme.yaml --
        -- content/data/measurements.csv --
        date,metric,subject,value
        \(csv)
        -- content/data/pilots/try.yaml --
        metric: resolved
        subject: acme
        start: 2026-01-01
        end: 2026-03-31
        \(fields)
        """)
    return try #require(figures.pilot(id("try")))
  }

  private let arms = "design: ab\ncontrol: in-house\n"

  @Test func withoutAnyNumberThereIsNoVerdict() throws {
    let pilot = try judge("design: single\nsuccess: [{ metric: csat, at_least: 4 }]")
    #expect(pilot.verdict.reason == .noResult)
    #expect(pilot.test.reason == .noControl)
    #expect(pilot.costOfLearning.reason == .noSpending)
  }

  @Test func aMissedMustIsNoGo() throws {
    let pilot = try judge(
      "design: single\nsuccess: [{ metric: csat, at_least: 4, must: yes }]",
      csv: "2026-02-28,csat,acme,3.9")
    #expect(pilot.verdict.value == .noGo)
  }

  @Test func anUnknownMustIsInconclusive() throws {
    let pilot = try judge(
      """
      design: single
      success: [{ metric: csat, at_least: 4, must: yes }, { metric: resolved, at_least: 80 }]
      results: { acme: { n: 100, x: 90 } }
      """)
    #expect(pilot.verdict.value == .inconclusive)
    #expect(pilot.success.map(\.isMet) == [nil, true])
  }

  @Test func significantlyWorseIsNoGo() throws {
    let pilot = try judge(
      arms + "results: { acme: { n: 400, x: 250 }, in-house: { n: 400, x: 320 } }")
    #expect(pilot.verdict.value == .noGo)
  }

  @Test func tooFewToTestIsInconclusiveWhereTwoArmsAreCompared() throws {
    let results = "results: { acme: { n: 40, x: 40 }, in-house: { n: 40, x: 30 } }"
    let compared = try judge(arms + results)
    #expect(compared.test.value?.outcome.reason == .tooFewToTest)
    #expect(compared.verdict.value == .inconclusive)
    let single = try judge("design: before-after\ncontrol: in-house\n" + results)
    #expect(single.verdict.value == .go)
  }

  @Test func noDifferenceIsInconclusiveWhileTheExpectedOneIsPossible() throws {
    let results = "results: { acme: { n: 400, x: 316 }, in-house: { n: 400, x: 312 } }\n"
    #expect(try judge(arms + results + "expected_change: 5").verdict.value == .inconclusive)
    #expect(try judge(arms + results).verdict.value == .inconclusive)
    // A change of 30 points is ruled out: what was tried is about as good.
    #expect(try judge(arms + results + "expected_change: 30").verdict.value == .go)
  }

  @Test func clearlyBetterIsGo() throws {
    let pilot = try judge(
      arms + "results: { acme: { n: 400, x: 356 }, in-house: { n: 400, x: 312 } }")
    #expect(pilot.verdict.value == .go)
    #expect(pilot.isReadable)
  }

  @Test func beforeTheEndAndThePlannedSampleItIsNotToBeRead() throws {
    let results = "results: { acme: { n: 200, x: 178 }, in-house: { n: 200, x: 156 } }\n"
    let early = try figures(
      of: """
        -- content/playbook.yaml --
        as_of: 2026-02-01
        -- content/data/metrics/resolved.yaml --
        unit: "%"
        -- content/data/vendors/acme.yaml --
        -- content/data/pilots/try.yaml --
        metric: resolved
        subject: acme
        start: 2026-01-01
        end: 2026-03-31
        \(arms)\(results)sample: { per_arm: 400 }
        """)
    #expect(try early.pilot(id("try"))?.isReadable == false)
  }

  @Test func aValueBeforeTheStartOrAfterTheEndDoesNotCount() throws {
    let pilot = try judge(
      "design: single\nsuccess: [{ metric: csat, at_least: 4 }]",
      csv: "2025-12-31,csat,acme,5\n2026-04-01,csat,acme,5")
    #expect(pilot.success.first?.value.reason == .noMeasurement)
  }

  @Test func anExpectedChangeBeyondWhatIsPossibleNeedsNoSample() throws {
    let pilot = try judge(
      arms + "expected_change: 30\nsample: { per_arm: 400, baseline: 78 }")
    #expect(pilot.sample.needed.reason == .impossibleChange)
    #expect(pilot.sample.power.reason == .impossibleChange)
  }
}
