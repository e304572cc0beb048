package import PlaybookDiagnostics

/// A piece of work on one function, from the first question to the exit.
package struct Project: Entity {
  package enum Phase: String, Sendable, CaseIterable {
    case explore, select, pilot, transition, run, exit
  }

  package static let kind = EntityKind.project
  package let core: EntityCore
  package let function: Located<EntityID>
  package let phase: Located<Phase>
  package let objectives: [Located<EntityID>]
  package let evaluation: Located<EntityID>?
  package let pilots: [Located<EntityID>]
  package let decision: Located<EntityID>?
  package let engagement: Located<EntityID>?
  /// Without weights.
  package let milestones: [KeyResult.Milestone]

  package init(
    core: EntityCore, function: Located<EntityID>, phase: Located<Phase>,
    objectives: [Located<EntityID>], evaluation: Located<EntityID>?, pilots: [Located<EntityID>],
    decision: Located<EntityID>?, engagement: Located<EntityID>?, milestones: [KeyResult.Milestone]
  ) {
    self.core = core
    self.function = function
    self.phase = phase
    self.objectives = objectives
    self.evaluation = evaluation
    self.pilots = pilots
    self.decision = decision
    self.engagement = engagement
    self.milestones = milestones
  }
}
