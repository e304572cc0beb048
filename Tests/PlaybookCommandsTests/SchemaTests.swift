import Foundation
import PlaybookBuild
import PlaybookTestSupport
import Testing

/// That schemas are right is proven by `Tests/Formats/schema.py`, with a validator.
@Suite struct SchemaTests {
  private let disk = MemoryDisk(["/site/content/index.md": "# Home\n"])

  @Test func listsWhatThereIs() async {
    let result = await run(["schema"], on: disk.fileSystem)
    #expect(result.status == .success)
    #expect(result.output.contains("settings       content/playbook.yaml\n"))
    #expect(result.output.contains("vendors        content/data/vendors.yaml\n"))
    #expect(result.output.contains("vendor         content/data/vendors/*.yaml\n"))
    #expect(result.output.contains("playbook-json  public/playbook.json\n"))
  }

  @Test(arguments: ["place", "places", "front-matter"])
  func writesASchema(name: String) async throws {
    let result = await run(["schema", name], on: disk.fileSystem)
    #expect(result.status == .success && result.error == "")
    _ = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let path = repositoryFolder + "/Tests/Fixtures/schema/\(name).json"
    let golden = try? String(contentsOfFile: path, encoding: .utf8)
    if golden == nil || ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try put(result.output, at: path)
    }
    #expect(result.output == golden, "see \(path)")
  }

  @Test func writesAllIntoAFolderAgainAndAgain() async throws {
    for _ in 1...2 {
      let result = await run(["schema", "--output", "schemas"], on: disk.fileSystem)
      #expect(result.status == .success, "\(result.error)")
      let files = disk.paths(below: "/site/schemas")
      #expect(result.output == "\(files.count) schemas written to schemas\n")
      #expect(files.contains("vendor.schema.json") && files.contains("settings.schema.json"))
    }
    let one = await run(["schema", "vendor"], on: disk.fileSystem)
    #expect(disk.text("/site/schemas/vendor.schema.json") == one.output)
  }

  @Test func saysWhatCannotBe() async {
    let unknown = await run(["schema", "vendr"], on: disk.fileSystem)
    #expect(unknown.status == .usage)
    #expect(unknown.error == "Error: There is no schema 'vendr'. Did you mean 'vendor'?\n")
    let both = await run(["schema", "vendor", "-o", "x"], on: disk.fileSystem)
    #expect(both.status == .usage)
    let nowhere = await run(["schema", "-o", "no/such"], on: disk.fileSystem)
    #expect(nowhere.status == .environment)
    #expect(nowhere.error.hasPrefix("Error: Cannot open '/site/no'"))
  }
}
