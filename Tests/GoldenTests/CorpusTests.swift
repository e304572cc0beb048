import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

/// Two real sites of other people, built as they are, against what another parser reads in them.
@Suite(.enabled(if: sharedFolder != nil, "PLAYBOOK_SHARED names no folder of corpora"))
struct CorpusTests {
  static let names = ["usds-playbook", "madr"]

  struct Expectation: Decodable {
    struct Page: Decodable {
      let path: String
      let title: String?
      let tables: Int
      let heading_ids: [String]
    }

    let page_count: Int
    let collisions: [[String]]
    let dead_anchors: [[String]]
    let unresolved_links: [[String]]
    let pages: [Page]
  }

  @Test(arguments: names) func buildsWithTheExpectedPagesTitlesTablesAndLinks(
    name: String
  ) async throws {
    let folder = try #require(sharedFolder) + "/corpora/" + name
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/expected.json"))
    let expected = try JSONDecoder().decode(Expectation.self, from: data)
    let output = NSTemporaryDirectory() + "corpus-" + UUID().uuidString
    defer {
      try? FileManager.default.removeItem(atPath: output)
      try? FileManager.default.removeItem(atPath: output + ".lock")
    }

    let run = await runTool(["build", folder, "--output", output], in: folder)

    #expect(run.status == .success, "\(run.error)")
    #expect(expected.pages.count == expected.page_count && expected.page_count > 10)
    #expect(run.count(of: "dead-link") == expected.unresolved_links.count)
    #expect(run.count(of: "dead-anchor") == expected.dead_anchors.count)
    #expect(run.count(of: "two-indexes") == expected.collisions.count)
    for page in expected.pages {
      let html = try String(contentsOfFile: output + "/" + file(of: page.path), encoding: .utf8)
      let title = page.title ?? inWords(page.path)
      #expect(html.contains(title.escaped + " · ") || html.contains("<title>" + title.escaped))
      #expect(html.components(separatedBy: "<table").count - 1 == page.tables, "\(page.path)")
      // Headings of which nothing is left get a word from us where GitHub has "", "-1", "-2".
      for id in page.heading_ids where id.contains(where: \.isLetter) {
        #expect(html.contains("id=\"\(id)\""), "\(page.path) lacks #\(id)")
      }
    }
  }

  private func file(of path: String) -> String {
    let stem = path.dropLast(3)
    if stem == "index" { return "index.html" }
    for name in ["/index", "/README"] where stem.hasSuffix(name) {
      return stem.dropLast(name.count - 1) + "index.html"
    }
    // At the root it stands beside an index.md, and is a page of its own.
    return (stem == "README" ? "readme" : stem) + "/index.html"
  }

  private func inWords(_ path: String) -> String {
    let name = path.split(separator: "/").last?.dropLast(3) ?? ""
    let words = name.replacing("-", with: " ").replacing("_", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension ToolRun {
  /// How many findings of a code were reported, the grouped ones too.
  fileprivate func count(of code: String) -> Int {
    let lines = error.split(separator: "\n").filter { $0.hasSuffix("[\(code)]") }
    return lines.reduce(0) { sum, line in
      guard line.hasPrefix("… and ") else { return sum + 1 }
      return sum + (Int(line.dropFirst(6).prefix { $0.isNumber }) ?? 0)
    }
  }
}

extension String {
  fileprivate var escaped: String {
    replacing("&", with: "&amp;").replacing("'", with: "&#39;").replacing("\"", with: "&quot;")
  }
}
