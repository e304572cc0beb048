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

extension Risk.Level {
  /// How grave it is; both parts were held to 1 to 5 when they were read.
  package var severity: RiskLevel { (try? riskLevel(of: product)) ?? .critical }
}
