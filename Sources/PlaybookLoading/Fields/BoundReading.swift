internal import PlaybookModel

extension FieldReader {
  /// Reads `at_least` or `at_most`.
  mutating func bound() -> Bound? {
    let atLeast = optional(
      "at_least", .number, "an inclusive bound; this or 'at_most'", example: "15")
    let atMost = optional(
      "at_most", .number, "an inclusive bound; this or 'at_least'", example: "30")
    guard exactlyOne(of: ["at_least", "at_most"]) != nil else { return nil }
    return atLeast.map(Bound.atLeast) ?? atMost.map(Bound.atMost)
  }
}

extension FieldType<Bound> {
  /// A bound alone in its braces.
  static let bound = FieldType.record("a bound") { $0.bound() }
}
