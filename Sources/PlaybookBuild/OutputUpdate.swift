internal import PlaybookDiagnostics

/// One replacement of an output folder's site, under its lock.
struct OutputUpdate: Sendable {
  let site: RenderedSite
  let output: OutputFolder
  let options: WriteOptions
  let files: FileSystem
  let workers: Workers
  let parent: FileSystem.Folder

  func run(reporting diagnostics: inout [Diagnostic]) throws(FileSystemError) -> WriteOutcome {
    let found = try existing(reporting: &diagnostics)
    guard case .usable(let old) = found else { return .refused }
    let stage = Stage(
      parent, name: output.name + OutputNames.stage + String(options.process),
      folders: folders(of: site.files), on: files)
    do {
      let outcome = try run(replacing: old, stage, reporting: &diagnostics)
      try stage.discard()
      return outcome
    } catch {
      // The first error is the one to tell; the next build removes what is left.
      try? stage.discard()
      throw error
    }
  }

  private enum Existing {
    case usable(OutputTree?)
    case refused
  }

  /// What stands in the output's place; refused and reported where it is not for us.
  private func existing(
    reporting diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> Existing {
    guard let status = try files.status(parent, output.name) else { return .usable(nil) }
    guard status.kind == .folder else {
      let kind = status.kind == .symbolicLink ? "a symbolic link" : "not a folder"
      diagnostics.append(
        Diagnostic(.foreignOutput, "The output folder '\(output.path)' is \(kind)", at: nil))
      return .refused
    }
    let folder = try files.open(output.path)
    if try files.list(folder, "").isEmpty { return .usable(nil) }
    guard
      let tree = try OutputTree(
        folder, adopting: options.adoptsFolder ? site.files : nil, descends: keepsForeign,
        on: files, workers)
    else {
      diagnostics.append(
        Diagnostic(
          .foreignOutput,
          "The output folder '\(output.path)' is not empty, and no build of ours wrote it", at: nil,
          help: "Name another folder with --output, or take this one over with --adopt"))
      return .refused
    }
    let foreign = keepsForeign ? clashing(tree) : tree.foreign.map { shown($0) }
    guard foreign.isEmpty else {
      diagnostics.append(foreignFinding(foreign))
      return .refused
    }
    return .usable(tree)
  }

  private var keepsForeign: Bool { options.keepsForeignFiles || options.adoptsFolder }

  private func shown(_ foreign: OutputTree.Foreign) -> String {
    foreign.path + (foreign.kind == .folder ? "/" : "")
  }

  /// What cannot be kept, because the site needs its place or its name cannot be written.
  private func clashing(_ tree: OutputTree) -> [String] {
    let needed = Set(site.files.map(ExactPath.init))
    let folders = Set(folders(of: site.files).joined().map(ExactPath.init))
    return tree.foreign.filter { foreign in
      let path = ExactPath(foreign.path)
      return !foreign.isText || needed.contains(path)
        || foreign.kind != .folder && folders.contains(path)
    }.map { shown($0) }
  }

  private func foreignFinding(_ paths: [String]) -> Diagnostic {
    let count = paths.count == 1 ? "a file" : "\(paths.count) files"
    var notes = paths.prefix(10).map { Diagnostic.Note("'\(output.name)/\($0)'") }
    if paths.count > 10 { notes.append(Diagnostic.Note("and \(paths.count - 10) more")) }
    return Diagnostic(
      .foreignOutput,
      "The output folder '\(output.path)' holds \(count) that no build of ours wrote", at: nil,
      notes: notes, help: "Move them elsewhere, or keep them with --keep-foreign")
  }

  private func run(
    replacing old: OutputTree?, _ stage: Stage, reporting diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) -> WriteOutcome {
    // A first build needs every folder at once; an update perhaps none.
    if old == nil { _ = try stage.folder(workers) }
    var comparison = Comparison(self, old, stage)
    if comparison.isInterrupted { return .interrupted }
    if let failure = comparison.failure { throw failure }
    try comparison.checkStale(self, old)
    guard comparison.edited.isEmpty else {
      diagnostics.append(foreignFinding(comparison.edited))
      return .refused
    }
    let manifest = Manifest(origin: options.origin, files: comparison.entries).bytes
    var summary = comparison.summary
    if let old, summary.written == 0, manifest == old.manifestBytes, !old.hasJournal {
      return .done(summary)
    }
    let folder = try stage.folder(workers)
    if let old { try link(comparison.unchanged.map { site.files[$0] }, from: old, to: folder) }
    summary.kept = try keep(comparison, old, in: folder)
    try files.write(folder, OutputNames.manifest, manifest)
    if options.synchronizes { try files.synchronize(folder) }
    if options.isInterrupted() { return .interrupted }
    try publish(stage, folder, comparison, old, manifest, reporting: &diagnostics)
    return .done(summary)
  }

  /// Gives unchanged files their name in the new tree; a copy where the file system has no links.
  private func link(
    _ paths: [String], from old: OutputTree, to folder: FileSystem.Folder
  ) throws(FileSystemError) {
    _ = try workers.map(paths) { path throws(FileSystemError) in
      try linkOrCopy(path, from: old.folder, to: folder)
    }
  }

  private func linkOrCopy(
    _ path: String, from old: FileSystem.Folder, to folder: FileSystem.Folder
  ) throws(FileSystemError) {
    do {
      try files.link(old, path, folder, path)
    } catch  where error.meansNoLinks {
      try files.write(folder, path, files.read(old, path, .max))
    }
  }

  /// Links across what is not ours; how many files that were.
  private func keep(
    _ comparison: Comparison, _ old: OutputTree?, in folder: FileSystem.Folder
  ) throws(FileSystemError) -> Int {
    guard let old else { return 0 }
    let foreignFolders = old.foreign.filter { $0.kind == .folder }.map { $0.path + "/" }
    let foreignFiles = old.foreign.filter { $0.kind != .folder }.map(\.path) + comparison.kept
    var made = Set(folders(of: site.files).joined().map(ExactPath.init))
    for path in folders(of: foreignFolders + foreignFiles).joined()
    where made.insert(ExactPath(path)).inserted {
      try files.makeFolder(folder, path)
    }
    for path in foreignFiles { try linkOrCopy(path, from: old.folder, to: folder) }
    return foreignFiles.count
  }
}
