extension Derivation {
  /// The ways in which figures are computed, one for each formula.
  package enum Method: String, Sendable, CaseIterable {
    // Progress.
    case keyResultScore = "key-result-score"
    case milestoneScore = "milestone-score"
    case objectiveScore = "objective-score"
    case pace
    case smart
    case level
    case forecast
    case fulfilment

    // Commitments.
    case gap
    case coverage
    case credibleCoverage = "credible-coverage"
    case verdict
    case promisesKept = "promises-kept"

    // Costs.
    case totalCost = "total-cost"
    case presentValue = "present-value"
    case overhead
    case saving
    case payback
    case discountedPayback = "discounted-payback"
    case crossovers
    case tornado

    // Places.
    case placeClass = "place-class"
    case visitCost = "visit-cost"
    case travelDays = "travel-days"
    case sharedTime = "shared-time"

    // Evaluations.
    case criterionValue = "criterion-value"
    case givenWeights = "given-weights"
    case rankedWeights = "ranked-weights"
    case judgedWeights = "judged-weights"
    case weightedSum = "weighted-sum"
    case topsis
    case agreement
    case criticalWeights = "critical-weights"
    case leaveOneOut = "leave-one-out"
    case equalWeights = "equal-weights"
    case badge

    // Pilots.
    case armInterval = "arm-interval"
    case test
    case differenceInterval = "difference-interval"
    case sampleSize = "sample-size"
    case power
    case detectableChange = "detectable-change"
    case pilotVerdict = "pilot-verdict"
    case costOfLearning = "cost-of-learning"

    // Risks, functions, contracts, the playbook as a whole.
    case riskLevel = "risk-level"
    case riskReduction = "risk-reduction"
    case horizon
    case termEnd = "term-end"
    case noticeDue = "notice-due"
    case meetingLoad = "meeting-load"
    case completeness
  }
}

extension Derivation.Method {
  /// What is computed, as a reader calls it.
  package var title: String {
    switch self {
    case .keyResultScore, .milestoneScore, .objectiveScore: "Score"
    case .pace: "Expected by now, and pace"
    case .smart: "SMART"
    case .level: "Level"
    case .forecast: "Trend and forecast"
    case .fulfilment: "Fulfilment"
    case .gap: "Gap to our target"
    case .coverage: "Targets promised"
    case .credibleCoverage: "Targets credibly promised"
    case .verdict: "Whose fault it was"
    case .promisesKept: "Promises kept"
    case .totalCost: "Total cost"
    case .presentValue: "Discounted cost"
    case .overhead: "Overhead beside the price"
    case .saving: "Saving"
    case .payback: "Payback"
    case .discountedPayback: "Discounted payback"
    case .crossovers: "Where the costs cross"
    case .tornado: "What moves the saving most"
    case .placeClass: "Distance"
    case .visitCost: "Visits a year"
    case .travelDays: "Days on the road"
    case .sharedTime: "Shared working time"
    case .criterionValue: "Values"
    case .givenWeights, .rankedWeights, .judgedWeights: "Weights"
    case .weightedSum: "Score"
    case .topsis: "TOPSIS"
    case .agreement: "Agreement of the methods"
    case .criticalWeights: "Weights that change the winner"
    case .leaveOneOut: "Leaving a criterion out"
    case .equalWeights: "Equal weights"
    case .badge: "How firm the first place is"
    case .armInterval: "Interval"
    case .test: "Test of the difference"
    case .differenceInterval: "Difference of the arms"
    case .sampleSize: "Sample needed"
    case .power: "Power"
    case .detectableChange: "Smallest change that can be seen"
    case .pilotVerdict: "Verdict of the numbers"
    case .costOfLearning: "Cost of learning"
    case .riskLevel: "Level"
    case .riskReduction: "Reduction"
    case .horizon: "For how long outsourcing suits it"
    case .termEnd: "End of the term"
    case .noticeDue: "Notice due"
    case .meetingLoad: "Meetings"
    case .completeness: "Completeness"
    }
  }
}
