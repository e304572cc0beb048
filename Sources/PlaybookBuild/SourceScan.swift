internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookSite

/// The paths of all files below one source folder, before any of them is read.
struct SourceScan {
  /// Sorted by bytes; as the stages know them, such as `content/a/b.md`.
  private(set) var files: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let prefix: String
  private let limits: SourceLimits
  private let isLeftOut: @Sendable (_ path: String) -> Bool

  /// Lists a folder and all below it, level by level.
  ///
  /// - Parameters:
  ///   - folder: the folder that holds everything below the prefix.
  ///   - prefix: what paths begin with, `content/` or `templates/`.
  ///   - isLeftOut: true for paths below the folder that are no sources, such as the output.
  init(
    _ folder: FileSystem.Folder, prefix: String, limits: SourceLimits, on files: FileSystem,
    _ workers: Workers, leavingOut isLeftOut: @escaping @Sendable (_ path: String) -> Bool
  ) {
    self.prefix = prefix
    self.limits = limits
    self.isLeftOut = isLeftOut
    var level = [""]
    var depth = 1
    while !level.isEmpty {
      let folders = level
      let lists = workers.map(folders) { path in
        Result { () throws(FileSystemError) in try files.list(folder, path) }
      }
      level = []
      for (path, list) in zip(folders, lists) {
        switch list {
        case .success(let entries):
          // A site that was built here earlier is no source of this one.
          if entries.contains(where: { $0.name == OutputNames.manifest }) { continue }
          for entry in entries { add(entry, in: path, depth: depth, folders: &level) }
        case .failure(let error):
          report(.unreadable, path.isEmpty ? "" : path, "\(error)")
        }
      }
      depth += 1
      if self.files.count > limits.files {
        diagnostics.append(
          Diagnostic(
            .limitExceeded, "'\(prefix)' holds more than \(limits.files) files", at: nil))
        self.files = []
        break
      }
    }
    self.files.sort { $0.precedesByBytes($1) }
  }

  private mutating func add(
    _ entry: FileSystem.Entry, in folder: String, depth: Int, folders: inout [String]
  ) {
    let isHidden = prefix == SiteRoot.content ? isSkipped(entry.name) : entry.name.hasPrefix(".")
    let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
    if isHidden || isLeftOut(path) { return }
    guard entry.isText else {
      report(.unsafeName, path, "The name '\(entry.name)' is not UTF-8")
      return
    }
    switch entry.kind {
    case .symbolicLink:
      report(
        .symbolicLink, path, "'\(entry.name)' is a symbolic link; sources may not hold any",
        help: "Put a copy of the file in its place")
      return
    case .special:
      report(
        .specialFile, path, "'\(entry.name)' is neither a file nor a folder")
      return
    case .file, .folder: break
    }
    if let flaw = flaw(ofName: entry.name) {
      report(.unsafeName, path, "The name '\(entry.name)' \(flaw)", help: "Rename it")
    } else if prefix.utf8.count + path.utf8.count > limits.pathBytes {
      report(.limitExceeded, path, "The path is longer than \(limits.pathBytes) bytes")
    } else if entry.kind == .file {
      files.append(prefix + path)
    } else if depth >= limits.levels {
      report(.limitExceeded, path, "Folders lie in one another more than \(limits.levels) deep")
    } else {
      folders.append(path)
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ path: String, _ message: String, help: String? = nil
  ) {
    let shown = path.isEmpty ? String(prefix.dropLast()) : prefix + path
    diagnostics.append(Diagnostic(code, message, at: .start(of: shown), help: help))
  }
}
