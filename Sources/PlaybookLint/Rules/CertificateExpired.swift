internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let certificateExpired = LintRule(
    "certificate-expired", .warning,
    summary: "The certificates of a vendor are valid",
    rationale: """
      A certificate is worth what the last audit was worth. After its last day nobody vouches for \
      what it says.
      """,
    remedy: """
      Ask the vendor for the new certificate and write its day under `expires`, or take the entry \
      out.
      """,
    examples: Examples(
      accepted: [
        // It holds on its last day.
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/vendors/sierra-verde.yaml --
        certifications:
          - { name: ISO/IEC 27001, expires: 2026-04-30 }
          - { name: SOC 2 }
        """,
        // Without a day for which the playbook is true, nothing has expired.
        """
        -- content/data/vendors/sierra-verde.yaml --
        certifications: [{ name: ISO/IEC 27001, expires: 2020-01-31 }]
        """,
      ],
      rejected: [
        """
        -- content/playbook.yaml --
        as_of: 2026-04-30
        -- content/data/vendors/sierra-verde.yaml --
        certifications:
          - { name: ISO/IEC 27001, expires: ¶2026-04-29 }
        """
      ])
  ) { playbook, figures in
    guard let asOf = figures.asOf else { return [] }
    return playbook.vendors.flatMap { vendor in
      vendor.certifications.compactMap { certificate in
        guard let expires = certificate.expires, expires.value < asOf else { return nil }
        let days = expires.value.days(to: asOf).inDays
        return Violation(
          "The certificate '\(certificate.name)' of '\(vendor.id)' expired \(days) ago",
          at: expires.position)
      }
    }
  }
}
