internal import PlaybookDiagnostics

/// The output as an earlier build left it, and what has come to it since.
struct OutputTree: Sendable {
  /// A file that we may replace or remove, as long as its content is one that we wrote.
  struct Claim: Sendable {
    let path: String
    /// What the manifest says, and the journal of a build that was stopped.
    var entries: [Manifest.Entry]
    var isPresent = false
  }

  /// Something that no build of ours wrote.
  struct Foreign: Sendable {
    /// Below the output folder.
    let path: String
    let kind: FileSystem.Kind
    let isText: Bool
  }

  /// Where it stands now.
  var folder: FileSystem.Folder
  /// As it stands; nothing where there is none.
  let manifestBytes: [UInt8]?
  let hasJournal: Bool
  /// True where whatever stands in a file's place is taken for ours.
  let isAdopted: Bool
  private(set) var claims: [Claim] = []
  private(set) var foreign: [Foreign] = []
  private var indices: [ExactPath: Int] = [:]

  /// Reads an output folder that exists; nothing where it is not empty and not ours.
  ///
  /// - Parameter adopting: the files that are taken for ours where there is no manifest.
  init?(
    _ folder: FileSystem.Folder, adopting site: [String]?, descends: Bool, on files: FileSystem,
    _ workers: Workers
  ) throws(FileSystemError) {
    self.folder = folder
    manifestBytes = try readIfPresent(OutputNames.manifest, in: folder, on: files)
    let journal = try readIfPresent(OutputNames.journal, in: folder, on: files)
    let manifests = [manifestBytes, journal].compactMap { $0.flatMap { Manifest($0) } }
    hasJournal = journal != nil
    isAdopted = manifests.isEmpty
    if manifests.isEmpty, site == nil { return nil }
    for entry in manifests.flatMap(\.files) {
      if let index = indices[ExactPath(entry.path)] {
        claims[index].entries.append(entry)
      } else {
        claim(entry.path, [entry])
      }
    }
    if manifests.isEmpty { for path in site ?? [] { claim(path, []) } }
    try scan(descends: descends, on: files, workers)
  }

  /// The claim on a path, where its file is there.
  func presentClaim(_ path: String) -> Claim? {
    guard let index = indices[ExactPath(path)], claims[index].isPresent else { return nil }
    return claims[index]
  }

  /// Whether a file's content is one that we wrote.
  func wrote(_ claim: Claim, _ bytes: [UInt8]) -> Bool {
    isAdopted || claim.entries.contains { $0.describes(bytes) }
  }

  private mutating func claim(_ path: String, _ entries: [Manifest.Entry]) {
    indices[ExactPath(path)] = claims.count
    claims.append(Claim(path: path, entries: entries))
  }

  private mutating func scan(
    descends: Bool, on files: FileSystem, _ workers: Workers
  ) throws(FileSystemError) {
    let known = Set(folders(of: claims.lazy.map(\.path)).joined().map(ExactPath.init))
    let folder = folder
    var level = [""]
    while !level.isEmpty {
      let lists = try workers.map(level) { path throws(FileSystemError) in
        try files.list(folder, path)
      }
      var next: [String] = []
      for (path, list) in zip(level, lists) {
        for entry in list {
          let below = path.isEmpty ? entry.name : path + "/" + entry.name
          let isKnown = entry.isText && known.contains(ExactPath(below))
          if entry.kind == .folder, isKnown || descends && entry.isText {
            next.append(below)
            if isKnown { continue }
          }
          add(entry, below)
        }
      }
      level = next
    }
    foreign.sort { $0.path.precedesByBytes($1.path) }
  }

  private mutating func add(_ entry: FileSystem.Entry, _ path: String) {
    if entry.kind == .file, entry.isText {
      if let index = indices[ExactPath(path)] {
        claims[index].isPresent = true
        return
      }
      if path == OutputNames.manifest, manifestBytes != nil { return }
      if hasJournal {
        let name = lastName(of: path)
        if path == OutputNames.journal || name.hasPrefix(OutputNames.temporary) { return }
      }
    }
    foreign.append(Foreign(path: path, kind: entry.kind, isText: entry.isText))
  }
}

private func readIfPresent(
  _ name: String, in folder: FileSystem.Folder, on files: FileSystem
) throws(FileSystemError) -> [UInt8]? {
  guard try files.status(folder, name)?.kind == .file else { return nil }
  return try files.read(folder, name, 256 << 20)
}
