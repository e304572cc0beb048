internal import PlaybookDiagnostics

/// Removes what builds of this output left behind when they were killed, and only what is ours: a
/// staged tree by its marker, an old site file by file by its manifest.
func removeLeftovers(
  of output: OutputFolder, in parent: FileSystem.Folder, own: Int32,
  isAlive: (_ process: Int32) -> Bool, on files: FileSystem, _ workers: Workers,
  reporting diagnostics: inout [Diagnostic]
) throws(FileSystemError) {
  for entry in try files.list(parent, "") where entry.kind == .folder && entry.isText {
    guard let number = entry.name.dropping(prefix: output.name + OutputNames.stage),
      let process = Int32(number), process == own || !isAlive(process)
    else { continue }
    let folder = try files.open(parent.shown(entry.name))
    if try files.status(folder, OutputNames.marker) != nil {
      try removeStage(entry.name, in: parent, on: files)
    } else if try files.list(folder, "").isEmpty {
      try files.removeFolder(parent, entry.name)
    } else if let tree = try OutputTree(
      folder, adopting: nil, descends: true, on: files, workers)
    {
      let isGone = try removeTree(
        tree, named: entry.name, in: parent, newer: try? files.open(output.path), on: files, workers
      )
      if !isGone { diagnostics.append(leftover(entry.name)) }
    } else {
      diagnostics.append(leftover(entry.name))
    }
  }
}

func leftover(_ name: String) -> Diagnostic {
  Diagnostic(
    .leftoverFiles,
    "'\(name)' was left by a build that was stopped, and holds files that are not ours",
    at: nil, help: "Look through it and remove it")
}

/// Removes an old site: each file that we wrote, and each that has another name in the newer tree.
///
/// Gives back false where something else is left, which then keeps its folders and the manifest.
///
/// - Parameter isCompared: true where every claim's content has just been compared.
func removeTree(
  _ tree: OutputTree, named name: String, in parent: FileSystem.Folder,
  newer: FileSystem.Folder?, isCompared: Bool = false, on files: FileSystem, _ workers: Workers
) throws(FileSystemError) -> Bool {
  let folder = tree.folder
  let present = tree.claims.filter(\.isPresent)
  _ = try workers.map(present) { claim throws(FileSystemError) in
    var isOurs = isCompared
    if !isOurs { isOurs = try isShared(claim.path, folder, newer, on: files) }
    if !isOurs { isOurs = try tree.wrote(claim, files.read(folder, claim.path, .max)) }
    if isOurs { try files.removeFile(folder, claim.path) }
  }
  for foreign in tree.foreign where foreign.kind != .folder && foreign.isText {
    if try isShared(foreign.path, folder, newer, on: files) {
      try files.removeFile(folder, foreign.path)
    }
  }
  let kept = tree.foreign.filter { $0.kind == .folder && $0.isText }.map { $0.path + "/" }
  return try removeEmptied(
    folders(of: tree.claims.map(\.path) + kept), tree, named: name, in: parent, on: files)
}

/// Removes an old site's folders, from the innermost, and its manifest last of all.
private func removeEmptied(
  _ levels: [[String]], _ tree: OutputTree, named name: String, in parent: FileSystem.Folder,
  on files: FileSystem
) throws(FileSystemError) -> Bool {
  for level in levels.reversed() {
    for path in level { try? files.removeFolder(tree.folder, path) }
  }
  let left = try files.list(tree.folder, "").map(\.name)
  let ours: Set = [OutputNames.manifest, OutputNames.journal]
  guard ours.isSuperset(of: left) else { return false }
  for name in left.sorted() { try files.removeFile(tree.folder, name) }
  try files.removeFolder(parent, name)
  return true
}

private func isShared(
  _ path: String, _ old: FileSystem.Folder, _ newer: FileSystem.Folder?, on files: FileSystem
) throws(FileSystemError) -> Bool {
  guard let newer, let other = try files.status(newer, path) else { return false }
  return try files.status(old, path)?.identity == other.identity
}
