internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension LinkScope {
  /// What an evaluation says, in words: who is first, by how much, and what would change it.
  func answer(to figures: EvaluationFigures) -> String {
    guard let ranking = figures.ranking.value else {
      let reason = figures.ranking.reason ?? .noEligibleAlternative
      return "There is no ranking: \(reason.rawValue)."
    }
    let first = playbook.titles(of: ranking.winners)
    guard ranking.winners.count == 1 else {
      return "\(first) share the first place."
    }
    guard let winner = ranking.places.first, ranking.places.count > 1 else {
      let isLeft = ranking.winners.first?.verb("is", "are") ?? "is"
      return "\(first) \(isLeft) the only option that is left."
    }
    let second = ranking.places[1]
    let isSum = figures.evaluation.method == .weightedSum
    let score = { (place: Ranking.Place) in
      self.text(of: isSum ? .points(place.score) : .score(place.score))
    }
    let lead =
      "\(first) \(winner.alternative.verb("comes", "come")) first with \(score(winner)) of "
      + "\(isSum ? "100" : "1"), before \(name(of: second.alternative)) with \(score(second))."
    let sentences = [lead, firmness(of: figures), crosscheck(figures, winner.alternative)]
    return sentences.compactMap { $0 }.joined(separator: " ")
  }

  private func firmness(of figures: EvaluationFigures) -> String? {
    guard let robustness = figures.robustness.value, robustness.badge != .nobodyElse else {
      return nil
    }
    var grounds: [(how: String, first: String)] = []
    let equal = robustness.equalWeights.winners
    if equal != figures.ranking.value?.winners {
      grounds.append(("with equal weights", names(of: equal)))
    }
    if let weakest = weakest(of: robustness, figures) { grounds.append(weakest) }
    let verdict =
      switch robustness.badge {
      case .stable: "That is stable"
      case .sensitive: "That is sensitive"
      case .fragile, .nobodyElse: "That is fragile"
      }
    guard let first = grounds.first else {
      return verdict + ": no change of one weight puts another first."
    }
    if grounds.allSatisfy({ $0.first == first.first }) {
      let ways = grounds.map(\.how).joined(separator: ", or ")
      return "\(verdict): \(ways), \(first.first) would be first."
    }
    let ways = grounds.map { "\($0.how), \($0.first) would be first" }
    return "\(verdict): \(ways.joined(separator: "; "))."
  }

  /// The smallest change of a weight that puts another first, and whom.
  private func weakest(
    of robustness: WinnerRobustness, _ figures: EvaluationFigures
  ) -> (how: String, first: String)? {
    let criteria = figures.evaluation.criteria.value
    guard let index = robustness.weakest, robustness.criticalWeights.indices.contains(index),
      criteria.indices.contains(index), let weights = figures.weights.value?.values,
      weights.indices.contains(index),
      let weight = robustness.criticalWeights[index].weight.value,
      let rival = robustness.criticalWeights[index].rival
    else { return nil }
    let change = "\(text(of: .share(weight))) instead of \(text(of: .share(weights[index])))"
    return ("with \(criteria[index].shownTitle) at \(change)", name(of: rival))
  }

  /// Says that another method that was asked for disagrees.
  private func crosscheck(_ figures: EvaluationFigures, _ winner: Alternative) -> String? {
    let others = figures.evaluation.crosscheck.map(\.value).filter {
      $0 != figures.evaluation.method
    }
    guard let other = others.first, let ranking = figures.ranking(by: other).value else {
      return nil
    }
    let method = other == .topsis ? "TOPSIS" : "weighted sum"
    return ranking.winners == [winner]
      ? "By \(method) \(winner.verb("it is", "they are")) first too."
      : "By \(method), \(names(of: ranking.winners)) would be first."
  }
}
