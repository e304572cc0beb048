internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let brokerWithoutIndependentReference = LintRule(
    "broker-without-independent-reference", .warning,
    summary: "A vendor that a broker found has a customer whom neither of them chose",
    rationale: """
      A broker is paid when we sign. The customers that it names are those who will say what \
      helps it; one whom we found ourselves tells us what working with the vendor is like.
      """,
    remedy: """
      Find a customer of the vendor yourself, call it, and add it with `checked: yes` and \
      `independent: yes`.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/vendors/kestrel-hk.yaml --
        sourced_via: broker
        references:
          - { who: Web shop named by the broker, checked: yes }
          - { who: Bakery that we know, checked: yes, independent: yes }
        """,
        """
        -- content/data/vendors/northgate.yaml --
        sourced_via: referral
        """,
      ],
      rejected: [
        // One is checked and the other independent, but none is both.
        """
        -- content/data/vendors/kestrel-hk.yaml --
        sourced_via: ¶broker
        references:
          - { who: Web shop named by the broker, checked: yes, independent: no }
          - { who: Travel agency, checked: no, independent: yes }
        """,
        """
        -- content/data/vendors/kestrel-hk.yaml --
        sourced_via: ¶broker
        """,
      ])
  ) { playbook, _ in
    playbook.vendors.compactMap { vendor in
      guard let channel = vendor.sourcedVia, channel.value == .broker,
        !vendor.references.contains(where: { $0.isChecked && $0.isIndependent })
      else { return nil }
      return Violation(
        "A broker found '\(vendor.id)', and none of its references is both checked and independent",
        at: channel.position)
    }
  }
}
