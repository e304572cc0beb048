internal import Foundation
internal import PlaybookBuild
internal import PlaybookDiagnostics

/// Writes new files below a folder, which is made where it is not there. What is there already is
/// never written over: then nothing is written at all.
struct NewFiles {
  enum Outcome {
    /// The paths below the folder, in the order given.
    case written([String])
    /// The paths that something has already.
    case taken([String])
    case failed(FileSystemError)
  }

  private let path: String
  private let files: FileSystem

  /// - Parameter path: absolute.
  init(below path: String, on files: FileSystem) {
    self.path = URL(fileURLWithPath: path).standardized.path
    self.files = files
  }

  /// - Parameter new: what to write, by its path below the folder.
  func write(_ new: [(path: String, bytes: [UInt8])]) -> Outcome {
    do throws(FileSystemError) {
      let (folder, prefix) = try nearestFolder()
      var taken: [String] = []
      for file in new where try isTaken(prefix + file.path, in: folder) { taken.append(file.path) }
      guard taken.isEmpty else { return .taken(taken) }
      for file in new {
        try makeFolders(above: prefix + file.path, in: folder)
        try files.write(folder, prefix + file.path, file.bytes)
      }
      return .written(new.map(\.path))
    } catch {
      return .failed(error)
    }
  }

  /// The nearest folder above that is there, and what leads from it to ours.
  private func nearestFolder() throws(FileSystemError) -> (FileSystem.Folder, prefix: String) {
    var url = URL(fileURLWithPath: path)
    var missing: [String] = []
    while files.resolve(url.path) == nil, url.path != "/" {
      missing.insert(url.lastPathComponent, at: 0)
      url.deleteLastPathComponent()
    }
    return (try files.open(url.path), missing.map { $0 + "/" }.joined())
  }

  private func isTaken(
    _ path: String, in folder: FileSystem.Folder
  ) throws(FileSystemError) -> Bool {
    for part in parts(of: path) {
      guard let status = try files.status(folder, part) else { return false }
      // A file where a folder is needed is in the way too.
      if part == path || status.kind != .folder { return true }
    }
    return false
  }

  private func makeFolders(
    above path: String, in folder: FileSystem.Folder
  ) throws(FileSystemError) {
    for part in parts(of: path).dropLast() where try files.status(folder, part) == nil {
      try files.makeFolder(folder, part)
    }
  }

  /// `a`, `a/b` and `a/b/c` of `a/b/c`.
  private func parts(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) } + [path]
  }
}

extension Surroundings {
  /// Says which files are new, or why none is.
  func say(_ outcome: NewFiles.Outcome) -> ExitStatus {
    switch outcome {
    case .written(let paths):
      writeOutput(paths.map { "Written: \($0.escapedForTerminal)\n" }.joined())
      return .success
    case .taken(let paths):
      let first = paths.prefix(3).map { "'\($0.escapedForTerminal)'" }.joined(separator: ", ")
      let more =
        paths.count > 3 ? " and \(paths.count - 3) more are" : paths.count > 1 ? " are" : " is"
      writeError("Error: \(first)\(more) there already; nothing was written\n")
      return .usage
    case .failed(let error):
      writeError("Error: \(error.description.escapedForTerminal)\n")
      return .environment
    }
  }

  /// Says of a site that is only looked into that it has errors.
  func sayErrors(of made: MadeSite) {
    let errors = made.result.diagnostics.count { $0.severity == .error }
    if errors == 0 { return }
    let what = errors == 1 ? "it" : "them"
    writeError("The site has \(counted(errors, "error")); 'playbook check' lists \(what)\n")
  }
}
