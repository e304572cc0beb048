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

/// Why the library does not take a text.
struct LibraryRefusal: Error {
  let description: String
}

/// Parsed texts that templates can use as partials.
struct LibraryPartials: Sendable {
  fileprivate var library = MustacheLibrary()
  private(set) var count = 0

  mutating func add(_ text: String, named name: String) throws(LibraryRefusal) {
    library.register(try LibraryTemplate.parse(text), named: name)
    count += 1
  }
}

/// A template as swift-mustache holds it, in the only file that knows that library.
struct LibraryTemplate: Sendable {
  private let template: MustacheTemplate
  private let library: MustacheLibrary

  init(_ text: String, partials: LibraryPartials) throws(LibraryRefusal) {
    template = try Self.parse(text)
    library = partials.library
  }

  func render(_ value: LibraryValue) -> String { template.render(value.plain, library: library) }

  /// The pragma stands on a line of its own, where it changes nothing but the escaping; on the
  /// first line of the template itself, tags there would no longer stand alone.
  fileprivate static func parse(_ text: String) throws(LibraryRefusal) -> MustacheTemplate {
    _ = registerEscaper
    do {
      return try MustacheTemplate(string: "{{%CONTENT_TYPE:PLAYBOOK}}\n" + text)
    } catch let error as MustacheTemplate.ParserError {
      throw LibraryRefusal(description: "\(error.error)")
    } catch {
      throw LibraryRefusal(description: "\(error)")
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
