import Foundation
import PlaybookCharts
import Testing

/// Every sample against its picture in `Tests/Fixtures/charts`; `UPDATE_GOLDEN=1` draws them anew.
@Suite struct GoldenTests {
  static let folder = Demo.repository.appending(path: "Tests/Fixtures/charts")
  static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  @Test(arguments: Sample.all) func looksAsRecorded(sample: Sample) throws {
    let drawing = try #require(sample.draw(sample.name))
    let text = drawing.markup.replacing("><", with: ">\n<") + "\n"
    let url = Self.folder.appending(path: sample.name + ".svg")
    if Self.isRecording { try Data(text.utf8).write(to: url) }
    let golden = try? String(contentsOf: url, encoding: .utf8)
    #expect(text == golden, "\(sample.name).svg differs; UPDATE_GOLDEN=1 swift test records it")
  }

  @Test func everyGoldenHasASample() throws {
    let names = Set(Sample.all.map { $0.name + ".svg" })
    #expect(names.count == Sample.all.count)
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      #expect(names.contains(file), "\(file) belongs to no sample")
    }
  }
}
