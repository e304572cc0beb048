internal import Foundation

/// Wakes one thread that waits.
final class Bell: Sendable {
  private let semaphore = DispatchSemaphore(value: 0)

  func ring() { semaphore.signal() }

  /// Until it rings, or has rung, but no longer than the time says.
  func wait(for milliseconds: Int) {
    _ = semaphore.wait(timeout: .now() + .milliseconds(milliseconds))
  }
}
