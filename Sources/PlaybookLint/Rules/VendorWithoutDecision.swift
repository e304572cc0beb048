internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let vendorWithoutDecision = LintRule(
    "vendor-without-decision", .error,
    summary: "A decision chose every vendor that works for us",
    rationale: """
      A vendor that nobody chose is a vendor that nobody answers for. Who decided, between which \
      options, and why is what the next person will ask.
      """,
    remedy: """
      Write the decision that chose the vendor and accept it, or set the vendor's `status` back.
      """,
    examples: Examples(
      accepted: [
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: active
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: sierra-verde
        """,
        """
        -- content/data/vendors/northgate.yaml --
        status: shortlist
        """,
      ],
      rejected: [
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: ¶active
        """,
        // A proposal chooses nobody yet.
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: ¶preferred
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: proposed
        options: [in-house, sierra-verde]
        chosen: sierra-verde
        """,
        """
        -- content/data/vendors/sierra-verde.yaml --
        status: ¶active
        -- content/data/decisions/0003-pick-support-model.yaml --
        status: accepted
        options: [in-house, sierra-verde]
        chosen: in-house
        """,
      ])
  ) { playbook, _ in
    guard playbook.knowsAll(.decision) else { return [] }
    let accepted = playbook.decisions.filter { $0.status.value == .accepted }
    let chosen = Set(accepted.compactMap { $0.chosen.flatMap { Alternative($0.value) } })
    // A choice that is missing or wrong may be meant for any vendor.
    let choices = accepted.map { $0.chosen?.position ?? $0.status.position }
    return playbook.vendors.compactMap { vendor in
      guard vendor.status.value.isTrusted, !chosen.contains(.vendor(vendor.id)) else { return nil }
      return Violation(
        "'\(vendor.id)' is \(vendor.status.value.rawValue), but no accepted decision chose it",
        at: vendor.status.position, restsOn: choices)
    }
  }
}
