import Foundation
import PlaybookDiagnostics
import PlaybookRendering
import PlaybookTestSupport
import Testing

/// The Mustache specification's core, through our own boundary and through the library alone.
@Suite(.enabled(if: sharedFolder != nil, "the conformance suites are not beside the repository"))
struct MustacheSpecificationTests {
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String

    var testDescription: String { name }
  }

  /// What templates here may not do, and the code that says so.
  static let excluded: [(file: String, name: String?, code: DiagnosticCode, reason: String)] = [
    ("delimiters", nil, .templatePragma, "one way to write a tag is enough, and two can hide one"),
    ("partials", "Failed Lookup", .unknownPartial, "a misspelt partial would print nothing"),
    ("partials", "Recursion", .partialCycle, "data could make it endless"),
  ]

  static let files = [
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections",
  ]

  private static func cases(of file: String) throws -> [Case] {
    struct File: Decodable { let tests: [Case] }
    let folder = try #require(sharedFolder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/suites/mustache/\(file).json"))
    return try JSONDecoder().decode(File.self, from: data).tests
  }

  @Test func allCasesAreThere() throws {
    #expect(try Self.files.flatMap(Self.cases).count == 136)
  }

  @Test(arguments: files) func pagesFollowTheSpecification(file: String) throws {
    for test in try Self.cases(of: file) {
      var diagnostics: [Diagnostic] = []
      let sources =
        [SourceFile(path: "layouts/page.mustache", bytes: Array(test.template.utf8))]
        + (test.partials ?? [:]).map {
          SourceFile(path: "partials/\($0.key).mustache", bytes: Array($0.value.utf8))
        }
      let set = TemplateSet.unchecked(sources, reporting: &diagnostics)
      let exclusion = Self.excluded.first {
        $0.file == file && ($0.name == nil || $0.name == test.name)
      }
      if let exclusion {
        #expect(diagnostics.map(\.code).contains(exclusion.code), "\(test.name)")
      } else {
        #expect(diagnostics.isEmpty, "\(test.name)")
        let page = set.renderUnchecked("page", test.data.value ?? .record(TemplateRecord([])))
        #expect(String(decoding: page, as: UTF8.self) == test.expected, "\(test.name)")
      }
    }
  }

  @Test(arguments: files) func theLibraryFollowsTheSpecificationBehindOurPragma(file: String) throws
  {
    for test in try Self.cases(of: file) {
      let text = renderByLibrary(
        test.template, partials: test.partials ?? [:],
        test.data.value ?? .record(TemplateRecord([])))
      #expect(text == test.expected, "\(test.name)")
    }
  }
}

/// A case's data. Texts become markup, because some cases write them unescaped.
indirect enum JSON: Decodable, Sendable {
  case value(TemplateValue)
  case null

  var value: TemplateValue? {
    if case .value(let value) = self { value } else { nil }
  }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    if let container = try? decoder.container(keyedBy: Key.self) {
      var fields: [(name: String, value: TemplateValue)] = []
      for key in container.allKeys {
        if let value = try container.decode(JSON.self, forKey: key).value {
          fields.append((key.stringValue, value))
        }
      }
      self = .value(.record(TemplateRecord(fields)))
      return
    }
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .value(.flag(flag))
    } else if let number = try? container.decode(Int.self) {
      self = .value(.text("\(number)"))
    } else if let number = try? container.decode(Double.self) {
      self = .value(.text("\(number)"))
    } else if let text = try? container.decode(String.self) {
      self = .value(.html(Array(text.utf8)))
    } else {
      self = .value(.list(try container.decode([JSON].self).compactMap(\.value)))
    }
  }
}
