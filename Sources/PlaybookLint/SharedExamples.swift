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
}
