/// Files that the examples of several rules need beside what they are about.
enum SharedExamples {
  /// Two targets: one that should rise and one that should fall.
  static let targets = """
    -- content/data/metrics/resolved-in-sla.yaml --
    unit: "%"
    direction: increase
    -- content/data/metrics/first-response.yaml --
    unit: min
    direction: decrease
    -- content/data/objectives/reliable-support.yaml --
    function: it-support
    key_results:
      resolved:
        metric: resolved-in-sla
        baseline: 78
        target: 92
        benchmark: { low: 85, high: 95, source: three reference calls }
      first-response:
        metric: first-response
        baseline: 95
        target: 30
        benchmark: { low: 20, high: 60, source: three reference calls }
    """

  /// Two firms that may be chosen.
  static let vendors = """
    -- content/data/vendors/northgate.yaml --
    status: shortlist
    -- content/data/vendors/sierra-verde.yaml --
    status: shortlist
    """

  /// A metric that arms can be compared by.
  static let proportion = """
    -- content/data/metrics/resolved-in-sla.yaml --
    unit: "%"
    direction: increase
    measure: proportion
    """

  /// A pilot of a vendor against our own people, who solve 78 of 100 in time; `verdict` may follow.
  static func pilot(
    _ id: String, of subject: String, must: Int? = nil, should: Int = 60, solved: Int,
    of cases: Int
  ) -> String {
    let bound = must.map { "at_least: \($0), must: yes" } ?? "at_least: \(should)"
    return """
      -- content/data/pilots/\(id).yaml --
      metric: resolved-in-sla
      design: ab
      subject: \(subject)
      control: in-house
      start: 2026-01-26
      end: 2026-03-20
      success: [{ metric: resolved-in-sla, \(bound) }]
      results:
        in-house: { n: \(cases), x: \(cases * 78 / 100) }
        \(subject): { n: \(cases), x: \(solved) }
      """
  }

  /// An evaluation by one criterion, which may be a gate, with a score of 1 to 5 for everybody.
  static func evaluation(
    _ scores: KeyValuePairs<String, Int>, atLeast gate: Int? = nil
  ) -> String {
    """
    -- content/data/evaluations/it-support.yaml --
    alternatives: [\(scores.map(\.key).joined(separator: ", "))]
    criteria:
      control:
        weight: 100
        rubric: { 1: reports afterwards, 5: daily direction }
    \(gate.map { "    must: { at_least: \($0) }\n" } ?? "")scores:
    \(scores.map { "  \($0.key): { control: \($0.value) }" }.joined(separator: "\n"))
    """
  }

  /// A metric that is measured every month.
  static let monthly = """
    -- content/data/metrics/resolved-in-sla.yaml --
    direction: increase
    cadence: 1M
    """

  /// Rows of measurements: the ends of February, March and April.
  static func rows(
    of metric: String, _ february: Int, _ march: Int, _ april: Int
  ) -> String {
    """
    2026-02-28,\(metric),\(february)
    2026-03-31,\(metric),\(march)
    2026-04-30,\(metric),\(april)
    """
  }
}
