internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let lowControlNoVisits = LintRule(
    "low-control-no-visits", .warning,
    summary: "Where we keep little control, visits are planned",
    rationale: """
      Far away is cheaper and harder to steer. A visit or two a year is what keeps a distant \
      partner from becoming a stranger, and it belongs into the comparison of costs.
      """,
    remedy: "Plan visits under `visit`, with what they cost, or rate `control` higher and say why.",
    examples: Examples(
      accepted: [
        """
        -- content/data/places/hong-kong.yaml --
        control: 2
        visit: { hours_each_way: 22, cost: 4200, per_year: 2 }
        -- content/data/vendors/kestrel-hk.yaml --
        place: hong-kong
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, kestrel-hk]
        """,
        """
        -- content/data/places/bogota.yaml --
        control: 2.5
        -- content/data/vendors/sierra-verde.yaml --
        place: bogota
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, sierra-verde]
        """,
        // Nobody there is considered any more.
        """
        -- content/data/places/hong-kong.yaml --
        control: 1
        -- content/data/vendors/kestrel-hk.yaml --
        place: hong-kong
        -- content/data/engagements/night-desk.yaml --
        vendor: kestrel-hk
        phase: ended
        """,
      ],
      rejected: [
        """
        -- content/data/places/hong-kong.yaml --
        control: ¶2
        -- content/data/vendors/kestrel-hk.yaml --
        place: hong-kong
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, kestrel-hk]
        -- content/data/engagements/night-desk.yaml --
        vendor: kestrel-hk
        """,
        """
        -- content/data/places/hong-kong.yaml --
        control: ¶1
        visit: { hours_each_way: 22, cost: 4200, per_year: 0 }
        -- content/data/vendors/kestrel-hk.yaml --
        place: hong-kong
        -- content/data/engagements/night-desk.yaml --
        vendor: kestrel-hk
        """,
      ])
  ) { playbook, figures in
    playbook.places.compactMap { place in
      guard let control = place.control, control.value <= DecimalNumber(significand: 2, scale: 0),
        (place.visit?.perYear ?? 0) == 0,
        let considered = figures.considerations.first(where: {
          $0.vendor.place.value == place.id
        })
      else { return nil }
      let vendor = considered.vendor
      return Violation(
        "Control in '\(place.id)' is rated \(control.value) of 5 and no visits are planned, but "
          + "'\(vendor.id)' is considered",
        at: control.position, notes: [.init("it works there", at: vendor.place.position)])
    }
  }
}
