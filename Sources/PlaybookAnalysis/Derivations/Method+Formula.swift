extension Derivation.Method {
  /// The formula in plain text.
  package var formula: String {
    switch self {
    case .keyResultScore, .milestoneScore, .objectiveScore, .pace, .smart, .level, .forecast,
      .fulfilment:
      progress
    case .gap, .coverage, .credibleCoverage, .verdict, .promisesKept: commitments
    case .totalCost, .presentValue, .overhead, .saving, .payback, .discountedPayback, .crossovers,
      .tornado:
      costs
    case .criterionValue, .givenWeights, .rankedWeights, .judgedWeights, .weightedSum, .topsis,
      .agreement, .criticalWeights, .leaveOneOut, .equalWeights, .badge:
      evaluations
    case .armInterval, .test, .differenceInterval, .sampleSize, .power, .detectableChange,
      .pilotVerdict, .costOfLearning:
      pilots
    case .placeClass, .visitCost, .travelDays, .sharedTime, .riskLevel, .riskReduction, .horizon,
      .termEnd, .noticeDue, .meetingLoad, .completeness:
      others
    }
  }

  private var progress: String {
    switch self {
    case .keyResultScore: "score = (newest − baseline) / (target − baseline), from 0 to 1"
    case .milestoneScore: "score = weight of what is done / all weight"
    case .objectiveScore:
      "score = Σ weight × score / Σ weight, over the key results whose score is known; "
        + "coverage = weight that is known / all weight"
    case .pace:
      "expected = (as of − start) / (due − start), from 0 to 1; pace = score / expected"
    case .smart:
      "S: the statement says something that could be false. M: a key result has a baseline and a "
        + "target, steps, or a yes or no. A: it has an owner. R: each target lies inside its "
        + "benchmark, or a vendor’s answer meets it. T: it has a due date."
    case .level:
      "green: the value meets the target; red: it is at or beyond the threshold; amber: between"
    case .forecast:
      "the line y = a + b·x through the newest 6 values by least squares, x in steps of the "
        + "cadence, read on the due date; g = b / |target − baseline| in the good direction: "
        + "improving above 0.02, worsening below −0.02"
    default: "fulfilment = conditions met / conditions with a value"
    }
  }

  private var commitments: String {
    switch self {
    case .gap: "gap = (value − target) / |target − baseline| in the good direction; 0 or more meets"
    case .coverage: "coverage = Σ weight of the key results met / Σ weight"
    case .credibleCoverage: "credible = Σ weight × factor of the evidence, where met / Σ weight"
    case .verdict:
      "measured against target, promise against target, measured against promise: each met or not"
    default: "kept = measurements after the question that meet the promise / all of them"
    }
  }

  private var costs: String {
    switch self {
    case .totalCost: "total = Σ of all payments, month 0 to the horizon"
    case .presentValue: "NPV = Σ cₜ / (1 + r)ᵗ over the months t, r = (1 + yearly rate)^(1/12) − 1"
    case .overhead: "overhead = (total − price) / price; the price is fees and salaries"
    case .saving:
      "saving = in-house − option; discounted alike; in per cent = 100 × saving / in-house"
    case .payback:
      "with D the running total of the saving and t the last month where it is below 0: "
        + "t + (−Dₜ) / dₜ₊₁; never where it ends below 0; 0 where it never is"
    case .discountedPayback: "the payback of the saving of each month discounted to the start"
    case .crossovers: "where the running total of the saving changes its sign"
    default:
      "the discounted saving with one input × 0.8 and × 1.2 while all others stay"
    }
  }

  private var evaluations: String {
    switch self {
    case .criterionValue: "value = (x − worst) / (best − worst), from 0 to 1"
    case .givenWeights: "weight = w / Σ w"
    case .rankedWeights: "weight of rank r of n = (1/n) × Σ 1/k for k = r … n"
    case .judgedWeights:
      "the principal eigenvector of the pairwise matrix; CI = (λmax − n) / (n − 1), CR = CI / RI; "
        + "consistent where CR ≤ 0.10"
    case .weightedSum: "S = Σ weight × value, shown × 100"
    case .topsis:
      "r = x / √Σx², t = weight × r; C = d⁻ / (d⁺ + d⁻), the distances from the best and the "
        + "worst t of each criterion"
    case .agreement:
      "Kendall’s τ-b = (C − D) / √((n₀ − n₁)(n₀ − n₂)); Spearman’s ρ = the correlation of the ranks"
    case .criticalWeights:
      "ω* = (Rp − Rq) / ((Rp − Rq) − (vp − vq)), R the scores without the criterion, p the first "
        + "and q a rival; the other weights keep their proportions"
    case .leaveOneOut: "the first place with one criterion dropped, the others in proportion"
    case .equalWeights: "the ranking with the weight 1/n for each criterion"
    default:
      "fragile: the smallest change is below 10 %, or equal weights have another first, or the "
        + "first place is tied; stable: it is above 25 %, or there is none, and leaving out any "
        + "criterion changes nothing; else sensitive"
    }
  }

  private var pilots: String {
    switch self {
    case .armInterval: "(p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n), z = 1.96"
    case .test: "z = (p₁ − p₂) / √(p̄(1 − p̄)(1/n₁ + 1/n₂)), p = erfc(|z|/√2), two-sided"
    case .differenceInterval: "p₁ − p₂ ± 1.96·√(p₁q₁/n₁ + p₂q₂/n₂)"
    case .sampleSize:
      "n = (zα·√(2p̄q̄) + zβ·√(p₁q₁ + p₂q₂))² / (p₁ − p₂)², rounded up; p̄ the mean of the two, "
        + "zα at 1 − α/2, zβ at the power"
    case .power: "Φ((√n·|p₁ − p₂| − zα·√(2p̄q̄)) / √(p₁q₁ + p₂q₂))"
    case .detectableChange: "the p₂ nearest to p₁ that the planned sample shows with that power"
    case .pilotVerdict:
      "a criterion that must be met is missed: no go; the difference is significant and against "
        + "it: no go; such a criterion has no value: inconclusive; two arms without a significant "
        + "difference: inconclusive while the expected change lies inside the interval; else go"
    default: "spent / fees of the first twelve months"
    }
  }

  private var others: String {
    switch self {
    case .placeClass:
      "our country: onshore; clocks at most 3 hours apart: nearshore; else offshore"
    case .visitCost: "visits a year × cost of a visit"
    case .travelDays: "visits a year × 2 × hours each way / 8"
    case .sharedTime:
      "minutes that both working days share on the 15th of each month, in each side’s own clock; "
        + "the least, the median and the most of the year"
    case .riskLevel:
      "likelihood × impact: 1–5 low, 6–12 medium, 13–19 high, 20–25 critical"
    case .riskReduction: "reduction = 1 − after treatment / before"
    case .horizon:
      "both: both ratings are 3 or more; short-term only or long-term only: one is; else neither"
    case .termEnd: "end = start + term"
    case .noticeDue: "notice due = renewal date − notice period"
    case .meetingLoad: "Σ minutes × 365.2425 / 12 / days between two meetings, a month"
    default: "completeness = obligations met / all obligations of the layer"
    }
  }
}
