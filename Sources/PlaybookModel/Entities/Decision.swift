package import PlaybookDiagnostics

/// A decision record in the manner of MADR: what was asked, chosen and why.
package struct Decision: Entity {
  package enum Status: String, Sendable, CaseIterable {
    case proposed, accepted, rejected, deprecated, superseded
  }

  package static let kind = EntityKind.decision
  package let core: EntityCore
  /// Of the last change of status.
  package let date: Located<Day>
  package let status: Located<Status>
  package let question: String
  /// Texts; one that is an alternative's id means that alternative.
  package let options: Located<[Located<String>]>
  package let chosen: Located<String>?
  package let because: String?
  /// Why not the top-ranked option.
  package let despite: String?
  /// What it rests on.
  package let evaluation: Located<EntityID>?
  package let decisionMakers: [String]
  /// The list, where there is one, and each of its items.
  package let supersedes: Located<[Located<EntityID>]>?
  package let reviewBy: Located<Day>?
  package let drivers: [String]
  package let pilots: [Located<EntityID>]
  /// Links and notes.
  package let evidence: [String]
  package let consulted: [String]
  package let informed: [String]
  /// How we will know that it holds.
  package let confirmation: String?
  /// A two-way door.
  package let isReversible: Bool?

  package init(
    core: EntityCore, date: Located<Day>, status: Located<Status>, question: String,
    options: Located<[Located<String>]>, chosen: Located<String>?, because: String?,
    despite: String?, evaluation: Located<EntityID>?, decisionMakers: [String],
    supersedes: Located<[Located<EntityID>]>?, reviewBy: Located<Day>?, drivers: [String],
    pilots: [Located<EntityID>], evidence: [String], consulted: [String], informed: [String],
    confirmation: String?, isReversible: Bool?
  ) {
    self.core = core
    self.date = date
    self.status = status
    self.question = question
    self.options = options
    self.chosen = chosen
    self.because = because
    self.despite = despite
    self.evaluation = evaluation
    self.decisionMakers = decisionMakers
    self.supersedes = supersedes
    self.reviewBy = reviewBy
    self.drivers = drivers
    self.pilots = pilots
    self.evidence = evidence
    self.consulted = consulted
    self.informed = informed
    self.confirmation = confirmation
    self.isReversible = isReversible
  }
}
