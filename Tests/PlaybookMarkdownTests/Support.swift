import Foundation
import PlaybookDiagnostics
import PlaybookMarkdown
import PlaybookTestSupport
import Testing

/// What a body gives, with the gaps shown.
struct Parsed {
  let document: Document
  let diagnostics: [Diagnostic]

  var html: String { String(decoding: document.html, as: UTF8.self) }
  var codes: [String] { diagnostics.map(\.code.name) }

  /// The HTML with each gap as `{destination 0}`.
  var htmlWithGaps: String {
    var bytes: [UInt8] = []
    var position = 0
    for gap in document.gaps {
      bytes += document.html[position..<gap.offset]
      bytes += Array("{\(gap.content) \(gap.reference)}".utf8)
      position = gap.offset
    }
    bytes += document.html[position...]
    return String(decoding: bytes, as: UTF8.self)
  }
}

func parse(_ markdown: String, firstLine: Int = 1, _ options: MarkdownOptions = facts) -> Parsed {
  parse(Array(markdown.utf8), firstLine: firstLine, options)
}

func parse(_ bytes: [UInt8], firstLine: Int = 1, _ options: MarkdownOptions = facts) -> Parsed {
  var diagnostics: [Diagnostic] = []
  let document = parseMarkdown(
    bytes[...], path: "content/a.md", firstLine: firstLine, options: options,
    reporting: &diagnostics)
  return Parsed(document: document, diagnostics: diagnostics)
}

let facts: MarkdownOptions = {
  var options = MarkdownOptions()
  options.factSchemes = ["vendor", "objective"]
  options.reservedIDs = ["main"]
  return options
}()

let verbatim: MarkdownOptions = {
  var options = facts
  options.isVerbatim = true
  return options
}()

/// An example of a conformance suite.
struct SpecExample: Decodable, Sendable, CustomTestStringConvertible {
  let markdown: String
  let html: String
  let example: Int
  var source: String?
  var html_gfm6: String?
  var testDescription: String { "\(source ?? "spec") \(example)" }
}

/// The examples of a suite; none where the suites are not there.
func examples(_ path: String) -> [SpecExample] {
  guard let sharedFolder,
    let data = FileManager.default.contents(atPath: sharedFolder + "/suites/" + path)
  else { return [] }
  return (try? JSONDecoder().decode([SpecExample].self, from: data)) ?? []
}
