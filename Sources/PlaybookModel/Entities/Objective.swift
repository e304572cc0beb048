package import PlaybookDiagnostics

/// What must become true, by when, and the key results that say so.
package struct Objective: Entity {
  package enum Ambition: String, Sendable, CaseIterable {
    /// Must reach a score of 1.
    case committed
    /// Is good at 0.7.
    case aspirational
  }

  /// A perspective of the balanced scorecard (Kaplan and Norton).
  package enum Perspective: String, Sendable, CaseIterable {
    case financial, customer, process, learning
  }

  package static let kind = EntityKind.objective
  package let core: EntityCore
  package let statement: Located<String>
  package let motives: [Located<EntityID>]
  package let function: Located<EntityID>
  package let start: Located<Day>
  package let due: Located<Day>
  /// In the order of the file.
  package let keyResults: [KeyResult]
  package let type: Ambition
  package let perspective: Perspective?

  package init(
    core: EntityCore, statement: Located<String>, motives: [Located<EntityID>],
    function: Located<EntityID>, start: Located<Day>, due: Located<Day>, keyResults: [KeyResult],
    type: Ambition, perspective: Perspective?
  ) {
    self.core = core
    self.statement = statement
    self.motives = motives
    self.function = function
    self.start = start
    self.due = due
    self.keyResults = keyResults
    self.type = type
    self.perspective = perspective
  }
}
