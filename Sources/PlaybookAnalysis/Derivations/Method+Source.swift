extension Derivation.Method {
  /// Where the method comes from, with its year; nothing for arithmetic and for rules of our own.
  package var source: String? {
    switch self {
    case .objectiveScore, .keyResultScore: "Doerr, Measure What Matters, 2018 (scores and bands)"
    case .smart: "Doran, There’s a S.M.A.R.T. way to write management’s goals, 1981"
    case .forecast: "Ordinary least squares (Legendre, 1805)"
    case .presentValue, .saving: "Net present value (Fisher, The Rate of Interest, 1907)"
    case .criterionValue, .weightedSum, .givenWeights:
      "Keeney and Raiffa, Decisions with Multiple Objectives, 1976"
    case .rankedWeights:
      "Barron and Barrett, Decision quality using ranked attribute weights, 1996"
    case .judgedWeights: "Saaty, The Analytic Hierarchy Process, 1980"
    case .topsis: "Hwang and Yoon, Multiple Attribute Decision Making, 1981"
    case .agreement: "Kendall, 1945; Spearman, 1904"
    case .criticalWeights:
      "Triantaphyllou and Sánchez, A sensitivity analysis approach, 1997, with the other weights "
        + "in proportion"
    case .armInterval: "Wilson, Probable inference, 1927"
    case .test, .differenceInterval: "Fleiss, Statistical Methods for Rates and Proportions, 1981"
    case .sampleSize, .power, .detectableChange: "As in R’s power.prop.test (Fleiss, 1981)"
    case .milestoneScore, .pace, .level, .fulfilment, .gap, .coverage, .credibleCoverage, .verdict,
      .promisesKept, .totalCost, .overhead, .payback, .discountedPayback, .crossovers, .tornado,
      .placeClass, .visitCost, .travelDays, .sharedTime, .leaveOneOut, .equalWeights, .badge,
      .pilotVerdict, .costOfLearning, .riskLevel, .riskReduction, .horizon, .termEnd, .noticeDue,
      .meetingLoad, .completeness:
      nil
    }
  }

  /// What a reader should know before relying on the figure.
  package var notes: [String] {
    switch self {
    case .keyResultScore: ["One formula serves metrics that should rise and that should fall."]
    case .objectiveScore:
      [
        "What is not known is left out, not counted as zero; coverage says how much that is.",
        "Bands: green from 0.7, amber from 0.4, red below.",
      ]
    case .level: ["Without a threshold of its own, red begins at 90 % of the target."]
    case .forecast:
      ["At this pace: the line is drawn on as it is, and kept inside the metric’s bounds."]
    case .coverage: ["Who cannot, did not reply or was never asked counts as not met."]
    case .credibleCoverage:
      ["Factors: claim 0.4, reference 0.6, demo 0.8, contract 1. They are our own."]
    case .presentValue: ["Costs are positive, so lower is better."]
    case .payback: ["The crossing that holds, not the first one."]
    case .tornado: ["In-house stays as it is, except that the discount rate is common to both."]
    case .sharedTime: ["Clock changes are those of each side’s time zone."]
    case .criterionValue: ["Fixed anchors: who else is on the list does not move a value."]
    case .judgedWeights:
      ["RI is Saaty’s table of 1980; other tables give another CR for the same judgements."]
    case .topsis: ["Relative to this shortlist: who else is on it moves the values."]
    case .badge: ["Our own rule, so that a narrow first place does not read as a clear one."]
    case .test:
      [
        "Looking before the end, or before the planned sample, finds differences that are not "
          + "there; until then p is not shown."
      ]
    case .armInterval, .differenceInterval: ["At 95 %."]
    case .costOfLearning: ["What the pilot cost, beside a year of what it is about."]
    default: []
    }
  }
}
