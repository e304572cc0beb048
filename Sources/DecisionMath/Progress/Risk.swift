/// How serious a risk is.
package enum RiskLevel: String, Sendable, CaseIterable {
  case low
  case medium
  case high
  case critical
}

/// The level of likelihood × impact: 1–5 low, 6–12 medium, 13–19 high, 20–25 critical. Fails with
/// `outOfRange` outside 1 to 25.
package func riskLevel(of exposure: Int) throws(InputFailure) -> RiskLevel {
  switch exposure {
  case 1...5: .low
  case 6...12: .medium
  case 13...19: .high
  case 20...25: .critical
  default: throw .outOfRange
  }
}

/// `1 − residual/inherent` of two exposures: the share that the treatment takes away, negative
/// where it adds. Fails with `outOfRange` outside 1 to 25.
package func riskReduction(inherent: Int, residual: Int) throws(InputFailure) -> Double {
  guard (1...25).contains(inherent), (1...25).contains(residual) else { throw .outOfRange }
  return 1 - Double(residual) / Double(inherent)
}
