internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let evaluation = KindDeclaration(Evaluation.self) { fields in
    let question = fields.required(
      "question", .text, "what is to be decided",
      example: "Who runs IT support for the next three years?")
    let function = fields.required(
      "function", .reference(.function), "which cost plans and key results count",
      example: "it-support")
    let alternatives = fields.required(
      "alternatives", .list(of: .alternative), "the options: two or more, with in-house",
      example: "[in-house, northgate, sierra-verde]")
    let criteria = fields.required(
      "criteria",
      .map(
        of: FieldType<Evaluation.Criterion>.criterion,
        shape: FieldType<Evaluation.Criterion>.criterionShape),
      "what matters, each under an id of its own",
      example: "{ cost: { weight: 60, source: cost.npv, value: { worst: 650000, best: 350000 } } }")
    let pairwise = fields.optional(
      "pairwise", .list(of: .pair), "weights by comparing criteria in pairs (AHP)",
      example: "[[cost, control, 3], [cost, overlap, 2], [overlap, control, 1/2]]")
    let scores = fields.optional(
      "scores", .scoreSheets, "our own judgements, by alternative and criterion",
      example: "{ in-house: { control: 5 }, sierra-verde: { control: { score: 3 } } }")
    let ways = fields.evaluationWays()
    let isSound = fields.checkWeights(criteria?.value)
    fields.checkRepetition(alternatives?.value ?? [])
    fields.checkScores(scores?.value ?? [], criteria?.value)
    fields.checkPairs(pairwise?.value ?? [], criteria?.value)
    guard let question, let function, let alternatives, let criteria, isSound else { return nil }
    return { core in
      Evaluation(
        core: core, question: question.value, function: function, alternatives: alternatives,
        criteria: criteria, pairwise: pairwise.map { $0.map { $0.map(\.value) } },
        scores: scores?.value ?? [], method: ways.method, crosscheck: ways.crosscheck,
        missing: ways.missing, weightsFrozen: ways.frozen)
    }
  }
}

/// How an evaluation is computed.
private struct EvaluationWays {
  let method: Evaluation.Method
  let crosscheck: [Located<Evaluation.Method>]
  let missing: Evaluation.MissingPolicy
  let frozen: Located<Day>?
}

extension FieldReader {
  fileprivate mutating func evaluationWays() -> EvaluationWays {
    EvaluationWays(
      method: optional(
        "method", .word(Evaluation.Method.self),
        "how values become a ranking; default weighted-sum",
        example: "topsis")?.value ?? .weightedSum,
      crosscheck: optional(
        "crosscheck", .list(of: .word(Evaluation.Method.self)), "other methods to compare with",
        example: "[topsis]")?.value ?? [],
      missing: optional(
        "missing", .word(Evaluation.MissingPolicy.self),
        "what a missing value does: fail, count as worst, or leave the criterion out; default fail",
        example: "worst")?.value ?? .fail,
      frozen: optional(
        "weights_frozen", .date, "when the weights were fixed", example: "2026-01-10"))
  }
}

extension FieldType<Evaluation.Judgement> {
  /// `[cost, control, 3]`: the first matters three times as much as the second.
  static let pair = FieldType(.tuple([.id, .id, .judgement])) { value, reading in
    guard case .list(let items) = value.value, items.count == 3 else {
      reading.report(
        .wrongType, "A pair is a list of two criteria and a judgement", at: value.position,
        help: "Write it as [cost, control, 3]")
      return nil
    }
    let names = items.prefix(2).map { item in
      reading.text(of: item, wanted: "a criterion")
        .flatMap { reading.id($0, at: item.position) }.map { Located($0, at: item.position) }
    }
    let fraction = FieldType<Fraction>.judgement.read(items[2], reading)
    guard let first = names[0], let second = names[1], let fraction else { return nil }
    return Evaluation.Judgement(
      first: first, second: second, value: Located(fraction, at: items[2].position),
      position: value.position)
  }
}

extension FieldType<[Evaluation.ScoreSheet]> {
  static let scoreSheets = FieldType.map(
    by: .namedAlternative,
    of: { alternative in
      FieldType<Evaluation.ScoreSheet>(scoreShape) { value, reading in
        FieldType<[Evaluation.Score]>.scores.read(value, reading).map {
          Evaluation.ScoreSheet(alternative: alternative, scores: $0)
        }
      }
    }, shape: scoreShape)

  private static let scoreShape = FieldType<[Evaluation.Score]>.scores.shape()
}

extension FieldType<[Evaluation.Score]> {
  fileprivate static let scores = FieldType.map(
    by: FieldType<EntityID>.criterionName, of: { FieldType<Evaluation.Score>.score(for: $0) },
    shape: .oneOf([
      .number(.none),
      .record(
        "a score", FieldReader.describe("a score") { _ = FieldType<Evaluation.Score>.parts(&$0) }),
    ]))
}

extension FieldType<EntityID> {
  /// The id of a criterion of the same evaluation.
  fileprivate static let criterionName = FieldType(.id) { value, reading in
    reading.text(of: value, wanted: "a criterion").flatMap { reading.id($0, at: value.position) }
  }
}

extension FieldType<Evaluation.Score> {
  fileprivate static func score(for criterion: Located<EntityID>) -> FieldType {
    FieldType(.number(.none)) { value, reading in
      if case .map(let entries) = value.value {
        var fields = FieldReader(entries, of: "a score", at: criterion.position, reading: reading)
        let (score, why, by) = parts(&fields)
        fields.finish()
        return score.map {
          Evaluation.Score(criterion: criterion, value: $0, why: why, by: by)
        }
      }
      return FieldType<DecimalNumber>.number.read(value, reading).map {
        Evaluation.Score(
          criterion: criterion, value: Located($0, at: value.position), why: nil, by: [])
      }
    }
  }

  fileprivate static func parts(
    _ fields: inout FieldReader
  ) -> (score: Located<DecimalNumber>?, why: String?, by: [String]) {
    let score = fields.required("score", .number, "the score itself", example: "3")
    let why = fields.optional("why", .text, "what it rests on", example: "shared backlog")
    let by = fields.optional(
      "by", .list(of: FieldType<String>.text), "who gave it", example: "[Operations]")
    return (score, why?.value, by?.value.map(\.value) ?? [])
  }
}
