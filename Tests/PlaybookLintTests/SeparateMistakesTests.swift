import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLint
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// One mistake gives one finding, and two mistakes give two.
@Suite struct SeparateMistakesTests {
  /// All codes that rules and the reading of files give, in the order of their names.
  private func codes(_ example: String) throws -> [String] {
    var found: [Diagnostic] = []
    let files = try CompletedExample(example).files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: files, reporting: &found)
    let settled = found.filter { $0.severity == .error && $0.code != .missingSetting }
    let linted = lint(playbook, analyse(playbook, zones: .few), found: found)
    return (settled + linted).map(\.code.name).sorted()
  }

  @Test func aMisspeltAlternativeHasNeitherPlanNorScoreToMiss() throws {
    let found = try codes(
      """
      -- content/data/evaluations/it-support.yaml --
      alternatives: [northgate, siera-verde]
      criteria:
        cost: { weight: 50, source: cost.npv, value: { worst: 650000, best: 350000 } }
        control: { weight: 50, rubric: { 1: monthly steering, 5: daily direction } }
      scores:
        northgate: { control: 4 }
        sierra-verde: { control: 3 }
      -- content/data/costs/northgate.yaml --
      alternative: northgate
      -- content/data/vendors/northgate.yaml --
      status: shortlist
      """)
    let consequences = ["no-cost-plan", "missing-score", "no-in-house-alternative"]
    #expect(found.contains("unknown-reference"))
    #expect(found.filter(consequences.contains) == [])
  }

  @Test func anAnswerThatContradictsItselfIsJudgedOnce() throws {
    let found = try codes(
      """
      -- content/data/metrics/resolved.yaml --
      direction: increase
      -- content/data/objectives/reliable.yaml --
      key_results:
        resolved:
          metric: resolved
          baseline: 78
          target: 92
          benchmark: { low: 60, high: 70, source: three calls }
      -- content/data/commitments/northgate.yaml --
      alternative: northgate
      answers: { reliable/resolved: { answer: can, value: 90, evidence: contract } }
      -- content/data/commitments/in-house.yaml --
      alternative: in-house
      answers: { reliable/resolved: { answer: partly, value: 60 } }
      -- content/data/vendors/northgate.yaml --
      status: shortlist
      """)
    #expect(found.filter { $0.hasPrefix("commitment-") } == ["commitment-contradicts-answer"])
  }

  @Test func aRejectedTargetJudgesNoAnswer() throws {
    var found: [Diagnostic] = []
    let example = try CompletedExample(
      """
      -- content/data/metrics/resolved.yaml --
      direction: increase
      bounds: { max: 100 }
      -- content/data/objectives/reliable.yaml --
      key_results: { resolved: { metric: resolved, baseline: 78, target: 920 } }
      -- content/data/commitments/northgate.yaml --
      alternative: northgate
      answers: { reliable/resolved: { answer: can, value: 93 } }
      """)
    let files = example.files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: files, reporting: &found)
    #expect(found.map(\.code).contains(.valueOutOfRange))
    let rules = [LintRule.commitmentContradictsAnswer]
    #expect(lint(playbook, analyse(playbook, zones: .few), found: [], with: rules).count == 1)
    #expect(lint(playbook, analyse(playbook, zones: .few), found: found, with: rules).isEmpty)
  }

  @Test func aMisspeltChoiceLeavesNoVendorWithoutDecision() throws {
    let found = try codes(
      """
      -- content/data/vendors/sierra-verde.yaml --
      status: active
      references: [{ who: Online florist, checked: yes }]
      -- content/data/decisions/0001-desk.yaml --
      status: accepted
      options: [in-house, sierra-verde]
      chosen: siera-verde
      because: It won its pilot
      decision_makers: [Managing director]
      """)
    #expect(found.filter { $0 != "unknown-reference" } == ["chosen-not-an-option"])
  }

  @Test func aRingOfDecisionsIsNoMismatch() throws {
    let found = try codes(
      """
      -- content/data/decisions/0001-desk.yaml --
      status: superseded
      supersedes: [0002-desk]
      -- content/data/decisions/0002-desk.yaml --
      status: rejected
      supersedes: [0001-desk]
      """)
    #expect(found == ["supersession-cycle"])
  }

  /// What is said of an entity as a whole is about something that it lacks.
  @Test func mistakesOfOneEntityAreAllReported() throws {
    let found = try codes(
      """
      -- content/data/functions/it-support.yaml --
      criticality: 5
      -- content/data/engagements/desk.yaml --
      function: it-support
      """)
    let expected = ["engagement-without-decision", "no-communication-plan", "no-exit-plan"]
    #expect(found.filter(expected.contains) == expected)
  }
}
