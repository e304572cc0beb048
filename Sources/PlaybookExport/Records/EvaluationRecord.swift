internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

extension ExportRecord<EvaluationFigures> {
  static let evaluation = ExportRecord("evaluation", question + matrix + order + robustness)

  private static let question: [ExportField<EvaluationFigures>] = [
    .text("question", "what is decided") { $0.evaluation.question },
    .text("function", "for which function") { $0.evaluation.function.value.description },
    .word("method", "by which alternatives are ranked", of: Evaluation.Method.self) {
      $0.evaluation.method
    },
    .value("criteria", .list(.text), "ids of the criteria, in order") {
      .array($0.criteria.map(JSONValue.string))
    },
    .outcome("weights", .list(.number), "of each criterion; together 1") {
      $0.weights.map { .array($0.values.map(\.json)) }
    },
    .optional("consistency", consistency.shape, "of pairwise judgements") {
      $0.judged.map { consistency.json($0) }
    },
  ]

  private static let consistency = ExportRecord<CriterionWeights.Judged>(
    "consistency",
    [
      .number("lambda_max", "the principal eigenvalue") { $0.priorities.lambdaMax },
      .number("consistency_index", "(λmax − n)/(n − 1)") { $0.priorities.consistencyIndex },
      .number("consistency_ratio", "the index / the random index; accepted up to 0.10") {
        $0.priorities.consistencyRatio()
      },
      .text("random_index", "which table of random indices") { _ in
        RandomIndex.saaty1980.rawValue
      },
    ])

  private static let matrix: [ExportField<EvaluationFigures>] = [
    .value("raw", rows, "figures and scores, null where missing") { figures in
      figures.table { row in row.cells.map { $0.raw.value } }
    },
    .value("values", rows, "on the criterion's scale, 0 to 1") { figures in
      // A missing value counts as the worst where the evaluation says so.
      let missing: Double? = figures.evaluation.missing == .worst ? 0 : nil
      return figures.table { row in row.cells.map { $0.value ?? missing } }
    },
    .value("contributions", rows, "weight × value, of who is ranked by weighted sum") { figures in
      .keyed(
        figures.rows.compactMap { row in
          figures.contributions[row.alternative].map {
            (row.alternative.description, .array($0.map { $0?.json ?? .null }))
          }
        })
    },
    .value("disqualified", .map(keys: "alternatives", .text), "the gates that they fail") {
      $0.failedGates
    },
    .value("scores", .map(keys: "alternatives", .number), "by weighted sum, 0 to 1") {
      ($0.weightedSum.value?.places ?? []).scores
    },
  ]

  private static let rows = ExportShape.map(
    keys: "alternatives", .list(.number))

  private static let order: [ExportField<EvaluationFigures>] = [
    .outcome(
      "ranking", .list(ExportRecord<Ranking.Place>.place.shape), "by the method, from the first on"
    ) { $0.ranking.map(\.json) },
    .value("winners", .list(.text), "several where the first place is tied") {
      ($0.ranking.value?.winners ?? []).json
    },
    .optionalNumber("margin", "the first score minus the second") { $0.ranking.value?.margin },
    .outcome("topsis", topsis.shape, "closeness to an ideal, relative to this shortlist") {
      $0.topsis.map { topsis.json($0) }
    },
  ]

  private static let topsis = ExportRecord<Ranking>(
    "TOPSIS",
    [
      .value("closeness", .map(keys: "alternatives", .number), "0 to 1") { $0.places.scores },
      .value("ranking", .list(ExportRecord<Ranking.Place>.place.shape), "from the first on") {
        $0.json
      },
      .value("winners", .list(.text), "several where the first place is tied") {
        $0.winners.json
      },
    ])

  private static let robustness: [ExportField<EvaluationFigures>] = [
    .value(
      "critical_weights", .list(ExportRecord<CriticalRow>.criticalWeight.shape),
      "the weight of each criterion at which the winner changes; none by TOPSIS"
    ) { figures in
      .array(figures.criticalRows.map { ExportRecord<CriticalRow>.criticalWeight.json($0) })
    },
    .value("equal_weight_scores", .map(keys: "alternatives", .number), "with equal weights") {
      ($0.robustness.value?.equalWeights.places ?? []).scores
    },
    .value("equal_weight_winners", .list(.text), "with equal weights") {
      ($0.robustness.value?.equalWeights.winners ?? []).json
    },
    .value(
      "leave_one_out_winners", .map(keys: "ids of criteria", .list(.text)),
      "when a criterion is dropped"
    ) { figures in
      .keyed(
        zip(figures.criteria, figures.robustness.value?.leaveOneOutWinners ?? []).map {
          ($0, $1.json)
        })
    },
    .optionalNumber("smallest_relative_change", "that makes another the winner") {
      $0.weakestChange?.relativeChange
    },
    .optional("smallest_change_criterion", .text, "whose weight that is") { figures in
      figures.robustness.value?.weakest.map { .string(figures.criteria[$0]) }
    },
    .optional("badge", .word(badges.map(\.rawValue)), "how firmly the winner stands") { figures in
      figures.robustness.value.flatMap { robustness in
        badges.contains(robustness.badge) ? .string(robustness.badge.rawValue) : nil
      }
    },
  ]
}

/// A single ranked alternative has none: nobody else could win.
private let badges = RobustnessBadge.allCases.filter { $0 != .nobodyElse }

extension ExportRecord<Ranking.Place> {
  fileprivate static let place = ExportRecord(
    "place in a ranking",
    [
      .text("alternative", "who") { $0.alternative.description },
      .integer("rank", "1, 2, 2, 4", \.rank),
    ])
}

/// A criterion with what would change the winner.
private struct CriticalRow: Sendable {
  let criterion: String
  let weight: Double
  let change: WinnerRobustness.CriticalChange
}

extension ExportRecord<CriticalRow> {
  fileprivate static let criticalWeight = ExportRecord(
    "critical weight",
    [
      .text("criterion", "its id", \.criterion),
      .number("weight", "as it is, 0 to 1", \.weight),
      .number(
        "critical_weight", "where the winner changes, the others in proportion",
        outcome: { $0.change.weight }),
      .optional("rival", .text, "who is first beyond it") { $0.change.rival?.json },
      .optionalNumber("relative_change", "of the weight as it is") { $0.change.relativeChange },
    ])
}

extension EvaluationFigures {
  fileprivate var criteria: [String] {
    evaluation.criteria.value.map(\.id.value.description)
  }

  fileprivate var judged: CriterionWeights.Judged? {
    if case .judgements(let judged) = weights.value?.origin { judged } else { nil }
  }

  fileprivate func table(_ cells: (ScoredAlternative) -> [Double?]) -> JSONValue {
    .keyed(
      rows.map { row in
        (row.alternative.description, .array(cells(row).map { $0?.json ?? .null }))
      })
  }

  /// The gates that keep an alternative out, in words.
  fileprivate var failedGates: JSONValue {
    .keyed(
      rows.filter(\.isDisqualified).map { row in
        let failed = zip(criteria, row.cells).filter { !$1.passesGate }.map(\.0)
        return (
          row.alternative.description, .string("fails " + failed.joined(separator: " and "))
        )
      })
  }

  /// None where the method has no closed form, and none without weights.
  fileprivate var criticalRows: [CriticalRow] {
    guard evaluation.method == .weightedSum, let robustness = robustness.value,
      let weights = weights.value
    else { return [] }
    return zip(criteria, zip(weights.values, robustness.criticalWeights)).map {
      CriticalRow(criterion: $0, weight: $1.0, change: $1.1)
    }
  }

  fileprivate var weakestChange: WinnerRobustness.CriticalChange? {
    robustness.value.flatMap { robustness in
      robustness.weakest.map { robustness.criticalWeights[$0] }
    }
  }
}

extension Ranking {
  fileprivate var json: JSONValue {
    .array(places.map { ExportRecord<Ranking.Place>.place.json($0) })
  }
}

extension [Ranking.Place] {
  fileprivate var scores: JSONValue {
    .keyed(map { ($0.alternative.description, $0.score.json) })
  }
}

extension [Alternative] {
  fileprivate var json: JSONValue { .array(map(\.json)) }
}
