import DecisionMath
import Foundation
import PlaybookAnalysis
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport

/// The demo company as it is on the disk, with its figures.
struct DemoCompany {
  static let shared = DemoCompany()

  let playbook: Playbook
  let figures: Figures
  private let lines: [String: [[Unicode.Scalar]]]

  private init() {
    let folder = repositoryFolder + "/Tests/Fixtures/golden/demo/"
    let paths = (FileManager.default.subpaths(atPath: folder + "content") ?? []).sorted()
    let files = paths.compactMap { path -> SourceFile? in
      guard let data = FileManager.default.contents(atPath: folder + "content/" + path) else {
        return nil
      }
      return SourceFile(path: "content/" + path, bytes: Array(data))
    }
    var diagnostics: [Diagnostic] = []
    let playbook = assemblePlaybook(
      from: files.map { loadFile($0, LoadingOptions()) }, reporting: &diagnostics)
    self.playbook = playbook
    figures = analyse(
      playbook,
      zones: ZoneData { name in
        FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name)
          .flatMap { TimeZoneRules(tzif: $0) }
      })
    lines = Dictionary(
      files.map { file in
        (
          file.path,
          String(decoding: file.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false
          ).map { Array($0.unicodeScalars) }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// All that is written from a place to the end of its line.
  func text(at place: SourcePosition) -> String {
    guard let lines = lines[place.path], lines.indices.contains(place.line - 1) else { return "" }
    let line = lines[place.line - 1].dropFirst(place.column - 1)
    return String(String.UnicodeScalarView(line))
  }

  var derivations: [(entity: EntityReference, derivation: Derivation)] {
    EntityKind.allCases.flatMap { playbook.entities(of: $0) }.flatMap { entity in
      figures.derivations(of: entity.reference).map { (entity.reference, $0) }
    }
  }

  func derivation(_ kind: EntityKind, _ id: String, _ derivation: String) -> Derivation? {
    EntityID(id).flatMap { id in
      figures.derivations(of: EntityReference(kind, id)).first { $0.id == derivation }
    }
  }
}
