internal import DecisionMath
internal import Foundation
package import PlaybookAnalysis

extension ZoneData {
  /// The zones of the system, each read when it is asked for. What a name may hold was checked when
  /// it was read, so that no name leads out of the folder.
  package static let system = ZoneData(
    // Every release of the data has it.
    isThere: FileManager.default.fileExists(atPath: systemFolder + "/UTC")
  ) { name in
    FileManager.default.contents(atPath: "\(systemFolder)/\(name)").flatMap {
      TimeZoneRules(tzif: $0)
    }
  }

  private static let systemFolder = "/usr/share/zoneinfo"
}
