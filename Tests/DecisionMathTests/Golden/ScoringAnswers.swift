import DecisionMath
import Testing

func scoringAnswer(
  _ method: String, _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  switch method {
  case "weighted-sum": return try weightedSumAnswer(name, input)
  case "topsis": return try topsisAnswer(name, input)
  case "critical-weight": return try criticalWeightAnswer(name, input)
  case "critical-weight-absolute": return try absoluteChangeAnswer(name, input)
  case "roc": return .numbers(try rankOrderCentroidWeights(count: try #require(input.count)))
  default:
    let x = try #require(input.x)
    let y = try #require(input.y)
    let agreement = try name == "kendallTauB" ? kendallTauB(x, y) : spearmanRho(x, y)
    guard case .coefficient(let coefficient) = agreement else { return .word("no-variation") }
    return .number(coefficient)
  }
}

private func directions(_ input: GoldenExample.Input) -> [Direction] {
  input.directions?.map { $0 == "min" ? .decrease : .increase } ?? []
}

private func scaledValues(_ input: GoldenExample.Input) throws -> [[Double?]] {
  let scaling: Scaling =
    switch input.scaling {
    case "ratio": .ratio(directions(input))
    case "min-max": .minMax(directions(input))
    case "anchors": .anchors(input.anchors?.map { Anchors(worst: $0[0], best: $0[1]) } ?? [])
    default: .raw
    }
  return try scale(try #require(input.matrix), by: scaling)
}

private func weightedSumAnswer(_ name: String, _ input: GoldenExample.Input) throws -> GoldenAnswer
{
  let values = try scaledValues(input)
  let result = try weightedSum(values, weights: try #require(input.weights))
  switch name {
  case "values": return .values(values.flatMap { $0 })
  case "scores": return .values(result.scores)
  case "ranks": return .values(result.ranks.map { $0.map(Double.init) })
  default: throw UnknownExpectation(name: name)
  }
}

private func topsisAnswer(_ name: String, _ input: GoldenExample.Input) throws -> GoldenAnswer {
  let result = try topsis(
    try #require(input.matrix), weights: try #require(input.weights),
    directions: directions(input))
  switch name {
  case "closeness": return .numbers(result.closeness)
  case "ranks": return .integers(result.ranks)
  case "ideal": return .numbers(result.ideal)
  case "antiIdeal": return .numbers(result.antiIdeal)
  case "distanceToIdeal": return .numbers(result.distanceToIdeal)
  case "distanceToAntiIdeal": return .numbers(result.distanceToAntiIdeal)
  case "weightedNormalisedFirstColumn": return .numbers(result.weightedNormalised.map { $0[0] })
  default: throw UnknownExpectation(name: name)
  }
}

private func criticalWeightAnswer(
  _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  let values = try scaledValues(input)
  let weights = try #require(input.weights)
  let names = input.alternatives ?? []
  let result = try weightedSumRobustness(values, weights: weights)
  let critical = result.criticalWeights.map(\.criticalWeight)
  switch name {
  case "winner": return .words(result.leaders.map { names[$0] })
  case "scores": return .values(try weightedSum(values, weights: weights).scores)
  case "criticalWeights": return .values(critical.map { $0?.weight })
  case "rivals": return .words(critical.map { $0.map { names[$0.rival] } ?? "" })
  case "relativeChange": return .values(critical.map { $0?.relativeChange })
  case "leaveOneOutWinners":
    return .words(result.leaveOneOutLeaders.map { $0.map { names[$0] }.joined() })
  case "equalWeightWinner": return .words(result.equalWeightLeaders.map { names[$0] })
  case "badge": return .word(result.badge.rawValue)
  default: throw UnknownExpectation(name: name)
  }
}

private func absoluteChangeAnswer(
  _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  let values = try #require(input.matrix)
  let weights = try #require(input.weights)
  if name == "scores" {
    // The source's weights sum to 1.0001, and it does not normalise them.
    let total = weights.reduce(0, +)
    return .values(try weightedSum(values, weights: weights).scores.map { $0.map { $0 * total } })
  }
  var changes: [Double?] = []
  for first in values.indices {
    for second in values.indices where second > first {
      for criterion in weights.indices {
        let change = try absoluteChange(
          of: criterion, between: first, and: second, values, weights: weights)
        if case .percent(let percent) = change {
          changes.append(percent)
        } else {
          changes.append(nil)
        }
      }
    }
  }
  return .values(changes)
}

/// The two levels of a hierarchy of pairwise judgements; a label names a table or a criterion.
func hierarchyAnswer(
  _ name: String, _ labels: [String], _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  let items = try #require(input.items)
  let top = try priorities(of: matrix(items, try #require(input.judgements)))
  let leaves = try (input.leaves ?? []).map { leaf in
    try priorities(of: matrix(input.alternatives ?? [], leaf.judgements))
  }
  let leaf = leaves.indices.first { input.leaves?[$0].criterion == labels.first }
  switch name {
  case "priorities": return .numbers(top.values)
  case "lambdaMax": return .number(top.lambdaMax)
  case "consistencyIndex": return .number(top.consistencyIndex)
  case "consistencyRatio":
    let table = try #require(RandomIndex(rawValue: labels.first ?? ""))
    return .number(top.consistencyRatio(by: table))
  case "overall":
    return .numbers(try overallPriorities(criteria: top.values, leaves: leaves.map(\.values)))
  case "leafPriorities": return .numbers(leaves[try #require(leaf)].values)
  case "leafConsistencyRatio": return .number(leaves[try #require(leaf)].consistencyRatio())
  default: throw UnknownExpectation(name: name)
  }
}

private func matrix(_ items: [String], _ pairs: [GoldenExample.Pair]) throws -> [[Double]] {
  let judgements = try pairs.map { pair in
    let parts = pair.value.split(separator: "/").compactMap { Double($0) }
    return Judgement(
      first: try #require(items.firstIndex(of: pair.a)),
      second: try #require(items.firstIndex(of: pair.b)),
      value: parts.count == 2 ? parts[0] / parts[1] : try #require(parts.first))
  }
  return try reciprocalMatrix(size: items.count, judgements)
}
