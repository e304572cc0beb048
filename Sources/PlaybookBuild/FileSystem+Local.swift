internal import CPlatform
internal import Foundation

/// A folder's file descriptor, closed with its last user.
final class OpenDescriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  deinit { close(number) }
}

extension FileSystem {
  /// The machine's own disk, by POSIX calls: few of them a file, none that follows a link or waits
  /// for a FIFO.
  package static let local = FileSystem(
    open: openFolder, resolve: resolvePath, status: fileStatus, list: listFolder, read: readFile,
    write: writeFile, makeFolder: makeLocalFolder, link: linkFile, rename: renameFile,
    exchange: exchangeFiles,
    removeFile: { folder, path throws(FileSystemError) in
      guard unlinkat(folder.number, path, 0) == 0 else { throw failure(.remove, folder, path) }
    },
    removeFolder: { folder, path throws(FileSystemError) in
      guard unlinkat(folder.number, path, AT_REMOVEDIR) == 0 else {
        throw failure(.remove, folder, path)
      }
    },
    synchronize: { folder throws(FileSystemError) in
      guard playbook_sync_file_system(folder.number) == 0 else {
        throw failure(.synchronize, folder, "")
      }
    },
    lock: { folder, name throws(FileSystemError) in try takeLock(folder, name) })
}

extension FileSystem.Folder {
  fileprivate var number: Int32 { descriptor?.number ?? -1 }

  /// A path below the folder, as diagnostics show it.
  func shown(_ below: String) -> String {
    if below.isEmpty { return path }
    return path.hasSuffix("/") ? path + below : path + "/" + below
  }
}

/// The error of the system call that has just failed.
private func failure(
  _ action: FileSystemError.Action, _ folder: FileSystem.Folder, _ path: String
) -> FileSystemError {
  failure(action, folder.shown(path), number: errno)
}

private func failure(
  _ action: FileSystemError.Action, _ path: String, number: Int32
) -> FileSystemError {
  if number == ELOOP { return FileSystemError(action, path, .symbolicLink) }
  return FileSystemError(
    action, path, .system(number: number, words: String(cString: strerror(number))))
}

/// Calls until it is not interrupted by a signal.
private func retrying(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

private func openFolder(_ path: String) throws(FileSystemError) -> FileSystem.Folder {
  let descriptor = retrying { Int(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) }
  guard descriptor >= 0 else { throw failure(.open, path, number: errno) }
  return FileSystem.Folder(path: path, descriptor: OpenDescriptor(Int32(descriptor)))
}

private func resolvePath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

private func fileStatus(
  _ folder: FileSystem.Folder, _ path: String
) throws(FileSystemError) -> FileSystem.Status? {
  var status = stat()
  let result =
    path.isEmpty
    ? fstat(folder.number, &status)
    : fstatat(folder.number, path, &status, AT_SYMLINK_NOFOLLOW)
  guard result == 0 else {
    if errno == ENOENT || errno == ENOTDIR { return nil }
    throw failure(.read, folder, path)
  }
  return FileSystem.Status(
    kind: kind(of: status), size: Int(status.st_size),
    identity: .init(device: UInt64(status.st_dev), file: UInt64(status.st_ino)))
}

private func kind(of status: stat) -> FileSystem.Kind {
  switch status.st_mode & S_IFMT {
  case S_IFREG: .file
  case S_IFDIR: .folder
  case S_IFLNK: .symbolicLink
  default: .special
  }
}

private func listFolder(
  _ folder: FileSystem.Folder, _ path: String
) throws(FileSystemError) -> [FileSystem.Entry] {
  let below = path.isEmpty ? "." : path
  let descriptor = retrying {
    Int(playbook_open_beneath(folder.number, below, O_RDONLY | O_DIRECTORY, 0))
  }
  guard descriptor >= 0 else { throw failure(.list, folder, path) }
  guard let stream = fdopendir(Int32(descriptor)) else {
    let error = failure(.list, folder, path)
    close(Int32(descriptor))
    throw error
  }
  defer { closedir(stream) }

  var entries: [FileSystem.Entry] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw failure(.list, folder, path) }
      return entries
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name == [0x2E] || name == [0x2E, 0x2E] { continue }
    let text = String(decoding: name, as: UTF8.self)
    let isText = text.utf8.elementsEqual(name)
    var kind = kind(ofType: Int32(entry.pointee.d_type))
    if kind == nil, isText {
      kind = try fileStatus(folder, path.isEmpty ? text : path + "/" + text)?.kind
    }
    entries.append(FileSystem.Entry(name: text, kind: kind ?? .special, isText: isText))
  }
}

/// Nothing where the file system does not tell.
private func kind(ofType type: Int32) -> FileSystem.Kind? {
  switch type {
  case Int32(DT_REG): .file
  case Int32(DT_DIR): .folder
  case Int32(DT_LNK): .symbolicLink
  case Int32(DT_UNKNOWN): nil
  default: .special
  }
}

private func readFile(
  _ folder: FileSystem.Folder, _ path: String, _ limit: Int
) throws(FileSystemError) -> [UInt8] {
  for _ in 0..<3 {
    if let bytes = try readOnce(folder, path, limit) { return bytes }
  }
  throw FileSystemError(.read, folder.shown(path), .changed)
}

/// Nothing where the file changed meanwhile.
private func readOnce(
  _ folder: FileSystem.Folder, _ path: String, _ limit: Int
) throws(FileSystemError) -> [UInt8]? {
  let number = Int32(retrying { Int(playbook_open_beneath(folder.number, path, O_RDONLY, 0)) })
  guard number >= 0 else {
    // A socket cannot be opened at all.
    if errno == ENXIO { throw FileSystemError(.read, folder.shown(path), .special) }
    throw failure(.read, folder, path)
  }
  defer { close(number) }
  var before = stat()
  guard fstat(number, &before) == 0 else { throw failure(.read, folder, path) }
  switch kind(of: before) {
  case .file: break
  case .folder: throw FileSystemError(.read, folder.shown(path), .folder)
  case .symbolicLink, .special: throw FileSystemError(.read, folder.shown(path), .special)
  }
  let size = Int(before.st_size)
  guard size <= limit else {
    throw FileSystemError(.read, folder.shown(path), .tooLarge(limit: limit))
  }

  // One byte more than there should be shows at once whether there is more.
  var hasFailed = false
  let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
    count = 0
    while count <= size {
      let got = retrying { read(number, buffer.baseAddress.map { $0 + count }, size + 1 - count) }
      if got < 0 { hasFailed = true }
      if got <= 0 { break }
      count += got
      if count == size { break }
    }
  }
  if hasFailed { throw failure(.read, folder, path) }
  var after = stat()
  guard fstat(number, &after) == 0 else { throw failure(.read, folder, path) }
  let isSame =
    bytes.count == size && before.st_size == after.st_size
    && playbook_modified(&before) == playbook_modified(&after)
    && playbook_changed(&before) == playbook_changed(&after)
  return isSame ? bytes : nil
}

private func writeFile(
  _ folder: FileSystem.Folder, _ path: String, _ bytes: [UInt8]
) throws(FileSystemError) {
  let flags = O_WRONLY | O_CREAT | O_EXCL
  let number = Int32(retrying { Int(playbook_open_beneath(folder.number, path, flags, 0o644)) })
  guard number >= 0 else { throw failure(.write, folder, path) }
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      retrying { write(number, buffer.baseAddress.map { $0 + written }, buffer.count - written) }
    }
    guard count > 0 else {
      let error = failure(.write, folder, path)
      close(number)
      throw error
    }
    written += count
  }
  // Some file systems, and quotas, only say here that a write failed.
  guard close(number) == 0 || errno == EINTR else { throw failure(.write, folder, path) }
}

private func makeLocalFolder(
  _ folder: FileSystem.Folder, _ path: String
) throws(FileSystemError) {
  guard mkdirat(folder.number, path, 0o755) == 0 else { throw failure(.makeFolder, folder, path) }
}

private func linkFile(
  _ source: FileSystem.Folder, _ path: String, _ target: FileSystem.Folder, _ newPath: String
) throws(FileSystemError) {
  guard linkat(source.number, path, target.number, newPath, 0) == 0 else {
    throw failure(.link, target, newPath)
  }
}

private func renameFile(
  _ folder: FileSystem.Folder, _ path: String, _ newPath: String
) throws(FileSystemError) {
  guard renameat(folder.number, path, folder.number, newPath) == 0 else {
    throw failure(.rename, folder, newPath)
  }
}

private func exchangeFiles(
  _ folder: FileSystem.Folder, _ a: String, _ b: String
) throws(FileSystemError) {
  guard playbook_exchange(folder.number, a, folder.number, b) == 0 else {
    throw failure(.exchange, folder, b)
  }
}
