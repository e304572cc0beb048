package import PlaybookDiagnostics
internal import PlaybookSite

/// Makes addresses that open a file in an editor, at a line and a column.
package struct EditorLink: Sendable {
  /// What is used where nobody says otherwise.
  package static let standard = "vscode://file{path}:{line}:{column}"

  private let template: String
  private let folder: String
  private let isSource: @Sendable (_ path: String) -> Bool

  /// Nothing where the template has no scheme of an editor or no `{path}`.
  ///
  /// - Parameters:
  ///   - template: an address with `{path}`, which begins with a slash, and perhaps `{line}` and
  ///     `{column}`.
  ///   - folder: the site's absolute path.
  ///   - isSource: whether the path of a finding names a file below that folder.
  package init?(
    _ template: String, folder: String, isSource: @escaping @Sendable (_ path: String) -> Bool
  ) {
    let scheme = template.prefix { $0 != ":" }.lowercased()
    let isScheme =
      scheme.utf8.first.map { $0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z") } ?? false
    guard isScheme, scheme.utf8.count < template.utf8.count, template.contains("{path}"),
      template.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }),
      scheme.utf8.allSatisfy(Self.schemeLetters.contains), !Self.refused.contains(scheme)
    else { return nil }
    self.template = template
    self.folder = folder
    self.isSource = isSource
  }

  /// Nothing for what stands in no file of the site, such as a flag.
  package func address(of position: SourcePosition) -> String? {
    guard isSource(position.path) else { return nil }
    let path = folder == "/" ? "/\(position.path)" : "\(folder)/\(position.path)"
    return template.replacing("{path}", with: path.percentEncodedPath)
      .replacing("{line}", with: String(position.line))
      .replacing("{column}", with: String(position.column))
  }

  private static let schemeLetters = Set("abcdefghijklmnopqrstuvwxyz0123456789+-.".utf8)
  /// What would run in the page, or show a file, and open nothing.
  private static let refused: Set = [
    "javascript", "vbscript", "data", "blob", "file", "filesystem", "view-source",
  ]
}
