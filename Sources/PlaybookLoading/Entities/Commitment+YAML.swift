internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let commitment = KindDeclaration(Commitment.self) { fields in
    let alternative = fields.required(
      "alternative", .alternative, "who answers: a vendor, in-house or do-nothing",
      example: "sierra-verde")
    let asked = fields.required("asked", .date, "when we asked", example: "2026-01-20")
    let answers = fields.required(
      "answers",
      .map(
        by: .keyResult, of: FieldType<Commitment.Answer>.answer,
        shape: FieldType<Commitment.Answer>.answerShape),
      "what it said about each key result",
      example: "{ reliable-support/resolved: { answer: can, value: 93, evidence: contract } }")
    guard let alternative, let asked, let answers else { return nil }
    return { core in
      Commitment(core: core, alternative: alternative, asked: asked, answers: answers.value)
    }
  }
}

extension FieldType<Commitment.Answer> {
  private static let name = "an answer"

  static var answerShape: FieldShape {
    .record(name, FieldReader.describe(name) { _ = answer(&$0, about: nil) })
  }

  static let answer: @Sendable (Located<KeyResultReference>) -> FieldType = { keyResult in
    .record(name, at: keyResult.position) { answer(&$0, about: keyResult) }
  }

  private static func answer(
    _ fields: inout FieldReader, about keyResult: Located<KeyResultReference>?
  ) -> Commitment.Answer? {
    let reply = fields.required(
      "answer", .word(Commitment.Reply.self),
      "whether it can meet the target; unanswered: asked, and no reply", example: "can")
    let value = fields.optional(
      "value", .number,
      "what it commits to, in the metric's unit; needed with 'can' and 'partly'", example: "93")
    let by = fields.optional(
      "by", .date, "from when it holds; default: the key result's due date", example: "2026-06-30")
    let evidence = fields.optional(
      "evidence", .word(Commitment.Evidence.self), "what it rests on; default claim",
      example: "contract")
    let confidence = fields.optional(
      "our_confidence", .share, "how far we believe it", example: "0.7")
    let condition = fields.optional(
      "condition", .text, "what it depends on", example: "with two people on the morning rush")
    if reply?.value == .can || reply?.value == .partly {
      fields.require("value", "An answer '\(reply?.value.rawValue ?? "")' needs the field 'value'")
    }
    guard let reply, let keyResult else { return nil }
    return Commitment.Answer(
      keyResult: keyResult, reply: reply, value: value, by: by, evidence: evidence,
      ourConfidence: confidence?.value, condition: condition?.value)
  }
}
