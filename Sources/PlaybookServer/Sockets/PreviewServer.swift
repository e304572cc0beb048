internal import CPlatform
internal import Foundation
internal import Synchronization

/// Answers browsers, each connection on a thread of its own, until it is stopped.
///
/// A thread for each connection keeps one that is slow, endless or costly from delaying another;
/// how many there can be at once is bounded.
package final class PreviewServer: Sendable {
  private static let mostConnections = 128
  /// How long a reader may let an answer wait.
  private static let sendSeconds: Int32 = 20

  private struct State {
    var connections: Set<Int32> = []
    var isAccepting = false
  }

  private let listener: Listener
  private let host: String?
  private let board: PreviewBoard
  private let stopping = StopSignal()
  private let state = Mutex(State())

  /// - Parameter host: the host that the user named, which is then one of the allowed.
  package init(_ listener: Listener, host: String?, showing board: PreviewBoard) {
    self.listener = listener
    self.host = host
    self.board = board
  }

  package func start() {
    state.withLock { $0.isAccepting = true }
    run { server in
      server.accept()
      server.state.withLock { $0.isAccepting = false }
    }
  }

  /// Takes no new connection, ends those that there are, and returns when that is done.
  package func stop() {
    board.close()
    stopping.raise()
    for _ in 0..<200 {
      let isBusy = state.withLock { state in
        for connection in state.connections { playbook_end_reading(connection) }
        return state.isAccepting || !state.connections.isEmpty
      }
      if !isBusy { break }
      usleep(10_000)
    }
    listener.close()
  }

  private func accept() {
    while let ready = stopping.wait(for: listener.descriptors, milliseconds: -1) {
      for descriptor in ready { accept(at: descriptor) }
    }
  }

  private func accept(at descriptor: Int32) {
    let connection = playbook_accept(descriptor, Self.sendSeconds)
    if connection < 0 {
      // All descriptors are in use: some connection has to end first.
      if errno == EMFILE || errno == ENFILE { usleep(50_000) }
      return
    }
    let isTaken = state.withLock { state in
      guard state.connections.count < Self.mostConnections else { return false }
      state.connections.insert(connection)
      return true
    }
    guard isTaken else {
      close(connection)
      return
    }
    run { server in
      Connection(
        descriptor: connection, gate: server.gate(of: connection),
        server: SiteServer(server.board), board: server.board
      ).serve()
      server.state.withLock { state in
        state.connections.remove(connection)
        close(connection)
      }
    }
  }

  /// Where a host was named, the address at which a connection came in is ours too: a page of
  /// somebody else's can let a name lead here, but no number.
  private func gate(of connection: Int32) -> RequestGate {
    guard let host else { return RequestGate(AllowedHosts(port: listener.port)) }
    var text = [CChar](repeating: 0, count: 64)
    let isKnown = playbook_local_address(connection, &text, UInt32(text.count)) == 0
    let bytes = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    let address = isKnown ? [String(decoding: bytes, as: UTF8.self)] : []
    return RequestGate(AllowedHosts(port: listener.port, named: [host] + address))
  }

  /// On a thread with a stack of 8 MiB: pages are rendered by recursion.
  private func run(_ body: @escaping @Sendable (PreviewServer) -> Void) {
    let thread = Thread { body(self) }
    thread.stackSize = 8 << 20
    thread.start()
  }
}
