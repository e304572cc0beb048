import Foundation
import PlaybookCharts
import Testing

/// Every sample against its picture in `Tests/Fixtures/charts`; `UPDATE_GOLDEN=1` draws them anew.
@Suite struct GoldenTests {
  static let folder = Demo.repository.appending(path: "Tests/Fixtures/charts")
  static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil

  @Test(arguments: Sample.all) func looksAsRecorded(sample: Sample) throws {
    let drawing = try #require(sample.draw(sample.name))
    let text = Self.inLines(drawing.markup)
    let url = Self.folder.appending(path: sample.name + ".svg")
    if Self.isRecording { try Data(text.utf8).write(to: url) }
    let golden = try? String(contentsOf: url, encoding: .utf8)
    #expect(text == golden, "\(sample.name).svg differs; UPDATE_GOLDEN=1 swift test records it")
  }

  /// An element a line, for reading differences; nothing is put inside texts.
  private static func inLines(_ markup: String) -> String {
    var text = markup + "\n"
    for name in ["desc", "text", "rect", "line", "circle", "path", "polygon", "/svg"] {
      text = text.replacing("<\(name)", with: "\n<\(name)")
    }
    return text
  }

  @Test func everyGoldenHasASample() throws {
    let names = Set(Sample.all.map { $0.name + ".svg" })
    #expect(names.count == Sample.all.count)
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      #expect(names.contains(file), "\(file) belongs to no sample")
    }
  }
}
