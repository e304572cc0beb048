internal import Foundation
package import PlaybookDiagnostics

extension RenderedSite {
  /// Makes the output folder hold this site and nothing else of ours, all or nothing.
  ///
  /// A file whose bytes stay the same stays the same file, with its time stamp; where nothing
  /// changes, nothing is written. Only files that an earlier build wrote, and whose content is
  /// still what it wrote, are replaced or removed.
  package func write(
    to output: OutputFolder, _ options: WriteOptions, on files: FileSystem, _ workers: Workers,
    reporting diagnostics: inout [Diagnostic]
  ) -> WriteOutcome {
    guard checkPaths(reporting: &diagnostics) else { return .refused }
    do {
      try makeFolders(downTo: output.parent, on: files)
      let parent = try files.open(output.parent)
      guard
        let release = try takeLock(
          for: output, in: parent, options, on: files, reporting: &diagnostics)
      else { return options.isInterrupted() ? .interrupted : .refused }
      defer { release() }
      try removeLeftovers(
        of: output, in: parent, own: options.process, isAlive: options.isAlive, on: files, workers,
        reporting: &diagnostics)
      let update = OutputUpdate(
        site: self, output: output, options: options, files: files, workers: workers,
        parent: parent)
      return try update.run(reporting: &diagnostics)
    } catch {
      diagnostics.append(Diagnostic(.outputFailed, error.description, at: nil))
      return .refused
    }
  }

  /// The planner settles all paths; what it let through by mistake must not reach a disk.
  private func checkPaths(reporting diagnostics: inout [Diagnostic]) -> Bool {
    var seen: Set<ExactPath> = []
    seen.reserveCapacity(files.count)
    for path in files {
      let isFree = seen.insert(ExactPath(path)).inserted
      if isFree, isWritable(path), !lastName(of: path).hasPrefix(".playbook-") { continue }
      let flaw = isFree ? "is no path of a site" : "is written twice"
      diagnostics.append(Diagnostic(.internalError, "The output file '\(path)' \(flaw)", at: nil))
      return false
    }
    return true
  }
}

private func makeFolders(downTo path: String, on files: FileSystem) throws(FileSystemError) {
  if files.resolve(path) != nil { return }
  let parent = parentFolder(of: path)
  try makeFolders(downTo: parent, on: files)
  try files.makeFolder(files.open(parent), lastName(of: path))
}

/// Waits for the output's lock; nothing, and a finding, where somebody else keeps it.
private func takeLock(
  for output: OutputFolder, in parent: FileSystem.Folder, _ options: WriteOptions,
  on files: FileSystem, reporting diagnostics: inout [Diagnostic]
) throws(FileSystemError) -> (@Sendable () -> Void)? {
  let name = output.name + OutputNames.lock
  let end = ContinuousClock.now + .seconds(options.lockSeconds)
  while true {
    switch try files.lock(parent, name) {
    case .taken(let release): return release
    case .notOurs:
      diagnostics.append(
        Diagnostic(
          .outputLocked,
          "'\(parent.shown(name))' stands where the lock of the output folder has its place",
          at: nil,
          help: "Rename it, or name another output folder with --output"))
      return nil
    case .held(let process):
      if options.isInterrupted() { return nil }
      if ContinuousClock.now >= end {
        let who = process.map { "process \($0)" } ?? "another process"
        diagnostics.append(
          Diagnostic(
            .outputLocked,
            "The output folder '\(output.path)' is being written by \(who)", at: nil))
        return nil
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }
}
