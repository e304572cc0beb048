import DecisionMath
import Testing

func progressAnswer(
  _ method: String, _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  let direction: Direction = input.direction == "decrease" ? .decrease : .increase
  switch method {
  case "key-result-score":
    let score = try keyResultScore(
      baseline: try #require(input.baseline), target: try #require(input.target),
      value: try #require(input.value))
    return name == "band" ? .word(band(of: score).rawValue) : .number(score)
  case "objective-score":
    let scores = try #require(input.scores)
    let weights = input.weights ?? scores.map { _ in 1 }
    guard case .score(let score, let coverage) = try objectiveScore(scores, weights: weights)
    else { return .word("unknown") }
    if name == "band" { return .word(band(of: score).rawValue) }
    return .number(name == "coverage" ? coverage : score)
  case "milestone-score":
    return .number(
      try milestoneScore(weights: try #require(input.weights), done: try #require(input.done)))
  case "level":
    let target = try #require(input.target)
    return .words(
      try #require(input.values).map {
        try level(of: $0, target: target, threshold: input.threshold, direction).rawValue
      })
  case "risk-level":
    return .words(try #require(input.values).map { try riskLevel(of: Int($0)).rawValue })
  case "downtime":
    return .number(
      try allowedDowntime(
        availability: try #require(input.availability),
        windowDays: Double(try #require(input.days))))
  case "attribution":
    return .word(
      try attribute(
        actual: try #require(input.actual), target: try #require(input.target), direction,
        answer: try commitment(input)
      ).rawValue)
  default: throw UnknownExpectation(name: method)
  }
}

private func commitment(_ input: GoldenExample.Input) throws -> CommitmentAnswer {
  switch input.answer {
  case "can", "partly": .committed(try #require(input.committed))
  case "not-asked": .notAsked
  default: .declined
  }
}

func sharedTimeAnswer(_ input: GoldenExample.Input) throws -> [Double] {
  let ours = try window(try #require(input.ours))
  let theirs = try window(try #require(input.theirs))
  return try #require(input.dates).map { sharedMinutes(ours, theirs, day: try day($0)) }
}

private func window(_ window: GoldenExample.Window) throws -> WorkingWindow {
  try WorkingWindow(
    start: try clock(window.start), end: try clock(window.end), zone: try zone(window.zone))
}

/// Minutes after midnight of `09:30`.
private func clock(_ text: String) throws -> Int {
  let parts = text.split(separator: ":").compactMap { Int($0) }
  return try #require(parts.first) * 60 + (try #require(parts.last))
}
