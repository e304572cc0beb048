package import PlaybookDiagnostics

/// What is counted, in which unit, and which way is better.
package struct Metric: Entity {
  package enum Direction: String, Sendable, CaseIterable {
    case increase, decrease
  }

  package enum Measure: String, Sendable, CaseIterable {
    case value
    /// x out of n, so measurements carry n.
    case proportion
  }

  /// What is possible at all.
  package struct Bounds: Sendable {
    package let minimum: Located<DecimalNumber>?
    package let maximum: Located<DecimalNumber>?

    package init(minimum: Located<DecimalNumber>?, maximum: Located<DecimalNumber>?) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  package static let kind = EntityKind.metric
  package let core: EntityCore
  /// As it is shown: `%`, `min`, `USD`.
  package let unit: Located<String>
  package let direction: Located<Direction>
  package let definition: String
  package let cadence: Located<CalendarDuration>
  package let source: String
  package let bounds: Bounds?
  package let measure: Measure
  /// For readers; nothing computes it.
  package let formula: String?

  package init(
    core: EntityCore, unit: Located<String>, direction: Located<Direction>, definition: String,
    cadence: Located<CalendarDuration>, source: String, bounds: Bounds?, measure: Measure,
    formula: String?
  ) {
    self.core = core
    self.unit = unit
    self.direction = direction
    self.definition = definition
    self.cadence = cadence
    self.source = source
    self.bounds = bounds
    self.measure = measure
    self.formula = formula
  }
}
