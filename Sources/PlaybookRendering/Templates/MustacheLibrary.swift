internal import Mustache
internal import PlaybookDiagnostics

/// A value for the library: only what it shows as itself. A struct it would read by reflection, and
/// a renamed property would print nothing.
indirect enum LibraryValue {
  case text(String)
  case flag(Bool)
  case list([LibraryValue])
  case record([String: LibraryValue])

  fileprivate var plain: Any {
    switch self {
    case .text(let text): text
    case .flag(let flag): flag
    case .list(let values): values.map(\.plain)
    case .record(let fields): fields.mapValues(\.plain)
    }
  }
}

/// A template as swift-mustache holds it, and the only place that knows that library.
struct LibraryTemplate: Sendable {
  /// Why the library does not take a text.
  struct Refusal: Error {
    let description: String
    /// The line in the text that was given.
    let line: Int
  }

  private let template: MustacheTemplate
  private let library: MustacheLibrary

  /// - Parameter partials: texts by name.
  init(_ text: String, partials: [String: String] = [:]) throws(Refusal) {
    _ = Self.registerEscaper
    var library = MustacheLibrary()
    for (name, text) in partials { library.register(try Self.parse(text), named: name) }
    template = try Self.parse(text)
    self.library = library
  }

  func render(_ value: LibraryValue) -> String { template.render(value.plain, library: library) }

  /// The pragma stands on a line of its own, where it changes nothing but the escaping; on the
  /// first line of the template itself, tags there would no longer stand alone.
  private static func parse(_ text: String) throws(Refusal) -> MustacheTemplate {
    do {
      return try MustacheTemplate(string: "{{%CONTENT_TYPE:PLAYBOOK}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw Refusal(description: "\(error.error)", line: error.context.lineNumber - 1)
    } catch {
      throw Refusal(description: "\(error)", line: 1)
    }
  }

  private static let registerEscaper: Void = MustacheContentTypes.register(
    Escaper(), named: "PLAYBOOK")

  /// The library's own escaper walks characters, and lets a quotation mark through that has a
  /// combining mark behind it.
  private struct Escaper: MustacheContentType {
    func escapeText(_ text: String) -> String { text.escapedForHTML }
  }
}
