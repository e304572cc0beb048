package import PlaybookDiagnostics

/// What an alternative said about our key results on a day: one answer sheet.
package struct Commitment: Entity {
  package enum Reply: String, Sendable, CaseIterable {
    case can, partly, cannot
    /// Asked, and no reply.
    case unanswered
  }

  /// What a commitment rests on, from weak to strong.
  package enum Evidence: String, Sendable, CaseIterable {
    case claim, reference, demo, contract
  }

  package struct Answer: Sendable {
    /// Stands where its key stands.
    package let keyResult: Located<KeyResultReference>
    package let reply: Located<Reply>
    /// What it commits to, in the metric's unit.
    package let value: Located<DecimalNumber>?
    /// From when it holds; nothing: the key result's due date.
    package let by: Located<Day>?
    /// Nothing: a claim.
    package let evidence: Located<Evidence>?
    /// How far we believe it, 0 to 1.
    package let ourConfidence: DecimalNumber?
    /// What it depends on.
    package let condition: String?

    package init(
      keyResult: Located<KeyResultReference>, reply: Located<Reply>, value: Located<DecimalNumber>?,
      by: Located<Day>?, evidence: Located<Evidence>?, ourConfidence: DecimalNumber?,
      condition: String?
    ) {
      self.keyResult = keyResult
      self.reply = reply
      self.value = value
      self.by = by
      self.evidence = evidence
      self.ourConfidence = ourConfidence
      self.condition = condition
    }
  }

  package static let kind = EntityKind.commitment
  package let core: EntityCore
  /// Who answers.
  package let alternative: Located<Alternative>
  /// When we asked.
  package let asked: Located<Day>
  /// In the order of the file.
  package let answers: [Answer]

  package init(
    core: EntityCore, alternative: Located<Alternative>, asked: Located<Day>, answers: [Answer]
  ) {
    self.core = core
    self.alternative = alternative
    self.asked = asked
    self.answers = answers
  }
}
