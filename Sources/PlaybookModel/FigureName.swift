/// A computed value that criteria and conditions can ask for, of an alternative and a function.
package enum FigureName: String, Sendable, CaseIterable {
  case costTotal = "cost.total"
  case costNPV = "cost.npv"
  case costSaving = "cost.saving"
  case costSavingNPV = "cost.saving-npv"
  case costSavingPercent = "cost.saving-percent"
  case costPayback = "cost.payback"
  case costOverheadRatio = "cost.overhead-ratio"
  case overlapMinimum = "overlap.min"
  case overlapMedian = "overlap.median"
  case overlapMaximum = "overlap.max"
  case commitmentsCoverage = "commitments.coverage"
  case commitmentsCredibleCoverage = "commitments.credible-coverage"
  case riskHighestResidual = "risk.highest-residual"
  case referencesMean = "references.mean"

  /// True where it comes from a cost plan.
  package var isCost: Bool { rawValue.hasPrefix("cost.") }

  /// True where it comes from working hours.
  package var isSharedTime: Bool { rawValue.hasPrefix("overlap.") }

  /// Which way is better.
  package var direction: Metric.Direction {
    switch self {
    case .costTotal, .costNPV, .costPayback, .costOverheadRatio, .riskHighestResidual: .decrease
    case .costSaving, .costSavingNPV, .costSavingPercent, .overlapMinimum, .overlapMedian,
      .overlapMaximum, .commitmentsCoverage, .commitmentsCredibleCoverage, .referencesMean:
      .increase
    }
  }
}
