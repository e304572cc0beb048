internal import CPlatform
internal import Foundation

/// Reads the heads of the requests on one connection, within bounds of size and time.
struct HeadReader {
  enum Outcome {
    /// Without the empty line at its end.
    case head(ArraySlice<UInt8>)
    case tooLarge
    /// The other side went away, or was silent for too long.
    case ended
  }

  /// How long a connection may be silent between two requests, and how long a head may take from
  /// its first byte on.
  static let idleSeconds = 60
  static let headSeconds = 10

  private let connection: Int32
  private var buffer: [UInt8] = []

  init(_ connection: Int32) { self.connection = connection }

  mutating func next() -> Outcome {
    let seconds = buffer.isEmpty ? Self.idleSeconds : Self.headSeconds
    var deadline = ContinuousClock.now + .seconds(seconds)
    var searched = 0
    while true {
      if let end = endOfHead(from: searched) {
        let head = buffer[..<end]
        buffer = Array(buffer[(end + 4)...])
        return end > RequestHead.mostBytes ? .tooLarge : .head(head)
      }
      if buffer.count > RequestHead.mostBytes { return .tooLarge }
      searched = max(0, buffer.count - 3)
      let isFirst = buffer.isEmpty
      guard receive(until: deadline) else { return .ended }
      if isFirst { deadline = ContinuousClock.now + .seconds(Self.headSeconds) }
    }
  }

  /// Reads what else is sent, so that a sender who is still sending sees the answer and no reset.
  func drain() {
    playbook_end_writing(connection)
    let deadline = ContinuousClock.now + .seconds(1)
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var left = 8 << 20
    while left > 0, isReadable(until: deadline) {
      let count = read(connection, &bytes, bytes.count)
      if count <= 0 { return }
      left -= count
    }
  }

  private func endOfHead(from start: Int) -> Int? {
    guard buffer.count >= 4 else { return nil }
    return (start...(buffer.count - 4)).first { index in
      buffer[index] == 13 && buffer[index + 1] == 10 && buffer[index + 2] == 13
        && buffer[index + 3] == 10
    }
  }

  private mutating func receive(until deadline: ContinuousClock.Instant) -> Bool {
    guard isReadable(until: deadline) else { return false }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(connection, &bytes, bytes.count)
    guard count > 0 else { return count < 0 && errno == EINTR }
    buffer += bytes[..<count]
    return true
  }

  private func isReadable(until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = Int32(max(0, (deadline - ContinuousClock.now) / .milliseconds(1)))
      if left == 0 { return false }
      var polled = pollfd(fd: connection, events: Int16(POLLIN), revents: 0)
      let count = poll(&polled, 1, left)
      if count > 0 { return true }
      if count == 0 || errno != EINTR { return false }
    }
  }
}
