package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension Risk {
  /// What is left after treatment; as before it, where nothing is said.
  package var remaining: Level { residual?.value ?? inherent.value }

  /// The share of the risk that the treatment takes away, negative where it adds.
  package var reduction: Double {
    (try? riskReduction(inherent: inherent.value.product, residual: remaining.product)) ?? 0
  }

  /// True where it concerns an alternative: one that names none concerns all.
  package func applies(to alternative: Alternative) -> Bool {
    appliesTo.isEmpty || appliesTo.contains { $0.value == alternative }
  }
}

/// The greatest of the remaining risks, for everybody in one walk over them.
struct HighestResiduals: Sendable {
  /// Of those that concern all.
  private var ofAll: Int?
  private var ofSome: [Alternative: Int] = [:]

  init(_ risks: [Risk]) {
    for risk in risks {
      let product = risk.remaining.product
      if risk.appliesTo.isEmpty { ofAll = max(product, ofAll ?? product) }
      for alternative in risk.appliesTo {
        ofSome[alternative.value] = max(product, ofSome[alternative.value] ?? product)
      }
    }
  }

  /// Nothing where no risk concerns it.
  subscript(alternative: Alternative) -> Int? {
    guard let own = ofSome[alternative] else { return ofAll }
    return max(own, ofAll ?? own)
  }
}

extension Risk.Level {
  /// How grave it is; both parts were held to 1 to 5 when they were read.
  package var severity: RiskLevel { (try? riskLevel(of: product)) ?? .critical }
}
