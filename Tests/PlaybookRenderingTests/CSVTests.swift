import Foundation
import PlaybookAnalysis
import PlaybookRendering
import PlaybookSite
import Testing

@Suite struct CSVTests {
  private static let facts: [String: String] = [
    "content/playbook.yaml": "title: T\ncurrency: USD\nas_of: 2026-04-30\n",
    "content/index.md": "Hello\n\n![All vendors](view:vendor-list)\n",
    "content/data/places.yaml": """
    near:
      title: "Near, \\"here\\""
      countries: [US]
      timezone: America/New_York
      hours: 09:00-17:00
      type: onshore
      candidates_found: 1234
    """,
    "content/data/models.yaml": """
    team:
      title: Team
      type: dedicated-team
      directs_work: client
      owns_outcome: client
      pricing: time-and-materials
    """,
    "content/data/vendors.yaml": """
    acme:
      title: "=HYPERLINK(1)"
      place: near
      status: active
      models: [team]
    bee:
      title: -1 Bee
      place: near
      status: active
      models: [team]
    """,
  ]

  private func csv(_ path: String, of files: [String: String] = facts) throws -> String {
    let renderer = PlannedSite(files).renderer
    let index = try #require(renderer.dataFiles.firstIndex(of: path), "\(renderer.dataFiles)")
    return String(decoding: renderer.renderData(index), as: UTF8.self)
  }

  @Test func linesEndAsTheStandardHasItAndQuotesAreDoubled() throws {
    let text = try csv("csv/place-comparison.csv")
    #expect(text.hasSuffix("\r\n"))
    #expect(text.contains("\r\n\"Near, \"\"here\"\"\","))
  }

  @Test func wordsThatASpreadsheetWouldComputeAreWords() throws {
    let lines = try csv("csv/vendor-list.csv").split(separator: "\r\n")
    #expect(lines.dropFirst().map { $0.prefix { $0 != "," } } == ["'-1 Bee", "'=HYPERLINK(1)"])
  }

  @Test func numbersHaveNoGroupsAndTheirUnitStandsAbove() throws {
    let text = try csv("csv/place-comparison.csv")
    #expect(text.hasPrefix("Place,Distance,Vendors found,Control,Visits a year"))
    #expect(text.contains(",1234,"))
  }

  @Test func everyRowIsThereThoughThePageShowsTheFirst() throws {
    var files = Self.facts
    files["content/data/vendors.yaml"] = (0..<80).map {
      "v\($0): { title: Vendor \($0), place: near, status: active, models: [team] }\n"
    }.joined()
    let text = try csv("csv/vendor-list.csv", of: files)
    #expect(text.split(separator: "\r\n").count == 81)
  }

  @Test func thePageOffersTheFilesOfItsTables() throws {
    let site = PlannedSite(Self.facts)
    let values = try site.values(of: "vendors/index.html")
    #expect(values.string("downloads.0.address") == "../csv/vendor-list.csv")
    let body = try #require(try site.values(of: "index.html").string("body"))
    #expect(body.contains("<a href=\"./csv/vendor-list.csv\" download>Download as CSV</a>"))
  }

  @Test func aSiteWithoutFactsHasNoTables() {
    #expect(PlannedSite(["content/index.md": "Hello"]).renderer.dataFiles.isEmpty)
  }
}
