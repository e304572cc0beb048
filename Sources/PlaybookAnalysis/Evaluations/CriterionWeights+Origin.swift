internal import DecisionMath
internal import PlaybookDiagnostics
internal import PlaybookModel

extension Evaluation {
  /// The weights in the one way in which they are given.
  func makeWeights() -> Outcome<CriterionWeights> {
    if let pairwise { return judgedWeights(pairwise.value) }
    let criteria = criteria.value
    if criteria.contains(where: { $0.rank != nil }) { return rankedWeights() }
    return Outcome(else: .noWeights) { () throws(InputFailure) in
      CriterionWeights(
        origin: .given,
        values: try normalisedWeights(criteria.map { $0.weight?.value.double ?? 0 }))
    }
  }

  private func rankedWeights() -> Outcome<CriterionWeights> {
    let ranks = criteria.value.compactMap { $0.rank?.value }
    guard ranks.sorted() == Array(1...max(1, criteria.value.count)) else {
      return .unknown(.noWeights)
    }
    return Outcome(else: .noWeights) { () throws(InputFailure) in
      let weights = try rankOrderCentroidWeights(count: ranks.count)
      return CriterionWeights(origin: .ranks, values: ranks.map { weights[$0 - 1] })
    }
  }

  private func judgedWeights(_ judgements: [Judgement]) -> Outcome<CriterionWeights> {
    let ids = criteria.value.map(\.id.value)
    let pairs = judgements.compactMap { judgement -> DecisionMath.Judgement? in
      guard let first = ids.firstIndex(of: judgement.first.value),
        let second = ids.firstIndex(of: judgement.second.value)
      else { return nil }
      return DecisionMath.Judgement(
        first: first, second: second, value: judgement.value.value.double)
    }
    guard pairs.count == judgements.count else { return .unknown(.noWeights) }
    return Outcome(else: .noWeights) { () throws(InputFailure) in
      let matrix = try reciprocalMatrix(size: ids.count, pairs)
      let found = try priorities(of: matrix)
      let judged = CriterionWeights.Judged(
        priorities: found, matrix: matrix, worstTriad: try worstTriad(of: matrix))
      return CriterionWeights(origin: .judgements(judged), values: found.values)
    }
  }
}
