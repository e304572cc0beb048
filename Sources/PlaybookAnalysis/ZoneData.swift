package import DecisionMath

/// The time zones that the machine lends us: the one table that is not in the sources.
package struct ZoneData: Sendable {
  /// The rules of a zone by its IANA name; nothing where there is no such zone.
  package let rules: @Sendable (_ name: String) -> TimeZoneRules?
  /// False on a machine that has no zones at all, such as a slim container.
  package let isThere: Bool

  package init(
    isThere: Bool = true, rules: @escaping @Sendable (_ name: String) -> TimeZoneRules?
  ) {
    self.isThere = isThere
    self.rules = rules
  }
}
