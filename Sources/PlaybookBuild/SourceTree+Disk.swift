package import PlaybookDiagnostics
package import PlaybookLoading
internal import PlaybookMarkdown
internal import PlaybookModel
internal import Synchronization

extension SourceTree {
  /// Reads everything that a site is made from, each file once, and reports what may not be read.
  ///
  /// No symbolic link is followed and no FIFO waited for. What lies in the output folder is no
  /// source, nor are its lock and its staged trees.
  ///
  /// - Parameter output: the output folder's absolute path without symbolic links.
  package init(
    reading root: SiteRoot, output: String?, limits: SourceLimits = SourceLimits(),
    on files: FileSystem, _ workers: Workers, reporting diagnostics: inout [Diagnostic]
  ) {
    self.init()
    let budget = ByteBudget(limits.totalBytes)
    let below = root.isPlain ? output.flatMap { path(of: $0, below: root.path) } : nil
    let sources = readFolder(
      root.isPlain ? "" : "content", of: root, prefix: SiteRoot.content, limits: limits, budget,
      on: files, workers, leavingOut: { path in below.map { isPart(path, of: $0) } ?? false },
      reporting: &diagnostics)
    for file in sources {
      if isContent(file.path) { content.append(file) } else { assets.append(file) }
    }
    if !root.isPlain {
      templates = readFolder(
        "templates", of: root, prefix: SiteRoot.templates, limits: limits, budget, on: files,
        workers, leavingOut: { _ in false }, reporting: &diagnostics)
    }
    if budget.isSpent {
      diagnostics.append(
        Diagnostic(
          .limitExceeded, "The sources hold more than \(limits.totalBytes) bytes", at: nil))
    }
    if content.isEmpty, !diagnostics.containErrors {
      diagnostics.append(
        Diagnostic(
          .nothingToBuild,
          "Nothing to build in '\(root.path)': "
            + "'content' holds no Markdown, no data and no settings",
          at: nil, help: "Write 'content/index.md'"))
    }
  }
}

/// How many bytes may still be read, counted by all threads.
private final class ByteBudget: Sendable {
  private let left: Atomic<Int>

  init(_ bytes: Int) { left = Atomic(bytes) }

  var isSpent: Bool { left.load(ordering: .relaxed) < 0 }

  func spend(_ bytes: Int) { left.subtract(bytes, ordering: .relaxed) }
}

/// Whether a file is read for what it says; every other file is published as it is.
private func isContent(_ path: String) -> Bool {
  isMarkdown(path) || path == Settings.path
    || path.dropping(prefix: "content/data/") != nil && (isYAML(path) || isCSV(path))
}

/// The part of a path below a folder; nothing where it does not lie there.
func path(of path: String, below folder: String) -> String? {
  let start = folder.hasSuffix("/") ? folder : folder + "/"
  guard let rest = path.dropping(prefix: start), !rest.isEmpty else { return nil }
  return rest
}

/// Whether a path is the output folder itself, its lock or a staged tree of a build.
package func isPart(_ path: String, of output: String) -> Bool {
  path == output || path == output + OutputNames.lock
    || path.dropping(prefix: output + OutputNames.stage) != nil
}

private func readFolder(
  _ name: String, of root: SiteRoot, prefix: String, limits: SourceLimits, _ budget: ByteBudget,
  on files: FileSystem, _ workers: Workers,
  leavingOut isLeftOut: @escaping @Sendable (_ path: String) -> Bool,
  reporting diagnostics: inout [Diagnostic]
) -> [SourceFile] {
  let folder: FileSystem.Folder
  do {
    let parent = try files.open(root.path)
    if !name.isEmpty {
      guard let status = try files.status(parent, name) else { return [] }
      guard status.kind == .folder else {
        diagnostics.append(misplaced(name, status.kind))
        return []
      }
    }
    folder = name.isEmpty ? parent : try files.open(parent.shown(name))
  } catch {
    diagnostics.append(Diagnostic(.unreadable, "\(error)", at: nil))
    return []
  }
  let scan = SourceScan(
    folder, prefix: prefix, limits: limits, on: files, workers, leavingOut: isLeftOut)
  diagnostics += scan.diagnostics
  let results = workers.map(scan.files) { path in
    readSource(path, in: folder, prefix: prefix, limits: limits, budget, on: files)
  }
  var sources: [SourceFile] = []
  sources.reserveCapacity(results.count)
  for result in results {
    switch result {
    case .read(let file): sources.append(file)
    case .refused(let diagnostic): diagnostics.append(diagnostic)
    case .beyondBudget: break
    }
  }
  return sources
}

private func misplaced(_ name: String, _ kind: FileSystem.Kind) -> Diagnostic {
  if kind == .symbolicLink {
    return Diagnostic(
      .symbolicLink, "'\(name)' is a symbolic link; sources may not hold any",
      at: .start(of: name), help: "Put the folder itself in its place")
  }
  return Diagnostic(.specialFile, "'\(name)' is not a folder", at: .start(of: name))
}

private enum Reading: Sendable {
  case read(SourceFile)
  case refused(Diagnostic)
  case beyondBudget
}

private func readSource(
  _ path: String, in folder: FileSystem.Folder, prefix: String, limits: SourceLimits,
  _ budget: ByteBudget, on files: FileSystem
) -> Reading {
  if budget.isSpent { return .beyondBudget }
  let limit = limits.bytes(for: path, isTemplate: prefix == SiteRoot.templates)
  do {
    let bytes = try files.read(folder, path.dropping(prefix: prefix) ?? path, limit)
    budget.spend(bytes.count)
    return .read(SourceFile(path: path, bytes: bytes))
  } catch {
    return .refused(diagnostic(for: error, reading: path))
  }
}

private func diagnostic(for error: FileSystemError, reading path: String) -> Diagnostic {
  let place = SourcePosition.start(of: path)
  switch error.cause {
  case .symbolicLink:
    return Diagnostic(
      .symbolicLink, "'\(lastName(of: path))' is a symbolic link; sources may not hold any",
      at: place, help: "Put a copy of the file in its place")
  case .special, .folder:
    return Diagnostic(
      .specialFile, "'\(lastName(of: path))' is neither a file nor a folder", at: place)
  case .tooLarge(let limit):
    return Diagnostic(.limitExceeded, "The file is larger than \(limit) bytes", at: place)
  case .changed:
    return Diagnostic(.fileChanged, "The file changed each time that it was read", at: place)
  case .system(let number, let words):
    if number == missingFile {
      return Diagnostic(.fileChanged, "The file vanished before it was read", at: place)
    }
    return Diagnostic(.unreadable, "Cannot read '\(path)': \(words)", at: place)
  }
}
