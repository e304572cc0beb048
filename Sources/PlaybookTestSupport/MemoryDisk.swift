package import PlaybookBuild
internal import Synchronization

/// A disk in memory that behaves as a POSIX one, with names that share a file.
package final class MemoryDisk: Sendable {
  /// What stands at a path.
  package enum Node: Sendable, Equatable {
    case folder
    /// A name of the file with this number.
    case file(UInt64)
    case symbolicLink(to: String)
    case special
  }

  private struct State {
    var nodes: [String: Node] = ["/": .folder]
    var contents: [UInt64: [UInt8]] = [:]
    var nextFile: UInt64 = 1
  }

  private let state = Mutex(State())

  /// - Parameter files: text by absolute path; the folders above are made.
  package init(_ files: [String: String] = [:]) {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { put(path, text) }
  }

  /// Writes a file as an author would, whatever stands there; a new file, with its folders.
  package func put(_ path: String, _ text: String) {
    makeParents(of: path)
    state.withLock { state in
      state.contents[state.nextFile] = Array(text.utf8)
      state.nodes[path] = .file(state.nextFile)
      state.nextFile += 1
    }
  }

  /// Puts something that is no file.
  package func put(_ path: String, _ node: Node) {
    makeParents(of: path)
    state.withLock { $0.nodes[path] = node }
  }

  package func remove(_ path: String) {
    state.withLock { state in
      state.nodes = state.nodes.filter { $0.key != path && !$0.key.hasPrefix(path + "/") }
    }
  }

  package func text(_ path: String) -> String? {
    state.withLock { state in
      guard case .file(let number) = state.nodes[path] else { return nil }
      return state.contents[number].map { String(decoding: $0, as: UTF8.self) }
    }
  }

  package func node(_ path: String) -> Node? { state.withLock { $0.nodes[path] } }

  /// Every path below a folder, sorted; folders end with `/`.
  package func paths(below folder: String) -> [String] {
    state.withLock { state in
      state.nodes.filter { $0.key.hasPrefix(folder + "/") }.map { path, node in
        String(path.dropFirst(folder.count + 1)) + (node == .folder ? "/" : "")
      }.sorted()
    }
  }

  private func makeParents(of path: String) {
    state.withLock { state in
      var parts = path.split(separator: "/").dropLast()
      while !parts.isEmpty {
        let parent = "/" + parts.joined(separator: "/")
        if state.nodes[parent] == nil { state.nodes[parent] = .folder }
        parts.removeLast()
      }
    }
  }
}

extension MemoryDisk {
  /// The functions of this disk.
  package var fileSystem: FileSystem {
    FileSystem(
      open: { path throws(FileSystemError) in
        guard self.node(path) == .folder else { throw failure(.open, path, missing) }
        return FileSystem.Folder(path: path)
      },
      resolve: { path in self.node(path) == nil ? nil : path },
      status: { folder, path throws(FileSystemError) in self.status(join(folder, path)) },
      list: { folder, path throws(FileSystemError) in try self.list(join(folder, path)) },
      read: { folder, path, limit throws(FileSystemError) in
        try self.read(join(folder, path), limit)
      },
      write: { folder, path, bytes throws(FileSystemError) in
        try self.add(join(folder, path), .write) { state in
          state.contents[state.nextFile] = bytes
          state.nextFile += 1
          return .file(state.nextFile - 1)
        }
      },
      makeFolder: { folder, path throws(FileSystemError) in
        try self.add(join(folder, path), .makeFolder) { _ in .folder }
      },
      link: { source, path, target, newPath throws(FileSystemError) in
        guard let node = self.node(join(source, path)), node != .folder else {
          throw failure(.link, join(source, path), missing)
        }
        try self.add(join(target, newPath), .link) { _ in node }
      },
      rename: { folder, path, newPath throws(FileSystemError) in
        try self.rename(join(folder, path), join(folder, newPath))
      },
      exchange: { folder, a, b throws(FileSystemError) in
        try self.exchange(join(folder, a), join(folder, b))
      },
      removeFile: { folder, path throws(FileSystemError) in
        try self.take(join(folder, path)) { $0 != .folder }
      },
      removeFolder: { folder, path throws(FileSystemError) in
        guard self.paths(below: join(folder, path)).isEmpty else {
          throw failure(.remove, join(folder, path), (39, "Directory not empty"))
        }
        try self.take(join(folder, path)) { $0 == .folder }
      },
      synchronize: { _ throws(FileSystemError) in },
      lock: { _, _ throws(FileSystemError) in .taken {} })
  }

  private func status(_ path: String) -> FileSystem.Status? {
    state.withLock { state in
      guard let node = state.nodes[path] else { return nil }
      guard case .file(let number) = node else {
        // One name for one thing is enough here: links to one target are taken for one link.
        let name = node == .folder ? path : "\(node)"
        let identity = FileSystem.Status.Identity(
          device: 2, file: UInt64(truncatingIfNeeded: name.hashValue))
        return FileSystem.Status(kind: node.kind, size: 0, identity: identity)
      }
      return FileSystem.Status(
        kind: .file, size: state.contents[number]?.count ?? 0,
        identity: .init(device: 1, file: number))
    }
  }

  private func list(_ path: String) throws(FileSystemError) -> [FileSystem.Entry] {
    guard node(path) == .folder else { throw failure(.list, path, missing) }
    return state.withLock { state in
      let start = path == "/" ? "/" : path + "/"
      return state.nodes.compactMap { other, node in
        guard other != start, let name = rest(of: other, after: start),
          !name.utf8.contains(UInt8(ascii: "/"))
        else { return nil }
        return FileSystem.Entry(name: name, kind: node.kind)
      }
    }
  }

  private func read(_ path: String, _ limit: Int) throws(FileSystemError) -> [UInt8] {
    switch node(path) {
    case nil: throw failure(.read, path, missing)
    case .folder: throw FileSystemError(.read, path, .folder)
    case .symbolicLink: throw FileSystemError(.read, path, .symbolicLink)
    case .special: throw FileSystemError(.read, path, .special)
    case .file(let number):
      let bytes = state.withLock { $0.contents[number] ?? [] }
      if bytes.count > limit { throw FileSystemError(.read, path, .tooLarge(limit: limit)) }
      return bytes
    }
  }

  private func add(
    _ path: String, _ action: FileSystemError.Action, _ make: (inout State) -> Node
  ) throws(FileSystemError) {
    try state.withLock { state throws(FileSystemError) in
      guard state.nodes[parent(of: path)] == .folder else { throw failure(action, path, missing) }
      guard state.nodes[path] == nil else { throw failure(action, path, (17, "File exists")) }
      state.nodes[path] = make(&state)
    }
  }

  private func take(_ path: String, where isRight: (Node) -> Bool) throws(FileSystemError) {
    guard let node = node(path), isRight(node) else { throw failure(.remove, path, missing) }
    state.withLock { $0.nodes[path] = nil }
  }

  private func rename(_ a: String, _ b: String) throws(FileSystemError) {
    guard node(a) != nil else { throw failure(.rename, b, missing) }
    if node(b) == .folder, !paths(below: b).isEmpty {
      throw failure(.rename, b, (39, "Directory not empty"))
    }
    move([(a, b)])
  }

  private func exchange(_ a: String, _ b: String) throws(FileSystemError) {
    guard node(a) != nil, node(b) != nil else { throw failure(.exchange, b, missing) }
    move([(a, b), (b, a)])
  }

  private func move(_ moves: [(from: String, to: String)]) {
    state.withLock { state in
      var moved: [String: Node] = [:]
      for (path, node) in state.nodes {
        let move = moves.first { path == $0.from || path.hasPrefix($0.from + "/") }
        if let move {
          moved[move.to + path.dropFirst(move.from.count)] = node
          state.nodes[path] = nil
        }
      }
      state.nodes.merge(moved) { _, new in new }
    }
  }
}

extension MemoryDisk.Node {
  fileprivate var kind: FileSystem.Kind {
    switch self {
    case .folder: .folder
    case .file: .file
    case .symbolicLink: .symbolicLink
    case .special: .special
    }
  }
}

/// What follows a prefix, byte by byte: a name may begin with a combining mark.
private func rest(of path: String, after prefix: String) -> String? {
  guard path.utf8.starts(with: prefix.utf8) else { return nil }
  return String(decoding: path.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)
}

private let missing: (Int32, String) = (2, "No such file or directory")

private func failure(
  _ action: FileSystemError.Action, _ path: String, _ error: (number: Int32, words: String)
) -> FileSystemError {
  FileSystemError(action, path, .system(number: error.number, words: error.words))
}

private func join(_ folder: FileSystem.Folder, _ path: String) -> String {
  if path.isEmpty { return folder.path }
  return folder.path == "/" ? "/" + path : folder.path + "/" + path
}

private func parent(of path: String) -> String {
  guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
  return String(path[..<slash])
}

extension FileSystem {
  /// A disk in memory with these files.
  package static func inMemory(_ files: [String: String] = [:]) -> FileSystem {
    MemoryDisk(files).fileSystem
  }
}
