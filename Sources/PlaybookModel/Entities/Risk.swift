package import PlaybookDiagnostics

/// What may happen to us, how bad it would be, and what we do about it.
package struct Risk: Entity {
  package enum Treatment: String, Sendable, CaseIterable {
    case avoid, reduce, share, accept
  }

  package struct Level: Sendable, Equatable {
    /// 1 rare to 5 almost certain.
    package let likelihood: Int
    /// 1 negligible to 5 threatens the company.
    package let impact: Int

    package init(
      likelihood: Int, impact: Int
    ) {
      self.likelihood = likelihood
      self.impact = impact
    }

    /// 1 to 25.
    package var product: Int { likelihood * impact }
  }

  package struct Action: Sendable {
    package let text: String
    /// Nothing: the risk's.
    package let owner: String?
    package let due: Located<Day>?
    package let isDone: Bool

    package init(
      text: String, owner: String?, due: Located<Day>?, isDone: Bool
    ) {
      self.text = text
      self.owner = owner
      self.due = due
      self.isDone = isDone
    }
  }

  package static let kind = EntityKind.risk
  package let core: EntityCore
  package let category: String
  /// What may happen.
  package let event: String
  package let cause: String?
  package let effect: String?
  /// Before treatment.
  package let inherent: Located<Level>
  /// After it; nothing: as before.
  package let residual: Located<Level>?
  package let treatment: Located<Treatment>
  package let actions: [Action]
  /// Empty: all alternatives.
  package let appliesTo: [Located<Alternative>]
  /// Where it was accepted.
  package let decision: Located<EntityID>?

  package init(
    core: EntityCore, category: String, event: String, cause: String?, effect: String?,
    inherent: Located<Level>, residual: Located<Level>?, treatment: Located<Treatment>,
    actions: [Action], appliesTo: [Located<Alternative>], decision: Located<EntityID>?
  ) {
    self.core = core
    self.category = category
    self.event = event
    self.cause = cause
    self.effect = effect
    self.inherent = inherent
    self.residual = residual
    self.treatment = treatment
    self.actions = actions
    self.appliesTo = appliesTo
    self.decision = decision
  }
}
