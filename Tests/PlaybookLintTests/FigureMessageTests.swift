import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLint
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// What the rules that rest on figures say: the values, and what would be right.
@Suite struct FigureMessageTests {
  static let expected: [(code: String, says: [String])] = [
    (
      "stale-measurement",
      [
        "'resolved-in-sla' of 'in-house' was last measured 46 days ago; it is due every "
          + "month"
      ]
    ),
    (
      "overdue-objective",
      [
        "The objective was due 1 day ago and its score is 0.5; it has to be 1",
        "The objective was due 1 day ago and its score is unknown: no measurement",
      ]
    ),
    (
      "behind-pace",
      [
        "At this pace 'resolved-in-sla' is 90 by 2026-12-31; the target is 92",
        "At this pace 'first-response' is 44.8 by 2026-05-31; the target is 30",
      ]
    ),
    (
      "place-type-mismatch",
      [
        "Declared onshore, but our own country is 'US', and the clocks differ by 0 h: "
          + "that is nearshore",
        "Declared nearshore, but the clocks differ by 13 h: that is offshore",
        "Declared nearshore, but 'US' is our own country: that is onshore",
      ]
    ),
    (
      "too-little-shared-time",
      [
        "'warsaw-desk' shares 120 minutes a day with us, but 'it-support' needs 121"
      ]
    ),
    (
      "vendor-over-promised",
      [
        "'northgate' promised 95, but 76 was measured on 2026-04-30; the target is 92",
        "'northgate' promised 30, but 31 was measured on 2026-04-30; the target is 30",
      ]
    ),
    (
      "high-overhead",
      [
        "The overhead of 'sierra-verde' is 50.03 % of its price and should be 50 % at "
          + "most; the largest part is 'governance' with 18000"
      ]
    ),
    (
      "payback-never",
      [
        "'bench-co' never pays back for 'it-support': over 36 months it costs 39600, "
          + "in-house 39000, although it is cheaper at first"
      ]
    ),
    (
      "inconsistent-judgements",
      [
        "The judgements contradict each other (consistency ratio 0.63; 0.10 is the most):"
          + " 'cost' matters 3 times as much as 'control' and 'control' 2 times as much as "
          + "'overlap', which makes 'cost' 6 times as important as 'overlap' and not 0.5"
      ]
    ),
    (
      "missing-score",
      [
        "'northgate' has no score for 'control' and 'references'",
        "'sierra-verde' has no score for 'references'",
        "'do-nothing' has no value for 'references' (no checked reference with a rating) "
          + "and 'risk' (no risk applies)",
        "'northgate' has no value for 'references' (no checked reference with a rating) "
          + "and 'risk' (no risk applies)",
      ]
    ),
    (
      "value-clamped",
      [
        "The scale from 0 to 10 cuts off 'in-house' at -1 and 'sierra-verde' at 12; "
          + "'worst' or 'best' has to reach further",
        "The scale from 900 to 300 cuts off 'northgate' at 299.5; 'worst' or 'best' has "
          + "to reach further",
      ]
    ),
    (
      "tied-winner",
      [
        "'northgate' and 'sierra-verde' share the first place with 40 of 100"
      ]
    ),
    (
      "fragile-winner",
      [
        "The first place of 'sierra-verde' is fragile: 'control' at 50 instead of 52 "
          + "makes 'in-house' first; equal weights make 'in-house' and 'sierra-verde' first",
        "The first place of 'sierra-verde' is fragile: 'control' at 66.7 % of the weight "
          + "instead of 75 % makes 'in-house' first; equal weights make 'in-house' first",
        "The first place of 'sierra-verde' is fragile: 'control' at 66.7 % of the weight "
          + "instead of 75 % makes 'in-house' first; equal weights make 'in-house' first",
      ]
    ),
    (
      "methods-disagree",
      [
        "'in-house' is first by 'topsis', but 'sierra-verde' by 'weighted-sum'"
      ]
    ),
    (
      "no-eligible-alternative",
      [
        "None of the 2 alternatives passes every gate: 'control' has to be at least 4, "
          + "'sierra-verde' has 3; 'people' has to be at most 10, 'in-house' has 11"
      ]
    ),
    (
      "chosen-disqualified",
      [
        "'sierra-verde' has 2 for 'control', which has to be at least 3"
      ]
    ),
    (
      "chosen-not-top-ranked",
      [
        "'in-house' is number 2 of 2 in 'it-support', where 'sierra-verde' is first; "
          + "'despite' has to say why",
        "'northgate' is not ranked in 'it-support', where 'sierra-verde' is first; "
          + "'despite' has to say why",
      ]
    ),
    (
      "sample-too-small",
      [
        "400 per arm are planned, but 2016 are needed to tell 0.03 from 0.05 with a power"
          + " of 90 %",
        "360 per arm are planned, but 361 are needed to tell 86 % from 78 % with a power "
          + "of 80 %",
      ]
    ),
    (
      "verdict-against-results",
      [
        "The verdict is 'go', but the results say 'no-go': 'resolved-in-sla' is 75 and "
          + "has to be at least 86",
        "The verdict is 'go', but the results say 'no-go': 'kestrel-hk' is worse than its"
          + " control (p < 0.001)",
      ]
    ),
    (
      "verdict-differs",
      [
        "The verdict is 'go', but the results say 'inconclusive': they show no difference"
          + " (p = 0.86)",
        "The verdict is 'inconclusive', but the results say 'go': 'sierra-verde' is "
          + "better than its control (p < 0.001)",
        "The verdict is 'go', but neither the end nor the planned sample is reached; "
          + "'extend' says that it goes on",
      ]
    ),
  ]

  @Test(arguments: expected)
  func saysWhatIsWrong(code: String, messages: [String]) throws {
    let rule = try #require(LintRule.all.first { $0.code.name == code })
    let examples = try #require(rule.code.explanation).rejected
    let found = try examples.flatMap { try self.messages(of: rule, in: $0) }
    #expect(found == messages)
  }

  private func messages(of rule: LintRule, in example: String) throws -> [String] {
    var ignored: [Diagnostic] = []
    let files = try CompletedExample(example).files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: files, reporting: &ignored)
    return lint(playbook, analyse(playbook, zones: .few), found: [], with: [rule]).map(\.message)
  }
}
