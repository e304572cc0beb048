internal import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

extension Figures {
  /// A figure of an alternative for a function, in the unit that its name has.
  package func value(
    of name: FigureName, _ alternative: Alternative, _ function: EntityID
  ) -> Outcome<Double> {
    let comparison = { self.comparison(of: alternative, for: function) }
    switch name {
    case .costTotal: return comparison().plan.map(\.total.double)
    case .costNPV: return comparison().plan.flatMap(\.presentValue)
    case .costOverheadRatio: return comparison().plan.flatMap(\.overheadRatio)
    case .costSaving: return comparison().saving.map(\.total.double)
    case .costSavingNPV: return comparison().saving.flatMap(\.presentValue)
    case .costSavingPercent: return comparison().saving.flatMap(\.percent)
    case .costPayback: return comparison().saving.flatMap(\.payback)
    case .overlapMinimum: return sharedTime(with: alternative).map(\.min)
    case .overlapMedian: return sharedTime(with: alternative).map(\.median)
    case .overlapMaximum: return sharedTime(with: alternative).map(\.max)
    case .commitmentsCoverage: return coverage(of: alternative, for: function).coverage
    case .commitmentsCredibleCoverage:
      return coverage(of: alternative, for: function).credibleCoverage
    case .riskHighestResidual:
      return Outcome(residuals[alternative].map(Double.init), else: .noRisk)
    case .referencesMean: return referenceMean(of: alternative)
    }
  }

  private func referenceMean(of alternative: Alternative) -> Outcome<Double> {
    guard case .vendor(let id) = alternative,
      let vendor = playbook.find(Vendor.self, id)
    else { return .unknown(.noReference) }
    let ratings = vendor.references.filter(\.isChecked).compactMap { $0.rating?.double }
    guard !ratings.isEmpty else { return .unknown(.noReference) }
    return .known(ratings.reduce(0, +) / Double(ratings.count))
  }
}
