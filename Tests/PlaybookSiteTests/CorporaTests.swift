import Foundation
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookMarkdown
import PlaybookModel
import PlaybookSite
import PlaybookTestSupport
import Testing

/// Real sites of other people, against what another parser reads in them.
@Suite(
  .enabled(
    if: sharedFolder != nil, "needs the folder of corpora: set PLAYBOOK_SHARED to its path"))
struct CorporaTests {
  private struct Expected: Decodable {
    struct Entry: Decodable {
      let path: String
      let title: String?
      let internalLinks: [[String]]
    }

    let pageCount: Int
    let otherFileCount: Int
    let collisions: [[String]]
    let deadAnchors: [[String]]
    let unresolvedLinks: [[String]]
    let pages: [Entry]
  }

  private struct Corpus {
    let expected: Expected
    let plan: SitePlan
    let diagnostics: [Diagnostic]

    init(_ name: String) throws {
      let folder = URL(fileURLWithPath: try #require(sharedFolder) + "/corpora/" + name)
      let decoder = JSONDecoder()
      decoder.keyDecodingStrategy = .convertFromSnakeCase
      expected = try decoder.decode(
        Expected.self, from: Data(contentsOf: folder.appendingPathComponent("expected.json")))
      let content = folder.appendingPathComponent("content").path
      let paths = try FileManager.default.subpathsOfDirectory(atPath: content).filter { path in
        !path.split(separator: "/").contains { $0.hasPrefix(".") || $0.hasPrefix("_") }
      }
      var pages: [LoadedFile] = []
      var assets: [SourceFile] = []
      for path in paths.sorted() {
        var isFolder: ObjCBool = false
        _ = FileManager.default.fileExists(atPath: content + "/" + path, isDirectory: &isFolder)
        if isFolder.boolValue { continue }
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: content + "/" + path)))
        let file = SourceFile(path: "content/" + path, bytes: bytes)
        if path.hasSuffix(".md") {
          pages.append(loadFile(file, LoadingOptions()))
        } else {
          assets.append(file)
        }
      }
      var diagnostics: [Diagnostic] = []
      let playbook = assemblePlaybook(from: pages, reporting: &diagnostics)
      plan = planSite(
        for: playbook, assets: assets, themeAssets: [], options: PlanOptions(),
        forEach: { count, body in for index in 0..<count { body(index) } },
        reporting: &diagnostics)
      self.diagnostics = diagnostics
    }

    func diagnostics(of code: DiagnosticCode) -> [Diagnostic] {
      diagnostics.filter { $0.code == code }
    }
  }

  @Test(arguments: ["usds-playbook", "madr"])
  func everyFileIsAPageWithTheTitleExpected(name: String) throws {
    let corpus = try Corpus(name)
    #expect(!corpus.expected.pages.isEmpty)
    let pages = corpus.plan.pages.filter { $0.source != nil }
    #expect(pages.count == corpus.expected.pageCount)
    for entry in corpus.expected.pages {
      let page = try #require(pages.first { $0.source == "content/" + entry.path })
      let name = entry.path.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
      let words = name.replacing("-", with: " ")
      #expect(page.title == entry.title ?? words.prefix(1).uppercased() + words.dropFirst())
    }
  }

  @Test(arguments: ["usds-playbook", "madr"])
  func everyLinkLeadsWhereExpected(name: String) throws {
    let corpus = try Corpus(name)
    #expect(corpus.expected.deadAnchors.isEmpty && corpus.expected.unresolvedLinks.isEmpty)
    for code in [
      DiagnosticCode.deadLink, .deadAnchor, .linkCase, .addressClash, .unsafeName,
      .unknownReference,
    ] {
      #expect(corpus.diagnostics(of: code) == [])
    }
    for entry in corpus.expected.pages {
      let page = try #require(corpus.plan.pages.first { $0.source == "content/" + entry.path })
      let written = page.document?.references.map(\.written) ?? []
      for link in entry.internalLinks {
        let index = try #require(written.firstIndex(of: link[0]))
        guard case .address(let address, _) = page.links[index] else {
          Issue.record("\(entry.path): \(link[0]) leads nowhere")
          continue
        }
        let target = try #require(corpus.plan.pages.first { $0.source == "content/" + link[1] })
        let bare = address.prefix { $0 != "#" }
        if entry.path == link[1] {
          #expect(bare.isEmpty)
        } else {
          #expect(bare == relativeLink(from: page.path, to: target.path))
        }
      }
    }
  }

  @Test(arguments: ["usds-playbook", "madr"])
  func collisionsAreNamed(name: String) throws {
    let corpus = try Corpus(name)
    let found = corpus.diagnostics(of: .twoIndexes).map { finding in
      Set([finding.position?.path ?? ""] + finding.notes.compactMap(\.position?.path))
    }
    #expect(found == corpus.expected.collisions.map { Set($0.map { "content/" + $0 }) })
    #expect(!corpus.diagnostics.containErrors)
  }
}
