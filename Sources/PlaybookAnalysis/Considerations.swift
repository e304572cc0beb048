internal import PlaybookDiagnostics
package import PlaybookModel

/// A vendor that may do, or does, a function: an evaluation of that function lists it, or an
/// engagement of it that is not ended names it.
package struct Consideration: Sendable {
  package let vendor: Vendor
  package let function: EntityID
  /// The models in question: those that the vendor offers, or the one of the engagement.
  package let models: [EntityID]
  /// Nothing where an evaluation is the reason.
  package let engagement: Engagement?
  /// Nothing where an engagement is the reason.
  package let evaluation: Evaluation?
}

func makeConsiderations(_ playbook: Playbook) -> [Consideration] {
  func vendor(_ id: EntityID) -> Vendor? {
    playbook.find(Vendor.self, id)
  }
  let evaluated = playbook.evaluations.flatMap { evaluation in
    evaluation.vendors(in: playbook).map { vendor in
      Consideration(
        vendor: vendor, function: evaluation.function.value, models: vendor.models.map(\.value),
        engagement: nil, evaluation: evaluation)
    }
  }
  let engaged = playbook.engagements.compactMap { engagement -> Consideration? in
    guard engagement.phase.value != .ended, let vendor = vendor(engagement.vendor.value) else {
      return nil
    }
    return Consideration(
      vendor: vendor, function: engagement.function.value, models: [engagement.model.value],
      engagement: engagement, evaluation: nil)
  }
  return evaluated + engaged
}

/// The functions that each vendor does or may do, in shown order.
func makeFunctionsByVendor(
  _ playbook: Playbook, _ considerations: [Consideration]
) -> [EntityID: [BusinessFunction]] {
  let byFunction = Dictionary(grouping: considerations, by: \.function)
  var found: [EntityID: [BusinessFunction]] = [:]
  for function in playbook.functions {
    for vendor in Set((byFunction[function.id] ?? []).map(\.vendor.id)) {
      found[vendor, default: []].append(function)
    }
  }
  return found
}

extension Evaluation {
  /// The vendors among its alternatives that are there, in its order.
  package func vendors(in playbook: Playbook) -> [Vendor] {
    alternatives.value.compactMap { alternative in
      guard case .vendor(let id) = alternative.value else { return nil }
      return playbook.find(Vendor.self, id)
    }
  }
}
