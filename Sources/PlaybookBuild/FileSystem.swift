/// Everything that is asked of a disk, as functions, so that a test can change one of them and can
/// prove that something does not happen.
///
/// Paths are relative to a folder that is held open, with `/`. No function follows a symbolic link
/// in the last part of a path, except where it says so.
package struct FileSystem: Sendable {
  /// A folder that stays the same folder, whatever its path comes to name.
  package struct Folder: Sendable {
    package let path: String
    /// What keeps it open; nothing on a disk in memory.
    let descriptor: OpenDescriptor?

    package init(path: String) {
      self.path = path
      self.descriptor = nil
    }

    init(path: String, descriptor: OpenDescriptor) {
      self.path = path
      self.descriptor = descriptor
    }
  }

  package enum Kind: Sendable, Hashable {
    case file, folder, symbolicLink
    /// A FIFO, a socket or a device.
    case special
  }

  package struct Entry: Sendable, Hashable {
    package let name: String
    package let kind: Kind
    /// False where the name's bytes are no UTF-8; then `name` only resembles it.
    package let isText: Bool

    package init(name: String, kind: Kind, isText: Bool = true) {
      self.name = name
      self.kind = kind
      self.isText = isText
    }
  }

  package struct Status: Sendable, Hashable {
    /// Two paths with one identity are one file.
    package struct Identity: Sendable, Hashable {
      package let device: UInt64
      package let file: UInt64

      package init(device: UInt64, file: UInt64) {
        self.device = device
        self.file = file
      }
    }

    package let kind: Kind
    package let size: Int
    package let identity: Identity

    package init(kind: Kind, size: Int, identity: Identity) {
      self.kind = kind
      self.size = size
      self.identity = identity
    }
  }

  /// A lock that was taken, or who has it.
  package enum Locking: Sendable {
    case taken(release: @Sendable () -> Void)
    /// The process that has it, where its file says so.
    case held(by: Int32?)
    /// Something else stands in the lock's place.
    case notOurs
  }

  /// A folder by its path, which may lead through symbolic links.
  package var open: @Sendable (_ path: String) throws(FileSystemError) -> Folder
  /// The absolute path without symbolic links; nothing where there is no such file.
  package var resolve: @Sendable (_ path: String) -> String?
  /// Nothing where there is no such file.
  package var status:
    @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Status?
  /// What a folder holds, in no order; the empty path is the folder itself.
  package var list: @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> [Entry]
  /// A regular file's bytes as they were at one moment, up to a limit.
  package var read:
    @Sendable (_ folder: Folder, _ path: String, _ limit: Int) throws(FileSystemError) -> [UInt8]
  /// Makes a file; an error where the name is taken.
  package var write:
    @Sendable (_ folder: Folder, _ path: String, _ bytes: [UInt8]) throws(FileSystemError) -> Void
  package var makeFolder:
    @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Void
  /// Gives a file a second name.
  package var link:
    @Sendable (_ source: Folder, _ path: String, _ target: Folder, _ newPath: String)
      throws(FileSystemError) -> Void
  /// Renames within a folder, over a file or an empty folder.
  package var rename:
    @Sendable (_ folder: Folder, _ path: String, _ newPath: String) throws(FileSystemError) -> Void
  /// Exchanges two names in one step.
  package var exchange:
    @Sendable (_ folder: Folder, _ a: String, _ b: String) throws(FileSystemError) -> Void
  package var removeFile:
    @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Void
  /// Removes an empty folder.
  package var removeFolder:
    @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Void
  /// Waits until all that was written to the folder's file system is on its disk.
  package var synchronize: @Sendable (_ folder: Folder) throws(FileSystemError) -> Void
  /// Takes the lock whose file has this name, or says who has it; it never waits.
  package var lock: @Sendable (_ folder: Folder, _ name: String) throws(FileSystemError) -> Locking

  package init(
    open: @escaping @Sendable (_ path: String) throws(FileSystemError) -> Folder,
    resolve: @escaping @Sendable (_ path: String) -> String?,
    status:
      @escaping @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Status?,
    list: @escaping @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> [Entry],
    read:
      @escaping @Sendable (_ folder: Folder, _ path: String, _ limit: Int) throws(FileSystemError)
      -> [UInt8],
    write:
      @escaping @Sendable (_ folder: Folder, _ path: String, _ bytes: [UInt8])
      throws(FileSystemError) -> Void,
    makeFolder:
      @escaping @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Void,
    link:
      @escaping @Sendable (_ source: Folder, _ path: String, _ target: Folder, _ newPath: String)
      throws(FileSystemError) -> Void,
    rename:
      @escaping @Sendable (_ folder: Folder, _ path: String, _ newPath: String)
      throws(FileSystemError) -> Void,
    exchange:
      @escaping @Sendable (_ folder: Folder, _ a: String, _ b: String) throws(FileSystemError) ->
      Void,
    removeFile:
      @escaping @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Void,
    removeFolder:
      @escaping @Sendable (_ folder: Folder, _ path: String) throws(FileSystemError) -> Void,
    synchronize: @escaping @Sendable (_ folder: Folder) throws(FileSystemError) -> Void,
    lock: @escaping @Sendable (_ folder: Folder, _ name: String) throws(FileSystemError) -> Locking
  ) {
    self.open = open
    self.resolve = resolve
    self.status = status
    self.list = list
    self.read = read
    self.write = write
    self.makeFolder = makeFolder
    self.link = link
    self.rename = rename
    self.exchange = exchange
    self.removeFile = removeFile
    self.removeFolder = removeFolder
    self.synchronize = synchronize
    self.lock = lock
  }
}
