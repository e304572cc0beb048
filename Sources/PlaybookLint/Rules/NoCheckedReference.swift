internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let noCheckedReference = LintRule(
    "no-checked-reference", .warning,
    summary: "We have talked to a customer of every vendor that works for us",
    rationale: """
      A reference that nobody called is a line of advertising. Half an hour on the telephone with \
      somebody who pays the vendor says more than its offer does.
      """,
    remedy: "Call one of its customers and add it to `references` with `checked: yes`.",
    examples: Examples(
      accepted: [
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: active
        references:
          - { who: Online florist, checked: yes }
          - { who: Travel agency, checked: no }
        """,
        """
        -- content/data/vendors/kestrel-hk.yaml --
        status: shortlist
        """,
      ],
      rejected: [
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: ¶active
        """,
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: ¶preferred
        references:
          - { who: Online florist, checked: no }
        """,
      ])
  ) { playbook, _ in
    playbook.vendors.compactMap { vendor in
      guard vendor.status.value.isTrusted, !vendor.references.contains(where: \.isChecked) else {
        return nil
      }
      let status = vendor.status.value.rawValue
      let found =
        vendor.references.isEmpty ? "has no reference" : "none of its references was checked"
      return Violation(
        "'\(vendor.id)' is \(status), but \(found)", at: vendor.status.position)
    }
  }
}
