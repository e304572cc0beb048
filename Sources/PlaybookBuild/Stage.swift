internal import Synchronization

/// The tree beside the output in which the new site grows until it is whole.
///
/// It is made when the first file needs it, so a build that changes nothing writes nothing. A
/// marker in it says that all of it is ours, until it is whole.
final class Stage: Sendable {
  let parent: FileSystem.Folder
  let name: String
  private let folders: [[String]]
  private let files: FileSystem
  private let made = Mutex<FileSystem.Folder?>(nil)

  init(
    _ parent: FileSystem.Folder, name: String, folders: [[String]], on files: FileSystem
  ) {
    self.parent = parent
    self.name = name
    self.folders = folders
    self.files = files
  }

  /// The tree's folder, with every folder of the site in it.
  func folder(_ workers: Workers = .one) throws(FileSystemError) -> FileSystem.Folder {
    try made.withLock { made throws(FileSystemError) in
      if let made { return made }
      try files.makeFolder(parent, name)
      let folder = try files.open(parent.shown(name))
      made = folder
      try files.write(folder, OutputNames.marker, [])
      for level in folders {
        let files = files
        _ = try workers.map(level) { path throws(FileSystemError) in
          try files.makeFolder(folder, path)
        }
      }
      return folder
    }
  }

  /// The tree is whole: from here on its manifest says what is ours.
  func finish() throws(FileSystemError) {
    try files.removeFile(folder(), OutputNames.marker)
  }

  /// The tree has another place now.
  func forget() { made.withLock { $0 = nil } }

  /// Removes the tree, where it was made.
  func discard() throws(FileSystemError) {
    let folder = made.withLock { made in
      defer { made = nil }
      return made
    }
    if folder != nil { try removeStage(name, in: parent, on: files) }
  }
}

/// Removes a staged tree with all that is in it, the marker last.
func removeStage(
  _ name: String, in parent: FileSystem.Folder, on files: FileSystem
) throws(FileSystemError) {
  let folder = try files.open(parent.shown(name))
  var folders = [""]
  var next = 0
  while next < folders.count {
    let path = folders[next]
    next += 1
    for entry in try files.list(folder, path) where !(path.isEmpty && entry.isMarker) {
      let below = path.isEmpty ? entry.name : path + "/" + entry.name
      if entry.kind == .folder {
        folders.append(below)
      } else {
        try files.removeFile(folder, below)
      }
    }
  }
  for path in folders.dropFirst().reversed() { try files.removeFolder(folder, path) }
  if try files.status(folder, OutputNames.marker) != nil {
    try files.removeFile(folder, OutputNames.marker)
  }
  try files.removeFolder(parent, name)
}

extension FileSystem.Entry {
  fileprivate var isMarker: Bool { name == OutputNames.marker }
}
