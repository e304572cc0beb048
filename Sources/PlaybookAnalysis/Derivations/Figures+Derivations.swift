package import PlaybookModel

extension Figures {
  /// How each figure on an entity's page was computed, in the order in which the page needs them.
  package func derivations(of reference: EntityReference) -> [Derivation] {
    switch reference.kind {
    case .objective: objective(reference.id).map { derivations(of: $0) } ?? []
    case .motive: fulfilmentDerivations(of: reference.id)
    case .place: place(reference.id).map { derivations(of: $0) } ?? []
    case .evaluation: evaluation(reference.id).map { derivations(of: $0) } ?? []
    case .pilot: pilot(reference.id).map { derivations(of: $0) } ?? []
    case .engagement: engagement(reference.id).map { derivations(of: $0) } ?? []
    case .function, .vendor, .commitment, .cost, .risk: ownDerivations(of: reference)
    case .metric, .model, .decision, .project: []
    }
  }

  private func fulfilmentDerivations(of motive: EntityID) -> [Derivation] {
    guard let fulfilment = self.motive(motive), !fulfilment.conditions.isEmpty else { return [] }
    return [derivation(of: fulfilment)]
  }

  private func ownDerivations(of reference: EntityReference) -> [Derivation] {
    switch playbook.entity(reference) {
    case let function as BusinessFunction: derivations(of: function)
    case let vendor as Vendor: vendorDerivations(vendor)
    case let sheet as Commitment: derivations(of: sheet)
    case let plan as CostPlan: derivations(of: plan)
    case let risk as Risk: derivations(of: risk)
    default: []
    }
  }

  private func vendorDerivations(_ vendor: Vendor) -> [Derivation] {
    let alternative = Alternative.vendor(vendor.id)
    return commitments.coverages(of: alternative).flatMap { derivations(of: $0) }
      + [sharedTimeDerivation(vendor)]
      + commitments.answers(of: alternative).filter { $0.newest != nil }
      .flatMap { derivations(of: $0) }
  }
}
