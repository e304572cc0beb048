/// Every file of a site beside the file that stands in its place, the changed ones staged.
///
/// Making a file's bytes, comparing and writing them is one pass, so no more than a page for each
/// thread is in memory.
struct Comparison {
  private enum Fate: Sendable {
    /// Staged.
    case written
    /// The old file holds the same bytes.
    case unchanged
    /// The old file's content is not ours.
    case edited
    case interrupted
    case failed(FileSystemError)
  }

  private(set) var entries: [Manifest.Entry] = []
  /// Indices into the site's files.
  private(set) var written: [Int] = []
  private(set) var unchanged: [Int] = []
  /// Files in the old tree, ours by the manifest but not by their content, that cannot stay.
  private(set) var edited: [String] = []
  /// The same, but in nobody's way.
  private(set) var kept: [String] = []
  /// Files that the new site has no more.
  private(set) var stale: [String] = []
  private(set) var isInterrupted = false
  private(set) var failure: FileSystemError?

  init(_ update: OutputUpdate, _ old: OutputTree?, _ stage: Stage) {
    let count = update.site.files.count
    let results = update.workers.map(count: count) { index in
      let path = update.site.files[index]
      if update.options.isInterrupted() { return (Manifest.Entry(path: path), Fate.interrupted) }
      let bytes = update.site.bytes(index)
      let entry = Manifest.Entry(path: path, size: bytes.count, hash: xxh64(bytes))
      let fate = Self.place(path, bytes, old, stage, on: update.files)
      update.options.progress(index)
      return (entry, fate)
    }
    entries.reserveCapacity(count)
    for (index, (entry, fate)) in results.enumerated() {
      entries.append(entry)
      switch fate {
      case .written: written.append(index)
      case .unchanged: unchanged.append(index)
      case .edited: edited.append(entry.path)
      case .interrupted: isInterrupted = true
      case .failed(let error): failure = failure ?? error
      }
    }
  }

  var summary: WriteSummary {
    WriteSummary(written: written.count, unchanged: unchanged.count, removed: stale.count)
  }

  /// Looks at the files that the new site has no more: they go only if they are still ours.
  mutating func checkStale(
    _ update: OutputUpdate, _ old: OutputTree?
  ) throws(FileSystemError) {
    guard let old else { return }
    let needed = Set(update.site.files.map(ExactPath.init))
    let claims = old.claims.filter { $0.isPresent && !needed.contains(ExactPath($0.path)) }
    let areOurs = try update.workers.map(claims) { claim throws(FileSystemError) in
      try old.wrote(claim, update.files.read(old.folder, claim.path, .max))
    }
    for (claim, isOurs) in zip(claims, areOurs) {
      if isOurs {
        stale.append(claim.path)
      } else if update.options.keepsForeignFiles {
        kept.append(claim.path)
      } else {
        edited.append(claim.path)
      }
    }
  }
}

extension Manifest.Entry {
  fileprivate init(path: String) { self.init(path: path, size: 0, hash: 0) }
}

extension Comparison {
  private static func place(
    _ path: String, _ bytes: [UInt8], _ old: OutputTree?, _ stage: Stage, on files: FileSystem
  ) -> Fate {
    do throws(FileSystemError) {
      if let old, let claim = old.presentClaim(path) {
        let before = try files.read(old.folder, path, .max)
        if before == bytes { return .unchanged }
        if !old.wrote(claim, before) { return .edited }
      }
      try files.write(stage.folder(), path, bytes)
      return .written
    } catch {
      return .failed(error)
    }
  }
}
