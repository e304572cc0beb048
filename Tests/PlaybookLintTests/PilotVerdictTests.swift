import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLint
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// What is said of a verdict, and what is not said while a pilot runs.
@Suite struct PilotVerdictTests {
  /// 400 per arm are planned for 26 January to 20 March; the subject has so many of so many.
  private func findings(
    _ verdict: String, asOf: String, subject: String, control: String? = "{ n: 400, x: 312 }",
    end: String? = "2026-03-20"
  ) throws -> [String] {
    let example = try CompletedExample(
      """
      -- content/playbook.yaml --
      \(asOf.isEmpty ? "title: Larkspur" : "as_of: \(asOf)")
      -- content/data/metrics/resolved-in-sla.yaml --
      unit: "%"
      direction: increase
      measure: proportion
      -- content/data/pilots/kestrel-ab.yaml --
      metric: resolved-in-sla
      expected_change: 8
      design: ab
      subject: kestrel-hk
      control: in-house
      start: 2026-01-26
      \(end.map { "end: \($0)" } ?? "# Until it is full.")
      sample: { per_arm: 400, baseline: 78 }
      success: [{ metric: resolved-in-sla, at_least: 60, must: yes }]
      results:
        \(control.map { "in-house: \($0)" } ?? "# Nobody counted ours.")
        kestrel-hk: \(subject)
      verdict: \(verdict)
      """)
    var ignored: [Diagnostic] = []
    let files = example.files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: files, reporting: &ignored)
    let rules = [LintRule.verdictAgainstResults, .verdictDiffers]
    return lint(playbook, analyse(playbook, zones: .few), found: [], with: rules)
      .map { "\($0.code.name): \($0.message)" }
  }

  @Test func namesTheProbabilityOnceThePilotIsOver() throws {
    let worse = "{ n: 400, x: 270 }"
    #expect(
      try findings("go", asOf: "2026-03-20", subject: worse) == [
        "verdict-against-results: The verdict is 'go', but the results say 'no-go': "
          + "'kestrel-hk' is worse than its control (p < 0.001)"
      ])
    #expect(
      try findings("go", asOf: "2026-03-20", subject: "{ n: 400, x: 330 }") == [
        "verdict-differs: The verdict is 'go', but the results say 'inconclusive': they show no "
          + "difference (p = 0.11)"
      ])
  }

  @Test func tellsNoProbabilityWhileThePilotRuns() throws {
    let early = "{ n: 100, x: 60 }"
    let control = "{ n: 100, x: 78 }"
    #expect(
      try findings("go", asOf: "2026-03-19", subject: early, control: control) == [
        "verdict-against-results: The verdict is 'go', but the results so far say 'no-go': "
          + "'kestrel-hk' is worse than its control"
      ])
    #expect(
      try findings("go", asOf: "2026-03-19", subject: "{ n: 100, x: 95 }", control: control) == [
        "verdict-differs: The verdict is 'go', but neither the end nor the planned sample is "
          + "reached; 'extend' says that it goes on"
      ])
  }

  /// To break off and to be undecided are no claims that early numbers would have to carry.
  @Test(arguments: ["no-go", "inconclusive", "extend"])
  func letsAPilotBeStoppedEarly(verdict: String) throws {
    let found = try findings(
      verdict, asOf: "2026-03-19", subject: "{ n: 100, x: 95 }", control: "{ n: 100, x: 78 }")
    #expect(found == [])
  }

  @Test(arguments: ["2026-04-30", ""])
  func comparesWhatIsOverOrHasNoDate(asOf: String) throws {
    #expect(try findings("go", asOf: asOf, subject: "{ n: 400, x: 356 }") == [])
    #expect(try findings("inconclusive", asOf: asOf, subject: "{ n: 400, x: 356 }").count == 1)
    #expect(try findings("extend", asOf: asOf, subject: "{ n: 400, x: 356 }") == [])
  }

  /// The planned sample is enough, whatever the day.
  @Test func readsAFullSampleBeforeTheEnd() throws {
    #expect(
      try findings("go", asOf: "2026-02-10", subject: "{ n: 400, x: 330 }").count == 1)
    #expect(try findings("go", asOf: "2026-02-10", subject: "{ n: 400, x: 356 }") == [])
  }

  @Test func saysThatThereIsTooLittle() throws {
    #expect(
      try findings("no-go", asOf: "2026-04-30", subject: "{ n: 400, x: 398 }") == [
        "verdict-differs: The verdict is 'no-go', but the results say 'inconclusive': "
          + "too few to test"
      ])
  }

  @Test func saysThatAnArmIsMissing() throws {
    #expect(
      try findings(
        "no-go", asOf: "2026-04-30", subject: "{ n: 400, x: 330 }", control: nil) == [
          "verdict-differs: The verdict is 'no-go', but the results say 'inconclusive': "
            + "'in-house' has no results"
        ])
  }

  @Test func saysThatAsGoodIsEnoughWhereNoMoreIsPossible() throws {
    #expect(
      try findings("no-go", asOf: "2026-04-30", subject: "{ n: 400, x: 313 }") == [
        "verdict-differs: The verdict is 'no-go', but the results say 'go': they show no "
          + "difference (p = 0.93), and all that has to be met is met"
      ])
  }

  /// Without an end, the planned sample alone says when p may be read.
  @Test func tellsNoProbabilityBeforeTheSampleOfAPilotWithoutEnd() throws {
    #expect(
      try findings(
        "go", asOf: "2026-04-30", subject: "{ n: 100, x: 60 }", control: "{ n: 100, x: 78 }",
        end: nil) == [
          "verdict-against-results: The verdict is 'go', but the results so far say 'no-go': "
            + "'kestrel-hk' is worse than its control"
        ])
  }

  /// Without a date nobody knows whether it is over: verdicts are compared, and p is not told.
  @Test func tellsNoProbabilityWithoutADateBeforeTheSample() throws {
    #expect(
      try findings(
        "go", asOf: "", subject: "{ n: 100, x: 60 }", control: "{ n: 100, x: 78 }") == [
          "verdict-against-results: The verdict is 'go', but the results say 'no-go': "
            + "'kestrel-hk' is worse than its control"
        ])
  }
}
