import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLint
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// One mistake gives one finding: what follows from what is not known is silent.
@Suite struct NoCascadeTests {
  /// Those that could have something to say about the playbook below.
  static let rules: [LintRule] = [
    .noMotive, .motiveWithoutObjective, .objectiveWithoutMotive, .importanceSum,
    .measurementOutOfBounds, .duplicateMeasurement, .neverMeasured, .objectiveWithoutKeyResult,
    .keyResultWithoutBaseline, .targetBehindBaseline, .thresholdOutsideRange,
    .targetOutsideBenchmark, .targetNobodyOffers, .ambiguousSubject, .stanceWithoutBasis,
  ]

  @Test func aSoundPlaybookHasNoFinding() throws {
    #expect(try findings(in: Self.sound) == [])
  }

  @Test(arguments: [
    ("baseline: 78", "baseline: 93", "target-behind-baseline"),
    ("baseline: 78", "baseline: -7", "value-out-of-range"),
    ("baseline: 78", "baseline: many", "wrong-type"),
    ("baseline: 78", "baseline:", "key-result-without-baseline"),
    ("target: 92", "target: 70", "target-behind-baseline"),
    ("target: 92", "target: 78", "target-behind-baseline"),
    ("motives: [cost, speed]", "motives: [cost, sped]", "unknown-reference"),
    ("motives: [cost, speed]", "motives: {}", "wrong-type"),
    ("type: speed", "type: sped", "unknown-value"),
    ("importance: 40", "importance: less", "wrong-type"),
    ("direction: increase", "direction: more", "unknown-value"),
    ("in-house,86", "in-house,most", "wrong-type"),
    ("in-house,86", "in-house,860", "measurement-out-of-bounds"),
    ("in-house,86", "northgat,86", "unknown-reference"),
    ("resolved-in-sla,in-house", "resolved-in-slo,in-house", "unknown-reference"),
    ("subject: in-house", "subject: northgat", "unknown-reference"),
    ("value: 93", "value: most", "wrong-type"),
    ("function: it-support\nkey_results", "function: it-suport\nkey_results", "unknown-reference"),
    ("function: it-support\nphase", "function: it-suport\nphase", "unknown-reference"),
    ("phase: run", "phase: runs", "unknown-value"),
    ("vendor: sierra-verde", "vendor: siera-verde", "unknown-reference"),
  ])
  func oneMistakeGivesOneFinding(right: String, wrong: String, code: String) throws {
    #expect(Self.sound.contains(right))
    #expect(try findings(in: Self.sound.replacing(right, with: wrong)) == [code])
  }

  private func findings(in text: String) throws -> [String] {
    var diagnostics: [Diagnostic] = []
    let files = try CompletedExample(text).files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: files, reporting: &diagnostics)
    let figures = analyse(playbook, zones: .few)
    diagnostics += lint(playbook, figures, found: diagnostics, with: Self.rules)
    return diagnostics.map(\.code.name)
  }

  static let sound = """
    -- content/playbook.yaml --
    title: Larkspur Supply
    currency: USD
    as_of: 2026-04-30
    company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
    -- content/data/functions.yaml --
    it-support: { role: context, criticality: 4, stance: keep }
    -- content/data/motives/cost.yaml --
    type: cost
    importance: 60
    -- content/data/motives/speed.yaml --
    type: speed
    importance: 40
    -- content/data/metrics/resolved-in-sla.yaml --
    direction: increase
    bounds: { min: 0, max: 100 }
    -- content/data/objectives/reliable-support.yaml --
    motives: [cost, speed]
    function: it-support
    key_results:
      resolved:
        metric: resolved-in-sla
        subject: in-house
        baseline: 78
        threshold: 85
        target: 92
        benchmark: { low: 85, high: 95, source: three reference calls }
      desk: { metric: resolved-in-sla, baseline: 77, target: 91 }
    -- content/data/measurements.csv --
    date,metric,subject,value
    2026-03-31,resolved-in-sla,in-house,86
    2026-04-30,resolved-in-sla,sierra-verde,88
    -- content/data/engagements/sierra-verde-desk.yaml --
    vendor: sierra-verde
    function: it-support
    phase: run
    start: 2026-04-01
    -- content/data/places/bogota.yaml --
    title: Bogotá
    -- content/data/models/dedicated-team.yaml --
    title: Dedicated team
    -- content/data/vendors/northgate.yaml --
    title: Northgate
    -- content/data/vendors/bench-co.yaml --
    title: Bench Co
    -- content/data/vendors/sierra-verde.yaml --
    title: Sierra Verde
    -- content/data/commitments/northgate.yaml --
    alternative: northgate
    answers: { reliable-support/resolved: { answer: partly, value: 90 } }
    -- content/data/commitments/bench-co.yaml --
    alternative: bench-co
    answers: { reliable-support/resolved: { answer: cannot } }
    -- content/data/commitments/sierra-verde.yaml --
    alternative: sierra-verde
    answers: { reliable-support/resolved: { answer: can, value: 93 } }
    """
}
