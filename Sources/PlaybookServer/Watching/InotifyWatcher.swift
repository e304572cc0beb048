#if os(Linux)
  internal import Glibc
  internal import PlaybookBuild

  /// Hears of changes from the kernel.
  ///
  /// It tells by folder, so each is watched. When a folder comes, goes or moves, or the kernel lost
  /// count, all watches are made anew and everything counts as changed: what happens before the
  /// new watches is read again, and what happens after is told.
  struct InotifyWatcher {
    /// How long it stays quiet before a change is told: editors write in steps.
    private static let settledAfter: Duration = .milliseconds(4)
    /// The same for a file that somebody may still be writing.
    private static let writtenAfter: Duration = .milliseconds(60)
    /// How long changes may follow one another until they are told anyway.
    private static let toldAfter: Duration = .milliseconds(400)

    private let folders: WatchedFolders
    private let stop: StopSignal
    private let mostWatches: Int
    private var queue: InotifyQueue

    init(
      _ folders: WatchedFolders, until stop: StopSignal, mostWatches: Int
    ) throws(Watcher.Unavailable) {
      self.folders = folders
      self.stop = stop
      self.mostWatches = mostWatches
      queue = try InotifyQueue(watching: folders, mostWatches: mostWatches)
    }

    /// Waits for the next changes; nothing when it is time to stop.
    mutating func next() throws(Watcher.Unavailable) -> SourceChanges? {
      while true {
        // Without the site's folder there is nobody to tell of its return.
        let milliseconds: Int32 = queue.isEmpty ? 300 : -1
        guard let ready = stop.wait(for: [queue.descriptor], milliseconds: milliseconds) else {
          return nil
        }
        if ready.isEmpty, !queue.isEmpty { continue }
        guard let burst = collect() else { return nil }
        if burst.isUnclear || queue.isEmpty {
          let wasEmpty = queue.isEmpty
          queue = try InotifyQueue(watching: folders, mostWatches: mostWatches)
          if wasEmpty, queue.isEmpty { continue }
          return .everything
        }
        if !burst.settling.isEmpty { return .files(burst.settling.keys.sorted()) }
      }
    }

    /// Changes that belong together, with the moment at which each path has settled.
    private struct Burst {
      var settling: [String: ContinuousClock.Instant] = [:]
      var isUnclear = false
    }

    /// Nothing when it is time to stop.
    private func collect() -> Burst? {
      let start = ContinuousClock.now
      var burst = Burst()
      var settled = start
      while true {
        for event in queue.events() { add(event, to: &burst, settled: &settled) }
        let end = min(
          start + Self.toldAfter, max(settled, burst.settling.values.max() ?? settled))
        let left = (end - ContinuousClock.now) / .milliseconds(1)
        if left <= 0 { return burst }
        let milliseconds = Int32(left.rounded(.up))
        guard stop.wait(for: [queue.descriptor], milliseconds: milliseconds) != nil else {
          return nil
        }
      }
    }

    private func add(
      _ event: InotifyQueue.Event, to burst: inout Burst, settled: inout ContinuousClock.Instant
    ) {
      let now = ContinuousClock.now
      guard let folder = event.folder, !event.concernsFolders else {
        if let folder = event.folder, !event.name.isEmpty,
          !folders.holds(folder + "/" + event.name, name: event.name)
        {
          return
        }
        burst.isUnclear = true
        settled = now + Self.settledAfter
        return
      }
      let path = folder + "/" + event.name
      guard folders.holds(path, name: event.name) else { return }
      burst.settling[path] = now + (event.isOpenEnded ? Self.writtenAfter : Self.settledAfter)
    }
  }

  /// The kernel's queue of events for a set of folders.
  private final class InotifyQueue {
    struct Event {
      /// Nothing where the kernel lost count.
      let folder: String?
      let name: String
      let mask: UInt32

      /// Whether folders came, went or moved, or the kernel lost count.
      var concernsFolders: Bool {
        mask & UInt32(IN_ISDIR | IN_Q_OVERFLOW | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT) != 0
          && mask & UInt32(IN_ATTRIB) == 0
      }

      /// Whether more of the same is to be expected.
      var isOpenEnded: Bool { mask & UInt32(IN_MODIFY | IN_CREATE) != 0 }
    }

    private static let told = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_DONT_FOLLOW)

    let descriptor: Int32
    private var folders: [Int32: String] = [:]

    var isEmpty: Bool { folders.isEmpty }

    init(watching watched: WatchedFolders, mostWatches: Int) throws(Watcher.Unavailable) {
      descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
      guard descriptor >= 0 else {
        throw Watcher.Unavailable(reason: String(cString: strerror(errno)))
      }
      // What comes between the listing of a folder and its watch would be lost, so folders are
      // listed until there is none without a watch.
      while try watch(watched.all().map(\.path), mostWatches) {}
    }

    deinit { close(descriptor) }

    /// Whether a folder was among them that had no watch.
    private func watch(
      _ paths: [String], _ mostWatches: Int
    ) throws(Watcher.Unavailable) -> Bool {
      let before = folders.count
      for path in paths {
        let watch =
          folders.count < mostWatches
          ? inotify_add_watch(descriptor, path, Self.told) : Self.refuse()
        if watch >= 0 {
          folders[watch] = path
        } else if errno == ENOSPC || errno == ENOMEM {
          throw Watcher.Unavailable(reason: "the machine's limit of watches is reached")
        }
      }
      return folders.count > before
    }

    private static func refuse() -> Int32 {
      errno = ENOSPC
      return -1
    }

    /// What is in the queue now.
    func events() -> [Event] {
      var events: [Event] = []
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = read(descriptor, &buffer, buffer.count)
        if count <= 0 { return events }
        buffer.withUnsafeBytes { bytes in
          var start = 0
          // Four numbers of four bytes, then the name with zeros behind it.
          while start + 16 <= count {
            let watch = bytes.loadUnaligned(fromByteOffset: start, as: Int32.self)
            let mask = bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self)
            let length = bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self)
            let end = min(count, start + 16 + Int(length))
            let name = bytes[(start + 16)..<end].prefix { $0 != 0 }
            start = end
            // The last word of a watch that is no more.
            if mask & UInt32(IN_IGNORED) != 0 { continue }
            let isLost = mask & UInt32(IN_Q_OVERFLOW) != 0
            guard isLost || folders[watch] != nil else { continue }
            events.append(
              Event(
                folder: isLost ? nil : folders[watch], name: String(decoding: name, as: UTF8.self),
                mask: mask))
          }
        }
      }
    }
  }
#endif
