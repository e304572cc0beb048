package import PlaybookDiagnostics

/// In which form a vendor could work for us: `models` in the files.
package struct SourcingModel: Entity {
  package enum Form: String, Sendable, CaseIterable {
    case staffAugmentation = "staff-augmentation"
    case project, functional
    case dedicatedTeam = "dedicated-team"
    case buildOperateTransfer = "build-operate-transfer"
    case captive
  }

  package enum Party: String, Sendable, CaseIterable {
    case client, shared, vendor
  }

  package enum Pricing: String, Sendable, CaseIterable {
    case fixed
    case timeAndMaterials = "time-and-materials"
    case cappedTimeAndMaterials = "capped-time-and-materials"
    case runRate = "run-rate"
    case perUnit = "per-unit"
    case outcome
  }

  /// What must be in place on our side.
  package struct Prerequisite: Sendable {
    package let text: String
    package let isMet: Located<Bool>
    package let position: SourcePosition

    package init(text: String, isMet: Located<Bool>, position: SourcePosition) {
      self.text = text
      self.isMet = isMet
      self.position = position
    }
  }

  package static let kind = EntityKind.model
  package let core: EntityCore
  package let type: Located<Form>
  /// Who says what is done next.
  package let directsWork: Party
  /// Who answers for the result.
  package let ownsOutcome: Party
  package let pricing: Pricing
  package let prerequisites: [Prerequisite]
  /// 1 to 5 for each function, in the order of the file.
  package let fit: [(function: Located<EntityID>, rating: Located<DecimalNumber>)]
  /// Our own hours it takes.
  package let managementHoursPerWeek: DecimalNumber?
  /// Weeks until it works.
  package let rampWeeks: DecimalNumber?
  package let minimumTermMonths: Int?
  /// How it fits into our structure.
  package let integration: String?

  package init(
    core: EntityCore, type: Located<Form>, directsWork: Party, ownsOutcome: Party,
    pricing: Pricing, prerequisites: [Prerequisite],
    fit: [(function: Located<EntityID>, rating: Located<DecimalNumber>)],
    managementHoursPerWeek: DecimalNumber?, rampWeeks: DecimalNumber?, minimumTermMonths: Int?,
    integration: String?
  ) {
    self.core = core
    self.type = type
    self.directsWork = directsWork
    self.ownsOutcome = ownsOutcome
    self.pricing = pricing
    self.prerequisites = prerequisites
    self.fit = fit
    self.managementHoursPerWeek = managementHoursPerWeek
    self.rampWeeks = rampWeeks
    self.minimumTermMonths = minimumTermMonths
    self.integration = integration
  }
}
