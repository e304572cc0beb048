internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LintRule {
  package static let singlePlace = LintRule(
    "single-place", .info,
    summary: "An evaluation compares vendors of more than one place",
    rationale: """
      Nearby there are fewer partners and more control, far away it is the other way round. A \
      comparison within one place has answered that question without asking it.
      """,
    remedy: "Add a vendor of another place, or accept the finding with its reason.",
    examples: Examples(
      accepted: [
        """
        -- content/data/vendors/northgate.yaml --
        place: columbus
        -- content/data/vendors/sierra-verde.yaml --
        place: bogota
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate, sierra-verde]
        """,
        // One vendor cannot be in two places.
        """
        -- content/data/vendors/northgate.yaml --
        place: columbus
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate]
        """,
        // Where the third one works, nobody knows: it is not there.
        """
        -- content/data/vendors/northgate.yaml --
        place: columbus
        -- content/data/vendors/bench-co.yaml --
        place: columbus
        -- content/data/evaluations/it-support.yaml --
        alternatives: [in-house, northgate, bench-co, siera-verde]
        """,
      ],
      rejected: [
        """
        -- content/data/vendors/northgate.yaml --
        place: columbus
        -- content/data/vendors/bench-co.yaml --
        place: columbus
        -- content/data/evaluations/it-support.yaml --
        alternatives: ¶[in-house, northgate, bench-co]
        """
      ])
  ) { playbook, _ in
    playbook.evaluations.compactMap { evaluation in
      guard let vendors = evaluation.allVendors(in: playbook), let place = vendors.first?.place,
        vendors.allSatisfy({ $0.place.value == place.value })
      else { return nil }
      return Violation(
        "All \(vendors.count) vendors are in '\(place.value)'; nothing is compared with another "
          + "place",
        at: evaluation.alternatives.position, restsOn: vendors.map(\.place.position))
    }
  }
}

extension Evaluation {
  /// The vendors among the alternatives; nothing where there are fewer than two, or where one is
  /// not known.
  func allVendors(in playbook: Playbook) -> [Vendor]? {
    let known = vendors(in: playbook)
    let named = alternatives.value.filter { alternative in
      if case .vendor = alternative.value { true } else { false }
    }
    return known.count > 1 && known.count == named.count ? known : nil
  }
}
