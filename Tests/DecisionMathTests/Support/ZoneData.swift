import DecisionMath
import Foundation
import Testing

private let folder = "/usr/share/zoneinfo/"

extension Trait where Self == ConditionTrait {
  /// Slim machines have no zone data; there the test is skipped, visibly.
  static var needsZoneData: Self {
    .enabled(
      if: FileManager.default.fileExists(atPath: folder + "Europe/Warsaw"),
      "no zone data in \(folder); install tzdata")
  }
}

/// The rules of a zone of the system's data.
func zone(_ name: String) throws -> TimeZoneRules {
  let path = folder + name
  let data = try #require(FileManager.default.contents(atPath: path), "no zone at \(path)")
  return try #require(TimeZoneRules(tzif: data), "\(path) cannot be read")
}

/// Days since 1970-01-01 of `2026-03-15`.
func day(_ date: String) throws -> Int {
  try Int(#require(ISO8601DateFormatter().date(from: date + "T00:00:00Z")).timeIntervalSince1970)
    / 86_400
}
