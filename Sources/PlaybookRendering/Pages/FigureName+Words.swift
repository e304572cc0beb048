internal import PlaybookModel

extension FigureName {
  /// The figure as a reader says it, with its unit where that is not money.
  var inWords: String {
    switch self {
    case .costTotal: "Total cost"
    case .costNPV: "Discounted cost"
    case .costSaving: "Saving"
    case .costSavingNPV: "Discounted saving"
    case .costSavingPercent: "Saving in per cent"
    case .costPayback: "Months to payback"
    case .costOverheadRatio: "Overhead beside the price"
    case .overlapMinimum: "Shared minutes a day, at least"
    case .overlapMedian: "Shared minutes a day, usually"
    case .overlapMaximum: "Shared minutes a day, at most"
    case .commitmentsCoverage: "Share of targets promised"
    case .commitmentsCredibleCoverage: "Share of targets credibly promised"
    case .riskHighestResidual: "Highest remaining risk"
    case .referencesMean: "Mean of the references"
    }
  }

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
