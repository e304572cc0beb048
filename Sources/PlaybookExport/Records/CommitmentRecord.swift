internal import DecisionMath
internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookModel

/// All that one alternative has committed to.
struct Promises: Sendable {
  let alternative: Alternative
  let coverages: [CommitmentCoverage]
  let answers: [AnswerFigures]

  /// Of each alternative, in the order of functions and of alternatives.
  static func all(_ commitments: CommitmentTable) -> [Promises] {
    commitments.alternatives.map { alternative in
      Promises(
        alternative: alternative, coverages: commitments.coverages(of: alternative),
        answers: commitments.answers(of: alternative).filter { $0.entry != nil })
    }
  }

  /// Over all functions together; the mean by the weight of their key results would need a common
  /// scale, so there is one only where there is one function.
  func single(_ value: (CommitmentCoverage) -> Outcome<Double>) -> Outcome<Double> {
    guard coverages.count == 1, let only = coverages.first else {
      return .unknown(.severalFunctions)
    }
    return value(only)
  }
}

extension ExportRecord<Promises> {
  static let promises = ExportRecord(
    "commitments of an alternative",
    [
      .number(
        "coverage", "of the one function that it is concerned with",
        outcome: { $0.single(\.coverage) }),
      .number(
        "credible_coverage", "the same, by what the evidence is worth",
        outcome: { $0.single(\.credibleCoverage) }),
      .map(
        "functions", keys: "ids of functions", ExportRecord<CommitmentCoverage>.coverage,
        "the coverage for each function"
      ) { promises in promises.coverages.map { ($0.function.description, $0) } },
      .map(
        "answers", keys: "key results, as objective/key-result",
        ExportRecord<AnswerFigures>.answer, "what it said"
      ) { promises in promises.answers.map { ($0.result.reference.description, $0) } },
    ])
}

extension ExportRecord<CommitmentCoverage> {
  fileprivate static let coverage = ExportRecord(
    "coverage",
    [
      .number(
        "coverage", "weighted share of key results that are met, 0 to 1", outcome: \.coverage),
      .number(
        "credible_coverage", "each met one counts by its evidence", outcome: \.credibleCoverage),
      .integer("key_results", "how many count for the function", \.keyResults),
      .integer("never_asked", "how many of them were never put to it", \.neverAsked),
    ])
}

extension ExportRecord<AnswerFigures> {
  fileprivate static let answer = ExportRecord(
    "answer",
    [
      .word("answer", "what it said", of: Commitment.Reply.self) { $0.entry?.answer.reply.value },
      .optional("value", .number, "what it commits to, in the metric's unit") { $0.committed },
      .number(
        "gap", "(value − target)/|target − baseline| in the good direction", outcome: \.gap),
      .flag("met", "it commits to a value that meets the target", \.isMet),
    ])

  static let attribution = ExportRecord(
    "attribution",
    [
      .text("alternative", "whose result it is") { $0.alternative.description },
      .text("key_result", "as objective/key-result") { $0.result.reference.description },
      .optional("actual", .number, "the newest measured value") {
        $0.newest.map { .number($0.value.description) }
      },
      .value("target", .number, "what we want") {
        .number($0.result.measured.target.value.description)
      },
      .optional("committed", .number, "what it said") { $0.committed },
      .word("verdict", "whose fault the result is", outcome: \.verdict),
      .flag("final", "the day has come from which the commitment holds", \.isFinal),
      .number(
        "promise_kept_rate", "the share of measurements since that keep the committed value",
        outcome: \.promiseKeptRate),
    ])
}

extension AnswerFigures {
  fileprivate var committed: JSONValue? {
    entry?.answer.value.map { .number($0.value.description) }
  }
}
