internal import CPlatform
internal import Foundation
internal import PlaybookBuild

/// Looks for changes again and again: for systems that do not tell.
struct PollingWatcher {
  private static let interval: Int32 = 300
  /// How long it stays quiet before a change is told.
  private static let settling: Int32 = 30

  /// What changes when a file is written.
  private struct Record: Equatable {
    let size: Int64
    let modified: Int64
    let changed: Int64
    let number: UInt64
  }

  /// Everything that is there, by the bytes of its path.
  private struct Picture: Equatable {
    var files: [[UInt8]: Record?] = [:]
    var folders: Set<[UInt8]> = []
  }

  private let folders: WatchedFolders
  private let stop: StopSignal
  private var last: Picture

  init(_ folders: WatchedFolders, until stop: StopSignal) {
    self.folders = folders
    self.stop = stop
    last = Self.picture(of: folders)
  }

  /// Waits for the next changes; nothing when it is time to stop.
  mutating func next() -> SourceChanges? {
    var pause = Self.interval
    var seen = last
    while true {
      guard stop.wait(for: [], milliseconds: pause) != nil else { return nil }
      let now = Self.picture(of: folders)
      if now != seen {
        seen = now
        pause = Self.settling
      } else if now != last {
        defer { last = now }
        return Self.changes(from: last, to: now)
      } else {
        pause = Self.interval
      }
    }
  }

  private static func changes(from old: Picture, to new: Picture) -> SourceChanges {
    guard old.folders == new.folders else { return .everything }
    let paths = Set(old.files.keys).union(new.files.keys)
      .filter { old.files[$0] != new.files[$0] }
    return .files(paths.map { String(decoding: $0, as: UTF8.self) })
  }

  private static func picture(of folders: WatchedFolders) -> Picture {
    var picture = Picture()
    for folder in folders.all() {
      picture.folders.insert(Array(folder.path.utf8))
      for entry in folder.entries where entry.kind != .folder {
        let path = folder.path + "/" + entry.name
        picture.files[Array(path.utf8)] = .some(record(of: path))
      }
    }
    return picture
  }

  private static func record(of path: String) -> Record? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return Record(
      size: Int64(status.st_size), modified: playbook_modified(&status),
      changed: playbook_changed(&status), number: UInt64(status.st_ino))
  }
}
