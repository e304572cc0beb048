package import PlaybookBuild

/// Notices changes of a site's source: told by the system where it can tell, else by looking.
package struct Watcher {
  /// What the system's own watching cannot do, and why.
  struct Unavailable: Error {
    let reason: String
  }

  private enum Source {
    #if os(Linux)
      case told(InotifyWatcher)
    #endif
    case looking(PollingWatcher)
  }

  private let folders: WatchedFolders
  private let stop: StopSignal
  private let say: (_ text: String) -> Void
  private var source: Source

  /// - Parameters:
  ///   - mostWatches: how many folders the system may be asked to watch, where the machine's own
  ///     limit is not wanted.
  ///   - say: hears once, in a sentence, when it takes looking.
  package init(
    _ folders: WatchedFolders, until stop: StopSignal, mostWatches: Int = .max,
    say: @escaping (_ text: String) -> Void
  ) {
    self.folders = folders
    self.stop = stop
    self.say = say
    #if os(Linux)
      do {
        source = .told(try InotifyWatcher(folders, until: stop, mostWatches: mostWatches))
        return
      } catch {
        say(Self.sentence(error))
      }
    #endif
    source = .looking(PollingWatcher(folders, until: stop))
  }

  /// Waits for the next changes; nothing when it is time to stop.
  package mutating func next() -> SourceChanges? {
    switch source {
    case .looking(var watcher):
      defer { source = .looking(watcher) }
      return watcher.next()
    #if os(Linux)
      case .told(var watcher):
        do {
          let changes = try watcher.next()
          source = .told(watcher)
          return changes
        } catch {
          say(Self.sentence(error))
          source = .looking(PollingWatcher(folders, until: stop))
          // What changed meanwhile was seen by neither.
          return .everything
        }
    #endif
    }
  }

  private static func sentence(_ error: Unavailable) -> String {
    "The system cannot watch all folders (\(error.reason)); looking for changes instead"
  }
}
