internal import CPlatform
internal import Foundation

/// Tells everything that waits for a descriptor that it is time to stop.
package final class StopSignal: Sendable {
  /// Readable from the moment on that the signal is raised.
  let descriptor: Int32
  private let writing: Int32

  package init() {
    var ends: [Int32] = [-1, -1]
    if pipe(&ends) != 0 { ends = [-1, -1] }
    descriptor = ends[0]
    writing = ends[1]
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    close(descriptor)
    close(writing)
  }

  /// May be called more than once, on any thread.
  package func raise() {
    var byte: UInt8 = 1
    _ = write(writing, &byte, 1)
  }

  /// Waits until one of the descriptors can be read.
  ///
  /// - Returns: nothing where it is time to stop; else the readable ones, none after a time-out.
  func wait(for descriptors: [Int32], milliseconds: Int32) -> [Int32]? {
    var polled = (descriptors + [descriptor]).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let count = poll(&polled, nfds_t(polled.count), milliseconds)
    guard count > 0 else { return [] }
    if polled.last?.revents != 0 { return nil }
    return polled.dropLast().filter { $0.revents != 0 }.map(\.fd)
  }
}
