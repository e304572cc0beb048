internal import CPlatform
internal import Foundation

/// What a lock file of ours begins with, so that nobody's `Cargo.lock` is taken for one.
private let lockMark = "playbook "

/// Takes the lock whose file has this name, or says who has it.
///
/// Whoever is done removes the file while the lock still holds, so a lock counts only if its file
/// still has the name when it is taken.
func takeLock(
  _ folder: FileSystem.Folder, _ name: String
) throws(FileSystemError) -> FileSystem.Locking {
  let path = folder.shown(name)
  let parent = folder.descriptor?.number ?? -1
  let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
  while true {
    let file = OpenDescriptor(openat(parent, name, flags, 0o644))
    guard file.number >= 0 else {
      if errno == ELOOP || errno == EISDIR || errno == ENXIO { return .notOurs }
      throw lockFailure(path)
    }
    var status = stat()
    guard fstat(file.number, &status) == 0 else { throw lockFailure(path) }
    let content = lockContent(file.number)
    guard status.st_mode & S_IFMT == S_IFREG, content.isEmpty || content.hasPrefix(lockMark) else {
      return .notOurs
    }
    guard playbook_try_lock(file.number) == 0 else {
      if errno == EWOULDBLOCK || errno == EINTR {
        return .held(by: Int32(content.dropFirst(lockMark.count).prefix { $0.isNumber }))
      }
      throw lockFailure(path)
    }
    var named = stat()
    guard fstatat(parent, name, &named, AT_SYMLINK_NOFOLLOW) == 0,
      named.st_ino == status.st_ino, named.st_dev == status.st_dev
    else { continue }
    let text = Array("\(lockMark)\(getpid())\n".utf8)
    guard ftruncate(file.number, 0) == 0, pwrite(file.number, text, text.count, 0) == text.count
    else {
      let error = lockFailure(path)
      unlinkat(parent, name, 0)
      throw error
    }
    return .taken {
      unlinkat(folder.descriptor?.number ?? -1, name, 0)
      withExtendedLifetime(file) {}
    }
  }
}

private func lockFailure(_ path: String) -> FileSystemError {
  FileSystemError(
    .lock, path, .system(number: errno, words: String(cString: strerror(errno))))
}

private func lockContent(_ number: Int32) -> String {
  var buffer = [UInt8](repeating: 0, count: 64)
  let count = pread(number, &buffer, buffer.count, 0)
  return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
}
