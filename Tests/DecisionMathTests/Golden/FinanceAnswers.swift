import DecisionMath
import Testing

func financeAnswer(
  _ method: String, _ name: String, _ input: GoldenExample.Input
) throws -> GoldenAnswer {
  if method == "make-or-buy" { return try makeOrBuyAnswer(name, input) }
  if method == "visit-months" {
    return .integers(
      try visitMonths(perYear: try #require(input.count), years: try #require(input.years)))
  }
  if method == "failure-cost" {
    return .numbers(
      try #require(input.matrix).map {
        try unitCostWithFailures(price: $0[0], failureRate: $0[1], costOfFailure: $0[2])
      })
  }
  let flows = try #require(input.flows)
  let periods = input.periodsPerYear ?? 1
  switch name {
  case "npv":
    return .number(
      try netPresentValue(flows, yearlyRate: try #require(input.rate), periodsPerYear: periods))
  case "irr":
    switch try internalRateOfReturn(flows) {
    case .rate(let rate): return .number(rate)
    case .notUnique: return .word("not-unique")
    case .none: return .word("none")
    }
  case "payback": return answer(try payback(flows))
  case "discountedPayback":
    return answer(
      try discountedPayback(flows, yearlyRate: try #require(input.rate), periodsPerYear: periods))
  case "profitabilityIndex":
    return .number(try profitabilityIndex(flows, yearlyRate: try #require(input.rate)))
  default: throw UnknownExpectation(name: name)
  }
}

private func answer(_ payback: Payback) -> GoldenAnswer {
  switch payback {
  case .after(let periods): .number(periods)
  case .never: .word("never")
  }
}

private func makeOrBuyAnswer(_ name: String, _ input: GoldenExample.Input) throws -> GoldenAnswer {
  let result = try makeOrBuy(
    yearlyInHouse: try #require(input.yearlyInHouse),
    yearlyOutsourced: try #require(input.yearlyOutsourced),
    transition: try #require(input.transition), years: try #require(input.years))
  switch name {
  case "yearlyOutsourcedAmortised": return .number(result.yearlyOutsourcedAmortised)
  case "yearlySaving": return .number(result.yearlySaving)
  case "savingPercent": return .number(result.savingPercent)
  case "breakEvenMonths": return answer(result.breakEven)
  case "cumulativeSaving": return .numbers(result.cumulativeSaving)
  default: throw UnknownExpectation(name: name)
  }
}
