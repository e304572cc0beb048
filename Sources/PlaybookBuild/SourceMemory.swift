internal import Synchronization

/// What changed on a disk since it was last read.
package enum SourceChanges: Sendable, Equatable {
  /// Files by their absolute paths, and nothing else: each was written, came or went.
  case files([String])
  /// Anything, as after a folder was moved.
  case everything
}

/// A disk that is not asked again for what has not changed: what was read and listed is kept until
/// it is said to have changed.
package struct SourceMemory: Sendable {
  /// The disk with a memory: reads and lists through it, everything else as before.
  package let files: FileSystem
  private let kept: KeptAnswers

  package init(of files: FileSystem) {
    let kept = KeptAnswers()
    var remembering = files
    remembering.read = { folder, path, limit throws(FileSystemError) in
      let key = ExactPath(folder.shown(path))
      if let bytes = kept.bytes(key), bytes.count <= limit { return bytes }
      let bytes = try files.read(folder, path, limit)
      kept.keep(bytes, key)
      return bytes
    }
    remembering.list = { folder, path throws(FileSystemError) in
      let key = ExactPath(folder.shown(path))
      if let entries = kept.entries(key) { return entries }
      let entries = try files.list(folder, path)
      kept.keep(entries, key)
      return entries
    }
    self.files = remembering
    self.kept = kept
  }

  /// From here on, what changed is asked of the disk again.
  package func forget(_ changes: SourceChanges) { kept.forget(changes) }
}

/// Errors are not kept: what could not be read is tried again each time.
private final class KeptAnswers: Sendable {
  private struct State {
    var bytes: [ExactPath: [UInt8]] = [:]
    var entries: [ExactPath: [FileSystem.Entry]] = [:]
  }

  private let state = Mutex(State())

  func bytes(_ path: ExactPath) -> [UInt8]? { state.withLock { $0.bytes[path] } }

  func entries(_ path: ExactPath) -> [FileSystem.Entry]? { state.withLock { $0.entries[path] } }

  func keep(_ bytes: [UInt8], _ path: ExactPath) { state.withLock { $0.bytes[path] = bytes } }

  func keep(_ entries: [FileSystem.Entry], _ path: ExactPath) {
    state.withLock { $0.entries[path] = entries }
  }

  func forget(_ changes: SourceChanges) {
    state.withLock { state in
      switch changes {
      case .everything: state = State()
      case .files(let paths):
        for path in paths {
          state.bytes[ExactPath(path)] = nil
          state.entries[ExactPath(parentFolder(of: path))] = nil
        }
      }
    }
  }
}
