import Foundation
import PlaybookDiagnostics
import PlaybookLoading
import PlaybookTestSupport
import Testing

/// Published YAML cases and our own, read in place.
@Suite(.enabled(if: sharedFolder != nil, "The folder of conformance suites is not there"))
struct YAMLSuiteTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let isOK: Bool
    let json: Any?
    let line: Int?
    var testDescription: String { name }
  }

  @Test func `Every case gives the expected texts or an error at the expected line`() throws {
    let cases = try Self.cases()
    #expect(cases.count >= 96)
    for example in cases {
      var diagnostics: [Diagnostic] = []
      let file = SourceFile(path: "x.yaml", bytes: example.bytes)
      let bytes = checkText(file, limit: FileLimits.yaml, reporting: &diagnostics)
      let reading = bytes.map { readYAML(YAMLSource($0, path: "x.yaml"), reporting: &diagnostics) }
      if example.isOK {
        #expect(diagnostics.isEmpty, "\(example.name): \(diagnostics.map(\.full))")
        let expected = try Self.canonical(example.json ?? NSNull())
        #expect(try Self.canonical(Self.plain(reading)) == expected, "\(example.name)")
      } else {
        #expect(diagnostics.count == 1, "\(example.name): \(diagnostics.map(\.full))")
        if let line = example.line {
          #expect(diagnostics.first?.position?.line == line, "\(example.name)")
        }
      }
    }
  }

  static func plain(_ reading: YAMLReading?) -> Any {
    if case .value(let value) = reading { return value.value.plain }
    return NSNull()
  }

  static func canonical(_ value: Any) throws -> String {
    let data = try JSONSerialization.data(
      withJSONObject: value, options: [.sortedKeys, .fragmentsAllowed])
    return String(decoding: data, as: UTF8.self)
  }

  static func cases() throws -> [Case] {
    let folder = (sharedFolder ?? "") + "/suites/yaml/"
    let data = try Data(contentsOf: URL(filePath: folder + "cases.json"))
    let list = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    return try list.map { entry in
      let name = entry["name"] as? String ?? ""
      let path = folder + (entry["file"] as? String ?? "")
      return Case(
        name: name, bytes: Array(try Data(contentsOf: URL(filePath: path))),
        isOK: entry["outcome"] as? String == "ok", json: entry["json"],
        line: entry["line"] as? Int)
    }
  }
}
