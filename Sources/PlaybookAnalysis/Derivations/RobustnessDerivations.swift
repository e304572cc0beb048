internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension EvaluationFigures {
  /// How far the rankings of the two methods agree, over who is in both.
  package var agreement: Outcome<(tau: Double, rho: Double)> {
    weightedSum.flatMap { sums in
      topsis.flatMap { topsis in
        let shared = sums.places.filter { topsis[$0.alternative] != nil }
        let first = shared.map(\.score)
        let second = shared.compactMap { topsis[$0.alternative]?.score }
        guard case .coefficient(let tau)? = try? kendallTauB(first, second),
          case .coefficient(let rho)? = try? spearmanRho(first, second)
        else { return .unknown(.nobodyElse) }
        return .known((tau, rho))
      }
    }
  }
}

extension Figures {
  func topsisDerivations(_ figures: EvaluationFigures) -> [Derivation] {
    guard let ranking = figures.topsis.value else { return [] }
    let ranked = ranking.places
    let terms = ranked.map { place in
      Derivation.Term(
        playbook.title(of: place.alternative), .score(place.score), of: place.alternative.entity)
    }
    let winners = Derivation.Term("First", .text(playbook.titles(of: ranking.winners)))
    return [
      Derivation(
        .topsis, inputs: weightTerms(figures), steps: terms, result: winners),
      Derivation(
        .agreement,
        inputs: (figures.weightedSum.value?.places ?? []).compactMap { place in
          ranking[place.alternative].map { other in
            .init(
              playbook.title(of: place.alternative),
              .text("rank \(place.rank) by weighted sum, \(other.rank) by TOPSIS"),
              of: place.alternative.entity)
          }
        },
        steps: [
          .init("Spearman’s ρ", .init(figures.agreement) { .number($0.rho, unit: nil) })
        ],
        result: .init("Kendall’s τ-b", .init(figures.agreement) { .number($0.tau, unit: nil) })),
    ]
  }

  private func weightTerms(_ figures: EvaluationFigures) -> [Derivation.Term] {
    zip(figures.evaluation.criteria.value, figures.weights.value?.values ?? []).map {
      .init("Weight, \($0.shownTitle)", .share($1), at: $0.weight?.position ?? $0.id.position)
    }
  }

  private func scoreTerms(_ figures: EvaluationFigures) -> [Derivation.Term] {
    (figures.weightedSum.value?.places ?? []).map {
      .init("Score, \(playbook.title(of: $0.alternative))", .points($0.score))
    }
  }

  func robustnessDerivations(_ figures: EvaluationFigures) -> [Derivation] {
    guard let robustness = figures.robustness.value else { return [] }
    let criteria = figures.evaluation.criteria.value
    let first = figures.ranking.value.map { playbook.titles(of: $0.winners) } ?? ""
    let weights = weightTerms(figures)
    return [
      criticalDerivation(robustness, criteria, weights + scoreTerms(figures), first),
      Derivation(
        .leaveOneOut, inputs: weights,
        steps: zip(criteria, robustness.leaveOneOutWinners).map { criterion, winners in
          .init(
            "Without \(criterion.shownTitle)",
            .text(winners.isEmpty ? "Nothing is left" : playbook.titles(of: winners)))
        }, result: .init("With all", .text(first))),
      Derivation(
        .equalWeights, inputs: [.init("Criteria", .count(criteria.count))],
        steps: robustness.equalWeights.places.map {
          .init(playbook.title(of: $0.alternative), .points($0.score), of: $0.alternative.entity)
        },
        result: .init("First", .text(playbook.titles(of: robustness.equalWeights.winners)))),
      badgeDerivation(robustness, figures, first),
    ]
  }

  private func criticalDerivation(
    _ robustness: WinnerRobustness, _ criteria: [Evaluation.Criterion],
    _ inputs: [Derivation.Term], _ first: String
  ) -> Derivation {
    Derivation(
      .criticalWeights, inputs: inputs,
      steps: zip(criteria, robustness.criticalWeights).map { criterion, change in
        let rival = change.rival.map { ", then \(playbook.title(of: $0)) is first" } ?? ""
        return .init(
          criterion.shownTitle + rival, .init(change.weight) { .share($0) },
          of: change.rival?.entity)
      }, result: .init("First as it is", .text(first)))
  }

  private func badgeDerivation(
    _ robustness: WinnerRobustness, _ figures: EvaluationFigures, _ first: String
  ) -> Derivation {
    let criteria = figures.evaluation.criteria.value
    let weakest = robustness.weakest.flatMap { index in
      criteria.indices.contains(index) && robustness.criticalWeights.indices.contains(index)
        ? (criteria[index], robustness.criticalWeights[index]) : nil
    }
    let winners = figures.ranking.value?.winners ?? []
    let others = robustness.leaveOneOutWinners.filter { !$0.isEmpty }
    return Derivation(
      .badge,
      inputs: [
        .init("First", .text(first)),
        .init(
          "First with equal weights",
          .text(playbook.titles(of: robustness.equalWeights.winners))),
      ],
      steps: [
        .init(
          weakest.map { "Smallest change of a weight: \($0.0.shownTitle)" }
            ?? "Smallest change of a weight",
          weakest?.1.relativeChange.map { .share(abs($0)) } ?? .text("None")),
        .init("First place is tied", .truth(winners.count > 1)),
        .init("Equal weights agree", .truth(robustness.equalWeights.winners == winners)),
        .init("Leaving one out agrees", .truth(others.allSatisfy { $0 == winners })),
      ],
      result: .init("It is", .text(robustness.badge.inWords)))
  }
}
