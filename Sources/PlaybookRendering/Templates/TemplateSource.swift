internal import PlaybookDiagnostics

/// The text of one layout or partial, and the name that its path gives it.
struct TemplateSource: Sendable {
  enum Role: Sendable { case layout, partial }

  let role: Role
  /// What follows `layouts/` or `partials/`, without `.mustache`.
  let name: String
  let path: String
  /// The bytes without a byte order mark.
  let bytes: [UInt8]
  private let lines: LineTable

  init(role: Role, name: String, path: String, bytes: [UInt8]) {
    self.role = role
    self.name = name
    self.path = path
    self.bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    lines = LineTable(self.bytes)
  }

  /// Nothing where the path is not one of a layout or a partial, such as an asset's.
  init?(_ file: SourceFile) {
    guard let (role, name) = Self.roleAndName(of: file.path) else { return nil }
    self.init(role: role, name: name, path: file.path, bytes: file.bytes)
  }

  /// What a path says of the file; nothing where it is not one of a layout or a partial.
  static func roleAndName(of path: String) -> (Role, String)? {
    let parts = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == ":" }
    guard let folder = parts.firstIndex(where: { Self.folders.contains(String($0)) }),
      parts[folder] != "assets", let last = parts.last, last.hasSuffix(Self.suffix),
      folder < parts.count - 1, last.utf8.count > Self.suffix.utf8.count
    else { return nil }
    let name = parts[(folder + 1)...].joined(separator: "/").dropLast(Self.suffix.count)
    return (parts[folder] == "layouts" ? .layout : .partial, String(name))
  }

  /// True for a template that comes with the tool, and was checked with it.
  var isOfTheme: Bool { path.hasPrefix("theme:") }

  func text(of range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func position(of range: Range<Int>) -> SourcePosition {
    lines.position(of: range, in: bytes, path: path)
  }

  private static let folders = ["layouts", "partials", "assets"]
  private static let suffix = ".mustache"
}
