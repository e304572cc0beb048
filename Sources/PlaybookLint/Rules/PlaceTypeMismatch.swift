internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let placeTypeMismatch = LintRule(
    "place-type-mismatch", .warning,
    summary: "A place is called what its country and its clocks make it",
    rationale: """
      Near and far are often said of flights and of prices, but the daily work feels the clocks. \
      Onshore is our own country, nearshore is within three hours of our time, offshore is the \
      rest.
      """,
    remedy: "Correct the `type`, or the `countries` or `timezone` if they are wrong.",
    examples: Examples(
      accepted: [
        """
        -- content/playbook.yaml --
        company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
        -- content/data/places/columbus.yaml --
        type: onshore
        countries: [US]
        timezone: America/New_York
        -- content/data/places/bogota.yaml --
        type: nearshore
        countries: [CO]
        timezone: America/Bogota
        -- content/data/places/hong-kong.yaml --
        type: offshore
        countries: [HK]
        timezone: Asia/Hong_Kong
        """,
        // Without our own country nobody can tell.
        """
        -- content/data/places/bogota.yaml --
        type: onshore
        countries: [CO]
        timezone: America/Bogota
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        company: { country: US, timezone: America/New_York, hours: 09:00-17:00 }
        -- content/data/places/hong-kong.yaml --
        type: ¶nearshore
        countries: [HK]
        timezone: Asia/Hong_Kong
        -- content/data/places/bogota.yaml --
        type: ¶onshore
        countries: [CO]
        timezone: America/Bogota
        -- content/data/places/phoenix.yaml --
        type: ¶nearshore
        countries: [MX, US]
        timezone: America/New_York
        """
      ])
  ) { playbook, figures in
    let company = playbook.settings.company
    return figures.places.compactMap { figures in
      let place = figures.place
      guard let distance = figures.distance.value, distance != place.type.value,
        let country = company.country
      else { return nil }
      let declared = place.type.value
      let clocks = figures.hoursApart.value.map { "the clocks differ by \($0.shown) h" }
      let ours = declared == .onshore ? "our own country is '\(country)'" : nil
      let why =
        distance == .onshore
        ? "'\(country)' is our own country"
        : [ours, clocks].compactMap { $0 }.joined(separator: ", and ")
      return Violation(
        "Declared \(declared.rawValue), but \(why): that is \(distance.rawValue)",
        at: place.type.position,
        restsOn: place.countries.map(\.position) + [place.timeZone.position]
          + [company.timeZone?.position].compactMap { $0 },
        help: "Write 'type: \(distance.rawValue)'")
    }
  }
}
