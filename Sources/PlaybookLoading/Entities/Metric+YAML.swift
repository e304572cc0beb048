internal import PlaybookDiagnostics
internal import PlaybookModel

extension KindDeclaration {
  static let metric = KindDeclaration(Metric.self) { fields in
    let unit = fields.required(
      "unit", .text, "as it is shown; a value in % is written 92, not 0.92", example: "min")
    let direction = fields.required(
      "direction", .word(Metric.Direction.self), "which way is better", example: "decrease")
    let definition = fields.required(
      "definition", .text, "exactly what is counted",
      example: "Minutes from opening a ticket to the first human answer.")
    let cadence = fields.required(
      "cadence", .duration, "how often it is measured", example: "1M")
    let source = fields.required(
      "source", .text, "where the number comes from", example: "help-desk export")
    let bounds = fields.optional(
      "bounds", .bounds, "what is possible at all", example: "{ min: 0, max: 100 }")
    let measure = fields.optional(
      "measure", .word(Metric.Measure.self),
      "proportion: x out of n, so measurements carry n; default value", example: "proportion")
    let formula = fields.optional(
      "formula", .text, "for readers; nothing computes it", example: "solved / closed")
    guard let unit, let direction, let definition, let cadence, let source else { return nil }
    return { core in
      Metric(
        core: core, unit: unit, direction: direction, definition: definition.value,
        cadence: cadence, source: source.value, bounds: bounds?.value,
        measure: measure?.value ?? .value, formula: formula?.value)
    }
  }
}

extension FieldType<Metric.Bounds> {
  static let bounds = FieldType.record("the bounds") { fields in
    let minimum = fields.optional("min", .number, "the least possible value", example: "0")
    let maximum = fields.optional("max", .number, "the largest possible value", example: "100")
    guard fields.requireOrder(of: minimum, "min", before: maximum, "max") else { return nil }
    return Metric.Bounds(minimum: minimum, maximum: maximum)
  }
}

extension FieldReader {
  /// Reports the second number where it is not above the first.
  func requireOrder(
    of low: Located<DecimalNumber>?, _ lowName: String,
    before high: Located<DecimalNumber>?, _ highName: String
  ) -> Bool {
    guard let low, let high, high.value <= low.value else { return true }
    reading.report(
      .valueOutOfRange,
      "The '\(highName)' \(high.value) is not above the '\(lowName)' \(low.value)",
      at: high.position, notes: [.init("'\(lowName)' is set here", at: low.position)])
    return false
  }

  /// Reports the second date where it is not after the first.
  func requireOrder(
    of start: Located<Day>?, _ startName: String, before end: Located<Day>?, _ endName: String
  ) -> Bool {
    guard let start, let end, end.value <= start.value else { return true }
    reading.report(
      .datesOutOfOrder,
      "The '\(endName)' \(end.value) is not after the '\(startName)' \(start.value)",
      at: end.position, notes: [.init("'\(startName)' is set here", at: start.position)])
    return false
  }
}
