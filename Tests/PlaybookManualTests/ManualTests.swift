import Foundation
import PlaybookBuild
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookManual
import PlaybookModel
import PlaybookTestSupport
import Testing

/// The reference parts of the manual are written by the declarations that the program works by.
/// `UPDATE_GOLDEN=1 swift test --filter ManualTests` writes them again.
@Suite struct ManualTests {
  static let manual = repositoryFolder + "/content/manual"
  static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  @Test(arguments: EntityKind.allCases)
  func theFieldsOfAKindAreThoseOfItsDeclaration(_ kind: EntityKind) throws {
    let declaration = try #require(KindDeclaration.all.first { $0.kind == kind })
    try expect(kindReference(of: declaration), in: "facts/\(kind.plural).md", between: "fields")
  }

  @Test func theColumnsOfMeasurementsAreThoseOfTheLoader() throws {
    try expect(measurementReference(), in: "facts/measurements.md", between: "columns")
  }

  @Test func theFieldsOfTheOutputAreThoseOfItsWriter() throws {
    try expect(exportReference(), in: "playbook-json.md", between: "fields")
  }

  @Test func theMethodsAreThoseOfTheFigures() throws {
    try expect(methodReference(), in: "methods.md", between: "methods")
  }

  @Test func theListOfFindingsIsComplete() throws {
    #expect(knownCodes.count > 100)
    let codes = Dictionary(knownCodes.map { ($0.name, $0) }) { first, _ in first }.values
    let sorted = codes.sorted { $0.name < $1.name }
    try expect(findingTable(of: sorted), in: "findings/index.md", between: "findings")
  }

  @Test func everyFindingHasItsPage() throws {
    var names: Set = ["index.md"]
    for code in knownCodes {
      guard let page = findingPage(of: code) else {
        Issue.record("'\(code.name)' has no explanation")
        continue
      }
      names.insert("\(code.name).md")
      let path = Self.manual + "/findings/\(code.name).md"
      if Self.isUpdating { try page.write(toFile: path, atomically: true, encoding: .utf8) }
      let written = try? String(contentsOfFile: path, encoding: .utf8)
      #expect(written == page, "findings/\(code.name).md is not what the code says")
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.manual + "/findings")
    #expect(Set(files).subtracting(names) == [], "Pages of findings that do not exist")
  }

  /// Holds what stands between two comments of a page to what it should be.
  private func expect(_ text: String, in page: String, between name: String) throws {
    let path = Self.manual + "/" + page
    let content = try String(contentsOfFile: path, encoding: .utf8)
    let (opening, closing) = ("<!-- generated: \(name) -->\n", "<!-- end of \(name) -->")
    let start = try #require(content.range(of: opening), "\(page) has no part '\(name)'")
    let end = try #require(content.range(of: closing), "\(page) has no end of '\(name)'")
    let wanted = "\n" + text + "\n"
    let written = content[start.upperBound..<end.lowerBound]
    if Self.isUpdating, written != wanted {
      try content.replacingCharacters(in: start.upperBound..<end.lowerBound, with: wanted)
        .write(toFile: path, atomically: true, encoding: .utf8)
    }
    #expect(written == wanted, "\(page) is not what the declarations say")
  }
}
