internal import DecisionMath
package import PlaybookAnalysis

extension ZoneData {
  /// The zones of the examples, without their summer time.
  package static let few = ZoneData { name in
    ["America/New_York": -5, "America/Bogota": -5, "Asia/Hong_Kong": 8, "Europe/Warsaw": 1][name]
      .map { TimeZoneRules(fixedOffset: $0 * 3600) }
  }
}
