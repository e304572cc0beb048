internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let unknownTimeZone = LintRule(
    "unknown-time-zone", .error,
    summary: "A time zone is one that the system knows",
    rationale: """
      Shared working time follows from the clocks at both ends, and clocks change on different \
      days. Without the zone's rules the minutes could only be guessed.
      """,
    remedy: """
      Write the zone's IANA name, such as `America/Bogota`. If the name is right, install the \
      system's time zone data (Debian: `tzdata`).
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/places/bogota.yaml --
        timezone: America/Bogota
        """
      ],
      rejected: [
        """
        -- content/data/places/bogota.yaml --
        timezone: ¶America/Bogotta
        """,
        """
        -- content/playbook.yaml --
        company: { timezone: ¶America/Columbus }
        """,
      ]), canBeConfigured: false
  ) { playbook, figures in
    let written =
      [playbook.settings.company.timeZone].compactMap(\.self)
      + playbook.places.map(\.timeZone)
    guard figures.zones.isThere else {
      return written.first.map { zone in
        [
          Violation(
            "This machine has no time zone data, so nothing is known about '\(zone.value)'",
            at: zone.position, help: "Install the system's time zone data")
        ]
      } ?? []
    }
    return written.filter { figures.zones.rules($0.value) == nil }.map { zone in
      Violation("There is no time zone '\(zone.value)'", at: zone.position)
    }
  }
}
