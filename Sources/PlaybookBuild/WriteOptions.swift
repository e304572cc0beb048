internal import Foundation

/// How a site is written.
package struct WriteOptions: Sendable {
  /// Takes over a folder that no build of ours wrote: files in the place of new ones are replaced,
  /// all others kept.
  package var adoptsFolder = false
  /// Keeps what no build of ours wrote instead of refusing.
  package var keepsForeignFiles = false
  /// Waits until the disk has everything before the new site takes the old one's place.
  package var synchronizes = false
  /// How long another build may take before we give up.
  package var lockSeconds = 10.0
  /// Stands in the manifest.
  package var origin: Manifest.Origin
  /// The number of this process.
  package var process: Int32 = getpid()
  package var isAlive: @Sendable (_ process: Int32) -> Bool = { kill($0, 0) == 0 || errno != ESRCH }
  /// Asked between files; once true, all is undone.
  package var isInterrupted: @Sendable () -> Bool = { false }
  /// Told how many files are done, from any thread.
  package var progress: @Sendable (_ done: Int) -> Void = { _ in }

  package init(origin: Manifest.Origin) { self.origin = origin }
}

/// What writing a site came to.
package enum WriteOutcome: Sendable, Equatable {
  case done(WriteSummary)
  /// The diagnostics say why; the old site is as it was.
  case refused
  /// Somebody asked us to stop; the old site is as it was.
  case interrupted
}

/// How many files of the output did what.
package struct WriteSummary: Sendable, Equatable {
  /// New or with other content.
  package var written = 0
  /// The same file as before, with its time stamp.
  package var unchanged = 0
  package var removed = 0
  /// Not ours.
  package var kept = 0

  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0, kept: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
    self.kept = kept
  }
}
