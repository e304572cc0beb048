internal import PlaybookDiagnostics
package import PlaybookLoading

/// A site that is made again whenever its source changes.
///
/// What is made equals what `build` makes of the same source, byte for byte; but only what changed
/// is read and loaded again.
package struct SiteRebuilding {
  /// The site as it became.
  package struct Outcome: Sendable {
    package let source: SourceTree
    package let result: BuildResult
    /// The sources that were written, came or went since the last time, sorted; all of them the
    /// first time.
    package let changed: [String]
    /// Whether the changed sources are style sheets that stood there before, and nothing else.
    package let isStyleOnly: Bool
  }

  private let root: SiteRoot
  private let output: String?
  private let options: BuildOptions
  private let workers: Workers
  private let sources: SourceMemory
  private var memory: BuildMemory
  private var last: (source: SourceTree, found: [Diagnostic])?

  /// - Parameter output: the output folder's absolute path without symbolic links.
  package init(
    _ root: SiteRoot, output: String?, _ options: BuildOptions, on files: FileSystem,
    _ workers: Workers
  ) {
    self.root = root
    self.output = output
    self.options = options
    self.workers = workers
    sources = SourceMemory(of: files)
    memory = BuildMemory(options)
  }

  /// Makes the site as it is now; nothing where nothing that it is made from has changed.
  package mutating func rebuild(after changes: SourceChanges) -> Outcome? {
    sources.forget(changes)
    var found: [Diagnostic] = []
    let source = SourceTree(
      reading: root, output: output, on: sources.files, workers, reporting: &found)
    let difference = SourceDifference(from: last?.source ?? SourceTree(), to: source)
    if let last, difference.changed.isEmpty, last.found == found { return nil }
    let isStyleOnly = difference.isStyleOnly && last?.found == found
    last = (source, found)
    let result = build(source, options, on: workers, found: found, remembering: &memory)
    return Outcome(
      source: source, result: result, changed: difference.changed, isStyleOnly: isStyleOnly)
  }
}

/// Which files two readings of a source do not have in common.
private struct SourceDifference {
  private(set) var changed: [String] = []
  private(set) var isStyleOnly = true

  init(from old: SourceTree, to new: SourceTree) {
    for part in [\SourceTree.content, \.assets, \.templates] {
      compare(old[keyPath: part], new[keyPath: part])
    }
    changed.sort { $0.precedesByBytes($1) }
    if changed.isEmpty { isStyleOnly = false }
  }

  private mutating func compare(_ old: [SourceFile], _ new: [SourceFile]) {
    var before: [ExactPath: SourceFile] = [:]
    for file in old { before[ExactPath(file.path)] = file }
    for file in new {
      let known = before.removeValue(forKey: ExactPath(file.path))
      if known?.bytes == file.bytes { continue }
      changed.append(file.path)
      if known == nil || !file.path.hasSuffix(".css") { isStyleOnly = false }
    }
    if !before.isEmpty { isStyleOnly = false }
    changed += before.values.map(\.path)
  }
}
