internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let tooLittleSharedTime = LintRule(
    "too-little-shared-time", .warning,
    summary: "A vendor works at the same time as we do for as long as the function needs",
    rationale: """
      A question that comes after the other side went home is answered tomorrow. Counted is the \
      shortest day of the year, because clocks change on one side before they do on the other.
      """,
    remedy: """
      Ask the vendor for other `hours`, look for one that is nearer, or lower `shared_minutes` if \
      the function can live with it.
      """,
    examples: Examples(
      accepted: [
        // Equal is enough.
        """
        -- content/playbook.yaml --
        company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
        -- content/data/functions/it-support.yaml --
        shared_minutes: 120
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        alternatives: [in-house, warsaw-desk]
        -- content/data/vendors/warsaw-desk.yaml --
        place: warsaw
        -- content/data/places/warsaw.yaml --
        type: offshore
        timezone: Europe/Warsaw
        hours: 09:00-17:00
        """,
        // Its own hours count, not those of its place.
        """
        -- content/playbook.yaml --
        company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
        -- content/data/functions/it-support.yaml --
        shared_minutes: 240
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        alternatives: [in-house, warsaw-desk]
        -- content/data/vendors/warsaw-desk.yaml --
        place: warsaw
        hours: 12:00-20:00
        -- content/data/places/warsaw.yaml --
        timezone: Europe/Warsaw
        hours: 09:00-17:00
        """,
        // Nobody thinks of it for this function.
        """
        -- content/playbook.yaml --
        company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
        -- content/data/functions/it-support.yaml --
        shared_minutes: 240
        -- content/data/vendors/warsaw-desk.yaml --
        place: warsaw
        -- content/data/places/warsaw.yaml --
        timezone: Europe/Warsaw
        hours: 09:00-17:00
        """,
      ],
      rejected: [
        // Evaluated and engaged for the same function, it has one finding.
        """
        -- content/playbook.yaml --
        company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
        -- content/data/functions/it-support.yaml --
        shared_minutes: 121
        -- content/data/evaluations/it-support.yaml --
        function: it-support
        alternatives: [in-house, warsaw-desk]
        -- content/data/engagements/warsaw-desk.yaml --
        vendor: warsaw-desk
        function: it-support
        -- content/data/vendors/warsaw-desk.yaml --
        place: ¶warsaw
        -- content/data/places/warsaw.yaml --
        timezone: Europe/Warsaw
        hours: 09:00-17:00
        """
      ])
  ) { playbook, figures in
    var seen: Set<Consideration.Pair> = []
    return figures.considerations.compactMap { considered in
      let vendor = considered.vendor
      guard let needed = playbook.find(BusinessFunction.self, considered.function)?.sharedMinutes,
        let shared = figures.sharedTime(with: .vendor(vendor.id)).value?.min,
        isBelow(shared, Double(needed.value)), seen.insert(considered.pair).inserted
      else { return nil }
      return Violation(
        "'\(vendor.id)' shares \(shared.shown(apartFrom: Double(needed.value))) minutes a day with "
          + "us, but '\(considered.function)' needs \(needed.value)",
        at: vendor.place.position,
        restsOn: [needed.position] + playbook.groundsOfSharedTime(with: vendor),
        notes: [.init("they are asked for here", at: needed.position)])
    }
  }
}

extension Consideration {
  fileprivate struct Pair: Hashable {
    let vendor: EntityID
    let function: EntityID
  }

  fileprivate var pair: Pair { Pair(vendor: vendor.id, function: function) }
}
