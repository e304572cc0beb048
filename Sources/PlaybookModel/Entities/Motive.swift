package import PlaybookDiagnostics

/// A reason to look for somebody else to do the work.
package struct Motive: Entity {
  package enum Reason: String, Sendable, CaseIterable {
    case focus, cost, speed, capability, capacity, quality
    case riskSharing = "risk-sharing"
    case coverageHours = "coverage-hours"
  }

  /// What must hold for the motive to count as fulfilled.
  package struct Condition: Sendable {
    package enum Quantity: Sendable {
      case metric(Located<EntityID>)
      /// The name of a computed figure, such as `cost.saving-percent`.
      case figure(Located<FigureName>)
    }

    package let quantity: Quantity
    package let bound: Bound

    package init(quantity: Quantity, bound: Bound) {
      self.quantity = quantity
      self.bound = bound
    }
  }

  package static let kind = EntityKind.motive
  package let core: EntityCore
  package let type: Located<Reason>
  package let statement: Located<String>
  /// Relative; all motives sum to 100 or 1.
  package let importance: Located<DecimalNumber>?
  /// Whom it concerns; empty means all.
  package let functions: [Located<EntityID>]
  package let conditions: [Condition]

  package init(
    core: EntityCore, type: Located<Reason>, statement: Located<String>,
    importance: Located<DecimalNumber>?, functions: [Located<EntityID>], conditions: [Condition]
  ) {
    self.core = core
    self.type = type
    self.statement = statement
    self.importance = importance
    self.functions = functions
    self.conditions = conditions
  }
}
