internal import PlaybookAnalysis
internal import PlaybookModel

extension FigureName {
  /// A value of the figure in its unit: money, minutes, months or a percentage.
  func shown(_ number: DecimalNumber, _ scope: LinkScope) -> String {
    switch self {
    case .costTotal, .costNPV, .costSaving, .costSavingNPV: scope.money(number)
    case .costSavingPercent: number.with(unit: "%")
    case .costPayback: counted(number, "month")
    case .overlapMinimum, .overlapMedian, .overlapMaximum: number.with(unit: "min")
    case .commitmentsCoverage, .commitmentsCredibleCoverage, .costOverheadRatio:
      number.percentage
    case .riskHighestResidual, .referencesMean: number.description
    }
  }
}
