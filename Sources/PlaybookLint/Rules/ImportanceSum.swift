internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let importanceSum = LintRule(
    "importance-sum", .error,
    summary: "The importance of all motives together is 100 or 1",
    rationale: """
      Importance is a share: to make one reason more important is to make another less so. Numbers \
      that do not add up hide that choice.
      """,
    remedy: "Give every motive an `importance` so that all sum to 100 or to 1, or give none.",
    examples: Examples(
      accepted: [
        """
        -- content/data/motives/cost.yaml --
        importance: 45
        -- content/data/motives/speed.yaml --
        importance: 55
        """,
        // Decimal sums are exact.
        """
        -- content/data/motives/cost.yaml --
        importance: 0.7
        -- content/data/motives/focus.yaml --
        importance: 0.1
        -- content/data/motives/speed.yaml --
        importance: 0.2
        """,
        // What cannot be written to the end is taken for what is meant.
        """
        -- content/data/motives/cost.yaml --
        importance: 33.3333333333
        -- content/data/motives/focus.yaml --
        importance: 33.3333333333
        -- content/data/motives/speed.yaml --
        importance: 33.3333333333
        """,
        """
        -- content/data/motives/cost.yaml --
        type: cost
        -- content/data/motives/speed.yaml --
        type: speed
        """,
      ],
      rejected: [
        """
        -- content/data/motives/cost.yaml --
        importance: ¶45
        -- content/data/motives/speed.yaml --
        importance: 52
        """,
        """
        -- content/data/motives/cost.yaml --
        importance: ¶33.3
        -- content/data/motives/focus.yaml --
        importance: 33.3
        -- content/data/motives/speed.yaml --
        importance: 33.3
        """,
        """
        -- content/data/motives/cost.yaml --
        type: cost
        -- content/data/motives/focus.yaml --
        importance: ¶40
        -- content/data/motives/speed.yaml --
        importance: 60
        """,
        """
        -- content/data/motives/cost.yaml --
        title: Spend less over three years
        importance: ¶30
        -- content/data/motives/speed.yaml --
        title: Get fast help this year
        importance: 30
        """,
        """
        -- content/data/motives/cost.yaml --
        importance: ¶0
        """,
      ])
  ) { playbook, _ in
    let motives = playbook.motives
    // The first of the files, whatever order motives are shown in.
    let places = motives.compactMap { $0.importance?.position }
    guard playbook.knowsAll(.motive), let first = places.min() else { return [] }
    let without = motives.filter { $0.importance == nil }
    if !without.isEmpty {
      return [
        Violation(
          "\(without.count) of \(motives.count) motives have no importance; all have one or none "
            + "has",
          at: first,
          notes: without.map { .init("'\($0.id)' has none", at: $0.core.id.position) })
      ]
    }
    let sum = FixedDecimal.sum(motives.compactMap { $0.importance?.value })
    if sum.isWhole { return [] }
    return [
      Violation(
        "The importance of the motives sums to \(sum); it has to be 100 or 1", at: first)
    ]
  }
}
