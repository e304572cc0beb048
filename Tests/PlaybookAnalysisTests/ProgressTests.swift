import DecisionMath
import PlaybookAnalysis
import PlaybookModel
import Testing

/// How far objectives have come, and what is not known of it.
@Suite struct ProgressTests {
  @Test func aRiskIsAsGraveAsLikelihoodTimesImpact() {
    let level = Risk.Level(likelihood: 4, impact: 5)
    #expect(level.product == 20)
    #expect(level.severity == .critical)
  }

  private func progress(
    results: String, csv: String = "", asOf: String? = "2026-04-01", also: String = ""
  ) throws -> ObjectiveProgress {
    let figures = try figures(
      of: """
        -- content/playbook.yaml --
        title: Progress
        currency: USD
        \(asOf.map { "as_of: \($0)" } ?? "")
        -- content/data/functions/desk.yaml --
        -- content/data/metrics/resolved.yaml --
        unit: "%"
        direction: increase
        cadence: 1M
        bounds: { min: 0, max: 100 }
        -- content/data/vendors/acme.yaml --
        -- content/data/measurements.csv --
        date,metric,subject,value
        \(csv)
        -- content/data/objectives/fast.yaml --
        function: desk
        start: 2026-01-01
        due: 2026-12-31
        key_results:
          \(results)
        \(also)
        """)
    return try #require(figures.objective(id("fast")))
  }

  private let measured = "resolved: { metric: resolved, baseline: 80, target: 90 }"

  @Test func nothingMeasuredIsUnknownAndNotZero() throws {
    let progress = try progress(results: measured)
    #expect(progress.score.reason == .noMeasurement)
    #expect(progress.band == nil)
    #expect(progress.coverage == 0)
    #expect(progress.pace.reason == .noMeasurement)
  }

  @Test func theScoreIsOverWhatIsKnown() throws {
    let progress = try progress(
      results: measured + "\n  drill: { done: yes, weight: 3 }")
    #expect(progress.score.value == 1)
    #expect(progress.coverage == 0.75)
  }

  @Test func withoutADateThereIsNoPace() throws {
    let progress = try progress(results: "drill: { done: yes }", asOf: nil)
    #expect(progress.expected.reason == .noDate)
    #expect(progress.pace.reason == .noDate)
  }

  @Test func onTheFirstDayThereIsNoPace() throws {
    let progress = try progress(results: "drill: { done: yes }", asOf: "2026-01-01")
    #expect(progress.expected.value == 0)
    #expect(progress.pace.reason == .notStarted)
  }

  @Test func twoValuesAreNoTrend() throws {
    let rows = "2026-01-31,resolved,,81\n2026-02-28,resolved,,84"
    let two = try progress(results: measured, csv: rows)
    #expect(two.keyResults.first?.measurement?.trend.reason == .tooFewMeasurements)
    let three = try progress(results: measured, csv: rows + "\n2026-03-31,resolved,,87")
    #expect(three.keyResults.first?.measurement?.trend.value?.kind == .improving)
  }

  @Test func aForecastStaysWithinWhatIsPossible() throws {
    let progress = try progress(
      results: measured,
      csv: "2026-01-31,resolved,,80\n2026-02-28,resolved,,90\n2026-03-31,resolved,,99")
    #expect(progress.keyResults.first?.measurement?.trend.value?.forecast == 100)
  }

  @Test func aProviderThatIsNotKnownLeavesNoScore() throws {
    let engagement = """
      function: desk
      vendor: acme
      phase: run
      start: 2026-01-01
      term_months: 12
      """
    let progress = try progress(
      results: measured, csv: "2026-01-31,resolved,acme,85",
      also: """
        -- content/data/engagements/first.yaml --
        \(engagement)
        -- content/data/engagements/second.yaml --
        \(engagement)
        """)
    #expect(progress.score.reason == .severalProviders)
  }

  @Test func theLettersOfSmartAreChecked() throws {
    let vague = try progress(
      results: measured, also: "statement: Improve the quality of support")
    #expect(!vague.smart.isSpecific && vague.smart.isMeasurable && !vague.smart.isRealistic)
    let sound = try progress(
      results: "resolved: { metric: resolved, baseline: 80, target: 90, "
        + "benchmark: { low: 85, high: 95, source: calls } }",
      also: "statement: No ticket stops a shift\nowner: Operations")
    #expect(sound.smart.score == 5)
  }
}
