internal import Foundation
internal import PlaybookDiagnostics

extension OutputUpdate {
  /// Puts the whole staged tree in the output's place, and removes the old one.
  func publish(
    _ stage: Stage, _ folder: FileSystem.Folder, _ comparison: Comparison, _ old: OutputTree?,
    _ manifest: [UInt8], reporting diagnostics: inout [Diagnostic]
  ) throws(FileSystemError) {
    try stage.finish()
    do {
      if old == nil {
        try files.rename(parent, stage.name, output.name)
      } else {
        try files.exchange(parent, stage.name, output.name)
      }
    } catch  where error.meansNoExchange {
      try replaceInPlace(folder, comparison, old, manifest)
      return
    }
    stage.forget()
    guard var old else { return }
    // The new site stands; whatever happens now can only leave something behind.
    do {
      old.folder = try files.open(parent.shown(stage.name))
      let isGone = try removeTree(
        old, named: stage.name, in: parent, newer: files.open(output.path), isCompared: true,
        on: files, workers)
      if !isGone { diagnostics.append(leftover(stage.name)) }
    } catch {
      diagnostics.append(Diagnostic(.leftoverFiles, error.description, at: nil))
    }
  }

  /// Where the output cannot change its name, as a mount point cannot: each file is whole at any
  /// moment, but a stop leaves a mixed tree, which the next build repairs by the journal.
  private func replaceInPlace(
    _ stage: FileSystem.Folder, _ comparison: Comparison, _ old: OutputTree?,
    _ manifest: [UInt8]
  ) throws(FileSystemError) {
    if old == nil, try files.status(parent, output.name) == nil {
      try files.makeFolder(parent, output.name)
    }
    let target = try files.open(output.path)
    try put(manifest, OutputNames.journal, in: target)
    for path in folders(of: site.files).joined() {
      do {
        try files.makeFolder(target, path)
      } catch  where error.number == EEXIST {}
    }
    for path in comparison.order(of: site.files, old) {
      try put(files.read(stage, path, .max), path, in: target)
    }
    for path in comparison.stale { try files.removeFile(target, path) }
    let needed = Set(folders(of: site.files).joined().map(ExactPath.init))
    for path in folders(of: comparison.stale).joined().reversed()
    where !needed.contains(ExactPath(path)) {
      try? files.removeFolder(target, path)
    }
    // Only now: until the last stale file is gone, the old manifest must say that it is ours.
    try put(manifest, OutputNames.manifest, in: target)
    if options.synchronizes { try files.synchronize(target) }
    try files.removeFile(target, OutputNames.journal)
  }

  /// Replaces one file in one step.
  private func put(
    _ bytes: [UInt8], _ path: String, in folder: FileSystem.Folder
  ) throws(FileSystemError) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { String(path[...$0]) } ?? ""
    let temporary = parent + OutputNames.temporary + String(options.process)
    do {
      try files.write(folder, temporary, bytes)
    } catch  where error.number == EEXIST {
      // From a build that was stopped.
      try files.removeFile(folder, temporary)
      try files.write(folder, temporary, bytes)
    }
    try files.rename(folder, temporary, path)
  }
}

extension Comparison {
  /// The staged files in the order in which they may appear: what pages need before the pages.
  fileprivate func order(of files: [String], _ old: OutputTree?) -> [String] {
    func rank(_ path: String) -> Int {
      let isNew = old?.presentClaim(path) == nil
      return (path.hasSuffix(".html") ? 2 : 0) + (isNew ? 0 : 1)
    }
    let ranked = written.map { (rank: rank(files[$0]), index: $0) }
    return ranked.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { files[$0.index] }
  }
}

extension FileSystemError {
  /// A mount point, another file system, or one that cannot exchange.
  fileprivate var meansNoExchange: Bool {
    [EXDEV, EINVAL, EBUSY, ENOSYS, ENOTSUP].contains { $0 == number }
  }

  /// A file system without hard links, or one that gives no more of them.
  var meansNoLinks: Bool {
    [EXDEV, EPERM, EMLINK, ENOSYS, ENOTSUP].contains { $0 == number }
  }
}
