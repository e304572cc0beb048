import DecisionMath
import Testing

func statisticsAnswer(
  _ method: String, _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  switch method {
  case "two-proportions": return try twoProportionsAnswer(name, input)
  case "sample-size":
    let size = try sampleSize(
      from: try #require(input.p1), to: try #require(input.p2), alpha: try #require(input.alpha),
      power: try #require(input.power))
    return .number(name == "rounded" ? Double(size.perArm) : size.exact)
  case "power":
    return .number(
      try testPower(
        perArm: Double(try #require(input.n)), from: try #require(input.p1),
        to: try #require(input.p2), alpha: try #require(input.alpha)))
  case "detectable-change":
    let change = try detectableChange(
      perArm: Double(try #require(input.n)), from: try #require(input.p1),
      alpha: try #require(input.alpha), power: try #require(input.power))
    guard case .to(let proportion) = change else { return .word("not-reachable") }
    return .number(proportion)
  case "wilson":
    let interval = try wilsonInterval(
      try arm(0, input), confidence: try #require(input.confidence))
    return .numbers([interval.low, interval.high])
  case "normal-quantile":
    return .numbers(try #require(input.probabilities).map { try normalQuantile($0) })
  case "trend":
    return try trendAnswer(name, input)
  default: throw UnknownExpectation(name: method)
  }
}

private func arm(_ index: Int, _ input: GoldenExample.Input) throws -> Arm {
  try Arm(
    successes: try #require(input.successes)[index], trials: try #require(input.trials)[index])
}

private func twoProportionsAnswer(
  _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  let (subject, control) = (try arm(0, input), try arm(1, input))
  guard case .tested(let test) = testTwoProportions(subject, control) else {
    return .word("too-few")
  }
  switch name {
  case "z": return .number(test.z)
  case "p": return .number(test.p)
  case "pooled": return .number(test.pooled)
  case "difference": return .number(subject.proportion - control.proportion)
  case "interval95":
    let interval = try differenceInterval(subject, control)
    return .numbers([interval.low, interval.high])
  default: throw UnknownExpectation(name: name)
  }
}

private func trendAnswer(_ name: String, _ input: GoldenExample.Input) throws -> GoldenAnswer {
  let outcome = try fitLine(try #require(input.x), try #require(input.y))
  guard case .line(let line) = outcome else { return .word("none") }
  switch name {
  case "slope": return .number(line.slope)
  case "intercept": return .number(line.intercept)
  case "rSquared": return .number(line.rSquared)
  default: throw UnknownExpectation(name: name)
  }
}
