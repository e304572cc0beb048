internal import PlaybookDiagnostics
package import PlaybookModel

/// How grave a risk is (1–5 low, 6–12 medium, 13–19 high, 20–25 critical).
package enum RiskBand: String, Sendable, CaseIterable {
  case low, medium, high, critical
}

extension Risk.Level {
  package var band: RiskBand {
    switch product {
    case ...5: .low
    case ...12: .medium
    case ...19: .high
    default: .critical
    }
  }
}

extension Risk {
  /// What is left after treatment; as before it, where nothing is said.
  package var remaining: Level { residual?.value ?? inherent.value }
}
