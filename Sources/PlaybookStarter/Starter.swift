package import PlaybookDiagnostics

/// What a new site begins with, embedded into the binary.
package enum Starter: String, Sendable, CaseIterable {
  /// The complete example: the playbook of an invented company.
  case outsourcing
  /// A home page, one objective and one vendor, with comments.
  case blank

  /// The files by their paths below the site's folder.
  package var files: [SourceFile] {
    let own =
      switch self {
      case .outsourcing: Self.demo
      case .blank: Self.files(below: "blank/")
      }
    return own + Self.files(below: "shared/")
  }

  /// The demo's findings are there to be seen; in somebody's new site they fail no strict check.
  private static var demo: [SourceFile] {
    let lint = starterFiles.filter { $0.path == "demo/findings.yaml" }.map(\.text).joined()
    return demoFiles.map { path, text in
      let isSettings = path == "playbook.yaml"
      return SourceFile(
        path: "content/" + path, bytes: Array((isSettings ? text + lint : text).utf8))
    }
  }

  /// Names that begin with a dot stand as `dot-` here, because hidden files are not embedded.
  private static func files(below folder: String) -> [SourceFile] {
    starterFiles.filter { $0.path.hasPrefix(folder) }.map { path, text in
      let parts = path.dropFirst(folder.count).split(separator: "/").map { part in
        part.hasPrefix("dot-") ? "." + part.dropFirst("dot-".count) : String(part)
      }
      return SourceFile(path: parts.joined(separator: "/"), bytes: Array(text.utf8))
    }
  }
}
