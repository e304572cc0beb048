package import PlaybookModel

extension Figures {
  /// How each figure on an entity's page was computed, in the order in which the page needs them.
  ///
  /// - Parameter mostAnswers: of how many of a vendor's answers; it may have given very many.
  package func derivations(
    of reference: EntityReference, mostAnswers: Int = .max
  ) -> [Derivation] {
    switch reference.kind {
    case .objective: objective(reference.id).map { derivations(of: $0) } ?? []
    case .motive: fulfilmentDerivations(of: reference.id)
    case .place: place(reference.id).map { derivations(of: $0) } ?? []
    case .evaluation: evaluation(reference.id).map { derivations(of: $0) } ?? []
    case .pilot: pilot(reference.id).map { derivations(of: $0) } ?? []
    case .engagement: engagement(reference.id).map { derivations(of: $0) } ?? []
    case .function, .vendor, .commitment, .cost, .risk:
      ownDerivations(of: reference, mostAnswers)
    case .metric, .model, .decision, .project: []
    }
  }

  private func fulfilmentDerivations(of motive: EntityID) -> [Derivation] {
    guard let fulfilment = self.motive(motive), !fulfilment.conditions.isEmpty else { return [] }
    return [derivation(of: fulfilment)]
  }

  private func ownDerivations(
    of reference: EntityReference, _ mostAnswers: Int
  ) -> [Derivation] {
    switch playbook.entity(reference) {
    case let function as BusinessFunction: derivations(of: function)
    case let vendor as Vendor: vendorDerivations(vendor, mostAnswers)
    case let sheet as Commitment: derivations(of: sheet)
    case let plan as CostPlan: derivations(of: plan)
    case let risk as Risk: derivations(of: risk)
    default: []
    }
  }

  private func vendorDerivations(_ vendor: Vendor, _ mostAnswers: Int) -> [Derivation] {
    let alternative = Alternative.vendor(vendor.id)
    return commitments.coverages(of: alternative).flatMap { derivations(of: $0) }
      + [sharedTimeDerivation(vendor)]
      + commitments.answers(of: alternative).prefix(mostAnswers).filter { $0.newest != nil }
      .flatMap { derivations(of: $0) }
  }
}
