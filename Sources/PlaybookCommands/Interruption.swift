internal import CPlatform
internal import Foundation
package import PlaybookBuild
internal import Synchronization

/// Whether somebody asked the process to stop, and whether it may stop at once.
///
/// While a site is written the process undoes its work first; at any other time it just ends.
package final class Interruption: Sendable {
  private struct State {
    var signal: Int32?
    var isWriting = false
    var stop: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  package init() {}

  /// The exit status that a signal asks for; nothing before one comes.
  package var status: ExitStatus? {
    state.withLock { $0.signal }.map { $0 == SIGTERM ? .terminated : .interrupted }
  }

  /// Runs what must be undone before the process may end.
  package func whileWriting<Value>(_ body: () -> Value) -> Value {
    state.withLock { $0.isWriting = true }
    defer { state.withLock { $0.isWriting = false } }
    return body()
  }

  /// Runs what goes on until somebody asks it to stop.
  ///
  /// - Parameter stop: lets the body return; called on the thread that waits for signals.
  package func untilStopped<Value>(by stop: @escaping @Sendable () -> Void, _ body: () -> Value)
    -> Value
  {
    state.withLock { $0.stop = stop }
    defer { state.withLock { $0.stop = nil } }
    return body()
  }

  /// - Returns: the status to exit with at once; nothing where something must be undone, or
  ///   stopped, first.
  package func receive(_ signal: Int32) -> ExitStatus? {
    let (mayEnd, stop) = state.withLock { state in
      defer { state.signal = signal }
      // Who asks twice will not wait.
      let isFirst = state.signal == nil
      return (!isFirst || !state.isWriting && state.stop == nil, isFirst ? state.stop : nil)
    }
    stop?()
    return mayEnd ? status : nil
  }

  /// Lets a thread of its own wait for signals: no code of ours runs inside a signal handler.
  ///
  /// To be called before any other thread exists, since threads inherit what is blocked.
  func watch() {
    signal(SIGPIPE, SIG_IGN)
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] where !playbook_ignores_signal(number) {
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
    let waiting = signals
    Thread {
      var waiting = waiting
      while true {
        var number: Int32 = 0
        guard sigwait(&waiting, &number) == 0 else { return }
        if let status = self.receive(number) { _exit(status.rawValue) }
      }
    }.start()
  }
}
