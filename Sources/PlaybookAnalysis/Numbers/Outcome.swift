/// A result, or the named reason why there is none: unknown is not zero.
package enum Outcome<Value: Sendable>: Sendable {
  case known(Value)
  case unknown(Reason)

  package var value: Value? {
    if case .known(let value) = self { value } else { nil }
  }

  package var reason: Reason? {
    if case .unknown(let reason) = self { reason } else { nil }
  }

  /// The value, or a reason where there is none.
  package init(_ value: Value?, else reason: @autoclosure () -> Reason) {
    self = value.map(Outcome.known) ?? .unknown(reason())
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Outcome<Other> {
    switch self {
    case .known(let value): .known(transform(value))
    case .unknown(let reason): .unknown(reason)
    }
  }

  package func flatMap<Other>(_ transform: (Value) -> Outcome<Other>) -> Outcome<Other> {
    switch self {
    case .known(let value): transform(value)
    case .unknown(let reason): .unknown(reason)
    }
  }
}

extension Outcome: Equatable where Value: Equatable {}

/// Why there is no result, in words that pages and machines show in its place.
package enum Reason: String, Sendable, CaseIterable {
  // Time and measurements.
  case noDate = "no as-of date"
  case notStarted = "not started"
  case noMeasurement = "no measurement"
  case tooFewMeasurements = "too few measurements"
  case oneDay = "all measurements are of one day"
  case noBaseline = "no baseline"
  case noSpan = "target equals baseline"
  case noKeyResult = "no key result"
  case severalProviders = "several engagements run"
  case noCondition = "no condition"
  case noObligation = "nothing to do"
  case severalFunctions = "of several functions, or of none"

  // Commitments.
  case notAsked = "not asked"
  case noReply = "no reply"
  case noValue = "no value"
  case noPromise = "nothing promised"

  // Places.
  case noCompanyHours = "no time zone and hours of the company"
  case noCompanyCountry = "no country of the company"
  case noCompanyZone = "no time zone of the company"
  case noPlace = "no place"
  case noTimeZone = "unknown time zone"
  case nobodyWorks = "nobody works"
  case noVisit = "no visit planned"

  // Costs.
  case noCostPlan = "no cost plan"
  case noInHousePlan = "no cost plan of in-house"
  case noExchangeRate = "no exchange rate"
  case noHorizon = "no horizon or discount rate"
  case noAmount = "a cost line without an amount"
  case noPrice = "no fee and no salary"
  case noCostToCompare = "in-house costs nothing"
  case never = "never"

  // Evaluations.
  case noRating = "no rating"
  case noRisk = "no risk applies"
  case noMeeting = "no meeting with a length"
  case noReference = "no checked reference with a rating"
  case missingScore = "a value is missing"
  case excluded = "left out"
  case disqualified = "disqualified"
  case noEligibleAlternative = "no eligible alternative"
  case noWeights = "no valid weights"
  case noCritical = "no weight changes the winner"
  case onlyCriterion = "the only criterion with weight"
  case firstPlaceTied = "the first place is tied"
  case nobodyElse = "nobody else is ranked"
  case noClosedForm = "the method has no closed form"
  case notUsed = "not asked for"

  // Pilots.
  case noResult = "no result"
  case noControl = "no control"
  case noProportion = "the metric is no proportion"
  case noExpectedChange = "no expected change"
  case noSample = "no sample planned"
  case impossibleChange = "expected change leads beyond what is possible"
  case tooFewToTest = "too few to test"
  case noSpending = "no spending"
  case noFee = "no fee in the first year"

  case tooLarge = "too large to compute"
}
