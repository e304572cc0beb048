import Foundation
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookModel
import PlaybookTestSupport
import Testing

/// Whole sites, read in place.
@Suite(.enabled(if: sharedFolder != nil, "The folder of corpora is not there"))
struct SiteTests {
  @Test func `The demo loads without a finding`() throws {
    let (playbook, diagnostics) = try Self.site("golden/demo/content")
    #expect(diagnostics.map(\.full) == [])
    #expect(playbook.settings.title == "Larkspur Supply IT outsourcing playbook")
    #expect(playbook.settings.discountRate?.description == "0.08")
    #expect(
      playbook.vendors.map(\.id.description) == [
        "bench-co", "kestrel-hk", "northgate", "sierra-verde",
      ])
    #expect(playbook.motives.count == 4)
    #expect(playbook.functions.count == 5)
    #expect(playbook.metrics.count == 5)
    #expect(playbook.objectives.map(\.keyResults.count) == [2, 4])
    #expect(playbook.places.count == 3)
    #expect(playbook.models.map(\.fit.count) == [2, 4, 2, 3])
    #expect(playbook.broken.isEmpty)
  }

  @Test(arguments: ["usds-playbook", "madr"])
  func `Existing sites load with warnings alone`(name: String) throws {
    let (playbook, diagnostics) = try Self.site("corpora/\(name)/content")
    let errors = diagnostics.filter { $0.severity == .error }
    #expect(errors.map { "\($0.position?.path ?? "") \($0.full)" } == [])
    #expect(!diagnostics.isEmpty)
    #expect(playbook.pages.count == (name == "madr" ? 31 : 15))
  }

  static func site(_ folder: String) throws -> (Playbook, [Diagnostic]) {
    let root = (sharedFolder ?? "") + "/" + folder
    let names = FileManager.default.subpaths(atPath: root) ?? []
    let files = try names.sorted().filter { name in
      [".md", ".yaml", ".csv"].contains { name.hasSuffix($0) }
        && !name.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
    }.map { name in
      let data = try Data(contentsOf: URL(filePath: root + "/" + name))
      return SourceFile(path: "content/" + name, bytes: Array(data))
    }
    var diagnostics: [Diagnostic] = []
    let loaded = files.map { loadFile($0, LoadingOptions()) }
    let playbook = assemblePlaybook(from: loaded, reporting: &diagnostics)
    return (playbook, diagnostics)
  }
}
