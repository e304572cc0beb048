internal import PlaybookDiagnostics
package import PlaybookModel

extension RawRepresentable where RawValue == String {
  /// The word of a field as a reader would write it: `time-and-materials` is "Time and materials".
  package var inWords: String {
    rawValue.replacing("-", with: " ").capitalised
  }
}

extension String {
  /// The text with a capital first letter.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }
}

extension Playbook {
  /// What readers call an alternative.
  package func title(of alternative: Alternative) -> String {
    switch alternative {
    case .vendor(let id): entity(EntityReference(.vendor, id))?.title ?? id.inWords
    case .inHouse: "Our own people"
    case .doNothing: "Leaving things as they are"
    }
  }

  /// What readers call several, one after the other.
  package func titles(of alternatives: [Alternative]) -> String {
    alternatives.map { title(of: $0) }.joined(separator: ", ")
  }

  /// The key result's own title, else the metric's, else the id in words.
  package func title(of keyResult: KeyResult) -> String {
    if let title = keyResult.title { return title }
    if case .measured(let measured) = keyResult.evidence,
      let metric = entity(EntityReference(.metric, measured.metric.value))
    {
      return metric.title
    }
    return keyResult.id.value.inWords
  }

  /// The title of an entity that may not be there.
  func title(of kind: EntityKind, _ id: EntityID) -> String {
    entity(EntityReference(kind, id))?.title ?? id.inWords
  }
}

extension Evaluation.Criterion {
  /// The title, else the id in words.
  package var shownTitle: String { title ?? id.value.inWords }
}

extension Alternative {
  /// The vendor's page; nothing for us and for nobody.
  var entity: EntityReference? {
    if case .vendor(let id) = self { EntityReference(.vendor, id) } else { nil }
  }
}

extension FigureName {
  /// The figure as a reader says it, with its unit where that is not money.
  package var inWords: String {
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

  /// A value of the figure with its unit.
  package func quantity(_ value: Double) -> Derivation.Quantity {
    switch self {
    case .costTotal, .costNPV, .costSaving, .costSavingNPV: .amount(value)
    case .costSavingPercent: .number(value, unit: "%")
    case .costPayback: .months(value)
    case .overlapMinimum, .overlapMedian, .overlapMaximum: .minutes(value)
    case .commitmentsCoverage, .commitmentsCredibleCoverage, .costOverheadRatio: .share(value)
    case .riskHighestResidual, .referencesMean: .number(value, unit: nil)
    }
  }
}
