package import DecisionMath
internal import PlaybookDiagnostics
package import PlaybookModel

/// Who is ahead in an evaluation, by how much, and how firmly.
package struct EvaluationFigures: Sendable {
  package let evaluation: Evaluation
  package let weights: Outcome<CriterionWeights>
  /// In the order of the evaluation.
  package let rows: [ScoredAlternative]
  /// By weighted sum, whatever the method.
  package let weightedSum: Outcome<Ranking>
  /// What each criterion adds to the weighted sum, for each alternative that is ranked.
  package let contributions: [Alternative: [Double?]]
  /// Only where the evaluation asks for it as its method or as a cross-check.
  package let topsis: Outcome<Ranking>
  /// Whether the winner changes when the weights do, by the evaluation's method.
  package let robustness: Outcome<WinnerRobustness>

  /// By the evaluation's method.
  package var ranking: Outcome<Ranking> { ranking(by: evaluation.method) }

  package func ranking(by method: Evaluation.Method) -> Outcome<Ranking> {
    switch method {
    case .weightedSum: weightedSum
    case .topsis: topsis
    }
  }

  package func row(_ alternative: Alternative) -> ScoredAlternative? {
    rows.first { $0.alternative == alternative }
  }
}

extension EvaluationFigures {
  /// The same figures with nobody named but those who may be, who keep their ranks and scores.
  package func naming(_ mayBeNamed: (Alternative) -> Bool) -> EvaluationFigures {
    EvaluationFigures(
      evaluation: evaluation, weights: weights, rows: rows.filter { mayBeNamed($0.alternative) },
      weightedSum: weightedSum.map { $0.naming(mayBeNamed) },
      contributions: contributions.filter { mayBeNamed($0.key) },
      topsis: topsis.map { $0.naming(mayBeNamed) },
      robustness: robustness.map { robustness in
        WinnerRobustness(
          badge: robustness.badge,
          criticalWeights: robustness.criticalWeights.map { change in
            .init(
              weight: change.weight, rival: change.rival.flatMap { mayBeNamed($0) ? $0 : nil },
              relativeChange: change.relativeChange)
          },
          leaveOneOutWinners: robustness.leaveOneOutWinners.map { $0.filter(mayBeNamed) },
          equalWeights: robustness.equalWeights.naming(mayBeNamed), weakest: robustness.weakest)
      })
  }
}

/// One alternative with its value for each criterion.
package struct ScoredAlternative: Sendable {
  package struct Cell: Sendable {
    /// The source's figure or our score.
    package let raw: Outcome<Double>
    /// On the criterion's scale, 0 (worst) to 1 (best).
    package let value: Double?
    /// True where the figure lies beyond an anchor, which cuts it.
    package let isClamped: Bool
    /// False where the criterion is a gate and the figure does not pass it.
    package let passesGate: Bool
  }

  package let alternative: Alternative
  /// In the order of the criteria.
  package let cells: [Cell]

  /// True where a gate keeps it out.
  package var isDisqualified: Bool { cells.contains { !$0.passesGate } }
  /// True where a criterion has no value.
  package var isIncomplete: Bool { cells.contains { $0.value == nil } }
}

/// The order of alternatives by one method.
package struct Ranking: Sendable {
  package struct Place: Sendable {
    package let alternative: Alternative
    /// Standard competition rank: 1, 2, 2, 4.
    package let rank: Int
    /// 0 to 1.
    package let score: Double
  }

  /// From first to last; ties by id.
  package let places: [Place]

  /// `alternatives` in order of id, a score for each; those without one are not ranked.
  init(_ alternatives: [Alternative], _ scores: [Double?]) {
    let ranks = competitionRanks(scores)
    places = DecisionMath.ranking(scores).compactMap { index in
      guard let rank = ranks[index], let score = scores[index] else { return nil }
      return Place(alternative: alternatives[index], rank: rank, score: score)
    }
  }

  private init(places: [Place]) { self.places = places }

  fileprivate func naming(_ mayBeNamed: (Alternative) -> Bool) -> Ranking {
    Ranking(places: places.filter { mayBeNamed($0.alternative) })
  }

  /// Several where the first place is tied.
  package var winners: [Alternative] {
    places.prefix { $0.rank == 1 }.map(\.alternative)
  }

  /// How far the first is ahead of the second; nothing where nobody else is ranked.
  package var margin: Double? {
    guard let first = places.first, let second = places.dropFirst().first else { return nil }
    return first.score - second.score
  }

  package subscript(alternative: Alternative) -> Place? {
    places.first { $0.alternative == alternative }
  }
}

/// How much each criterion counts, and where that comes from.
package struct CriterionWeights: Sendable {
  package enum Origin: Sendable {
    case given
    /// Rank-order centroid weights (Barron and Barrett, 1996).
    case ranks
    /// The principal eigenvector of the judgements (Saaty, 1980).
    case judgements(Judged)
  }

  /// What pairwise judgements say besides weights.
  package struct Judged: Sendable {
    package let priorities: Priorities
    package let matrix: [[Double]]
    /// The three criteria, by index, that contradict each other most.
    package let worstTriad: InconsistentTriad?
  }

  package let origin: Origin
  /// They sum to 1, in the order of the criteria.
  package let values: [Double]
}

/// Whether the winner changes when the weights do.
package struct WinnerRobustness: Sendable {
  package let badge: RobustnessBadge
  /// One for each criterion.
  package let criticalWeights: [CriticalChange]
  /// Who leads when a criterion is dropped, for each criterion; nobody where the others weigh
  /// nothing.
  package let leaveOneOutWinners: [[Alternative]]
  /// With equal weights.
  package let equalWeights: Ranking
  /// The criterion, by index, whose weight has to change least for another winner.
  package let weakest: Int?

  /// The weight of one criterion at which the winner changes.
  package struct CriticalChange: Sendable {
    /// 0 to 1, the others in proportion.
    package let weight: Outcome<Double>
    /// Who is first beyond it.
    package let rival: Alternative?
    /// Of the weight as it is; nothing where that is 0.
    package let relativeChange: Double?
  }
}
