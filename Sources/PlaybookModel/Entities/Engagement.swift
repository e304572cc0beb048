package import PlaybookDiagnostics

/// A contract with a vendor for a function: its terms, its service levels, and the way out.
package struct Engagement: Entity {
  package enum Phase: String, Sendable, CaseIterable {
    case transition, run, exit, ended
  }

  package static let kind = EntityKind.engagement
  package let core: EntityCore
  package let vendor: Located<EntityID>
  package let function: Located<EntityID>
  /// One of the vendor's models.
  package let model: Located<EntityID>
  package let decision: Located<EntityID>?
  package let phase: Located<Phase>
  package let start: Located<Day>
  /// Above 0.
  package let termMonths: Located<Int>
  /// Not negative.
  package let noticeDays: Located<Int>
  package let value: Price
  package let renewal: Renewal?
  package let serviceLevels: [ServiceLevel]
  /// Nothing: the model's.
  package let pricing: SourcingModel.Pricing?
  /// Nothing: the client.
  package let ipOwner: SourcingModel.Party?
  package let data: DataTerms?
  /// Stands where its value stands.
  package let exitPlan: Located<ExitPlan>?
  package let communication: Located<Communication>?

  package init(
    core: EntityCore, vendor: Located<EntityID>, function: Located<EntityID>,
    model: Located<EntityID>, decision: Located<EntityID>?, phase: Located<Phase>,
    start: Located<Day>, termMonths: Located<Int>, noticeDays: Located<Int>, value: Price,
    renewal: Renewal?, serviceLevels: [ServiceLevel], pricing: SourcingModel.Pricing?,
    ipOwner: SourcingModel.Party?, data: DataTerms?, exitPlan: Located<ExitPlan>?,
    communication: Located<Communication>?
  ) {
    self.core = core
    self.vendor = vendor
    self.function = function
    self.model = model
    self.decision = decision
    self.phase = phase
    self.start = start
    self.termMonths = termMonths
    self.noticeDays = noticeDays
    self.value = value
    self.renewal = renewal
    self.serviceLevels = serviceLevels
    self.pricing = pricing
    self.ipOwner = ipOwner
    self.data = data
    self.exitPlan = exitPlan
    self.communication = communication
  }
}
