package import PlaybookDiagnostics

/// The folder that a site is made from.
package struct SiteRoot: Sendable {
  package static let content = "content/"
  package static let templates = "templates/"

  /// Absolute, without symbolic links.
  package let path: String
  /// True where the folder has no `content/` and is itself the content: a folder of Markdown alone.
  package let isPlain: Bool

  package init(path: String, isPlain: Bool) {
    self.path = path
    self.isPlain = isPlain
  }

  /// A folder that was named, or the current one or the nearest above it that has `content/`, up to
  /// the root of its repository.
  ///
  /// Reports where there is nothing that a site could be made from.
  package init?(
    named name: String?, currentFolder: String, on files: FileSystem,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let start = name.map { absolutePath($0, below: currentFolder) } ?? currentFolder
    guard let resolved = files.resolve(start), let folder = try? files.open(resolved) else {
      diagnostics.append(
        Diagnostic(.nothingToBuild, "There is no folder '\(name ?? currentFolder)'", at: nil))
      return nil
    }
    if hasContent(folder, on: files) {
      self.init(path: resolved, isPlain: false)
    } else if name == nil, let above = nearestSite(above: resolved, on: files) {
      self.init(path: above, isPlain: false)
    } else if holdsMarkdown(folder, on: files) {
      self.init(path: resolved, isPlain: true)
    } else {
      diagnostics.append(
        Diagnostic(
          .nothingToBuild,
          "Nothing to build in '\(resolved)': it has no folder 'content' and no Markdown file",
          at: nil,
          help: """
            Name the folder that holds 'content', or a folder of Markdown files; 'playbook init' \
            begins a site
            """))
      return nil
    }
  }

  /// How people know a file that the stages call `content/…`.
  package func displayed(_ path: String) -> String {
    isPlain ? path.dropping(prefix: Self.content) ?? path : path
  }

  /// The findings with the paths that people know.
  package func displayed(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    isPlain ? diagnostics.map(displayed) : diagnostics
  }

  private func displayed(_ diagnostic: Diagnostic) -> Diagnostic {
    func moved(_ position: SourcePosition?) -> SourcePosition? {
      position.map {
        SourcePosition(
          path: displayed($0.path), line: $0.line, column: $0.column, length: $0.length)
      }
    }
    // Messages quote paths as the stages know them.
    func reworded(_ text: String) -> String { text.replacing("'" + Self.content, with: "'") }
    var result = Diagnostic(
      diagnostic.code, reworded(diagnostic.message), at: moved(diagnostic.position),
      notes: diagnostic.notes.map { Diagnostic.Note(reworded($0.message), at: moved($0.position)) },
      help: diagnostic.help.map(reworded))
    result.severity = diagnostic.severity
    return result
  }
}

/// A path as it is named from a folder.
package func absolutePath(_ path: String, below folder: String) -> String {
  if path.hasPrefix("/") { return path }
  return folder.hasSuffix("/") ? folder + path : folder + "/" + path
}

private func hasContent(_ folder: FileSystem.Folder, on files: FileSystem) -> Bool {
  // A link counts here, so that it is reported as one and not as missing.
  let kind = (try? files.status(folder, "content"))?.kind
  return kind == .folder || kind == .symbolicLink
}

private func nearestSite(above path: String, on files: FileSystem) -> String? {
  var path = path
  while path != "/", let folder = try? files.open(path),
    (try? files.status(folder, ".git")) == nil
  {
    path = parentFolder(of: path)
    if let folder = try? files.open(path), hasContent(folder, on: files) { return path }
  }
  return nil
}

private func holdsMarkdown(_ folder: FileSystem.Folder, on files: FileSystem) -> Bool {
  let entries = (try? files.list(folder, "")) ?? []
  return entries.contains { $0.kind != .folder && isMarkdown($0.name) && !isSkipped($0.name) }
}

/// The folder that holds an absolute path.
func parentFolder(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash > path.startIndex else {
    return "/"
  }
  return String(path[..<slash])
}

/// The last part of a path.
func lastName(of path: String) -> String {
  guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
  return String(path[path.utf8.index(after: slash)...])
}
