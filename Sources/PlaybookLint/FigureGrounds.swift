internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

// What figures rest on: a finding that follows from one is left out where any of it was rejected,
// and is not looked for where some of it could not be read.

extension Playbook {
  /// True where everything was read that a figure may depend on, beside the alternative itself.
  func knowsInputs(of figure: FigureName) -> Bool {
    switch figure {
    case .costTotal, .costNPV, .costSaving, .costSavingNPV, .costSavingPercent, .costPayback,
      .costOverheadRatio:
      // A plan that could not be read, or names nobody, may be the one.
      return knowsAll(.cost, .place) && costs.allSatisfy { mayExist($0.alternative.value) }
        && resolve(costs.compactMap(\.function), to: .function)
    case .commitmentsCoverage, .commitmentsCredibleCoverage:
      return knowsAll(.commitment, .objective, .metric)
        && resolve(objectives.map(\.function), to: .function)
        && commitments.allSatisfy { sheet in
          mayExist(sheet.alternative.value)
            && sheet.answers.allSatisfy { mayExist($0.keyResult.value) }
        }
    case .riskHighestResidual:
      return knowsAll(.risk)
        && risks.allSatisfy { $0.appliesTo.allSatisfy { mayExist($0.value) } }
    case .overlapMinimum, .overlapMedian, .overlapMaximum: return knowsAll(.place)
    case .referencesMean: return true
    }
  }

  /// True where an alternative is a word of ours, or a vendor that was read.
  func isRead(_ alternative: Alternative) -> Bool {
    guard case .vendor(let id) = alternative else { return true }
    return find(Vendor.self, id) != nil
  }

  /// What the time that we share with a vendor rests on.
  func groundsOfSharedTime(with vendor: Vendor) -> [SourcePosition] {
    let place = place(of: vendor)
    return [
      vendor.place.position, vendor.hours?.position, place?.timeZone.position,
      place?.hours.position, settings.company.timeZone?.position,
    ].compactMap { $0 }
  }

  /// What the price and the number of visits rest on, where a cost plan does not say them.
  func groundsOfVisits(to alternative: Alternative) -> [SourcePosition] {
    guard case .vendor(let id) = alternative, let vendor = find(Vendor.self, id) else { return [] }
    let cost = place(of: vendor)?.visit?.cost.position
    return [vendor.place.position] + [cost].compactMap { $0 }
  }
}

extension Figures {
  /// What a figure of an alternative for a function rests on.
  func grounds(
    of figure: FigureName, for alternative: Alternative, _ function: EntityID, in playbook: Playbook
  ) -> [SourcePosition] {
    switch figure {
    case .costTotal, .costNPV, .costSaving, .costSavingNPV, .costSavingPercent, .costPayback,
      .costOverheadRatio:
      let plans =
        costPlans(of: alternative, for: function)
        + (alternative == .inHouse ? [] : costPlans(of: .inHouse, for: function))
      return plans.flatMap(\.grounds) + playbook.groundsOfVisits(to: alternative)
    case .overlapMinimum, .overlapMedian, .overlapMaximum:
      guard case .vendor(let id) = alternative, let vendor = playbook.find(Vendor.self, id) else {
        return []
      }
      return playbook.groundsOfSharedTime(with: vendor)
    case .commitmentsCoverage, .commitmentsCredibleCoverage:
      return countingKeyResults(for: function).flatMap { result in
        result.grounds + (answers[alternative, result.reference]?.grounds ?? [])
      }
    case .riskHighestResidual:
      return playbook.risks.filter { $0.applies(to: alternative) }
        .map { ($0.residual ?? $0.inherent).position }
    case .referencesMean: return []
    }
  }
}

extension CostPlan {
  /// What its author wrote that its sums rest on; the plan itself, because it may be one too many.
  var grounds: [SourcePosition] {
    [core.id.position, alternative.position]
      + [function?.position, currency?.position].compactMap { $0 }
      + lines.flatMap { line in
        [line.position, line.category.position]
          + [
            line.amount?.position, line.month?.position, line.from?.position, line.to?.position,
          ].compactMap { $0 }
      }
  }
}

extension AnswerTable.Entry {
  fileprivate var grounds: [SourcePosition] {
    [sheet.alternative.position, answer.keyResult.position, answer.reply.position]
      + [answer.value?.position].compactMap { $0 }
  }
}
