internal import CPlatform
internal import Foundation

/// One connection of a browser, from its first request to its end.
struct Connection {
  let descriptor: Int32
  let gate: RequestGate
  let server: SiteServer
  let board: PreviewBoard

  /// Answers one request after the other; returns when the connection is over.
  func serve() {
    var reader = HeadReader(descriptor)
    while !board.isClosed {
      switch reader.next() {
      case .ended: return
      case .tooLarge:
        _ = send(.text(431, "The request is too large"), toHead: false, closes: true)
        return reader.drain()
      case .head(let bytes):
        guard let head = RequestHead(bytes) else {
          _ = send(.text(400, "This is no request"), toHead: false, closes: true)
          return reader.drain()
        }
        let answer = gate.refusal(of: head) ?? server.answer(head)
        let closes = head.hasBody || !head.keepsConnection || answer.body == .events
        let isSent = send(answer, toHead: head.method == "HEAD", closes: closes)
        if isSent, answer.body == .events, head.method == "GET" { sendEvents() }
        if head.hasBody { reader.drain() }
        if closes || !isSent { return }
      }
    }
  }

  /// - Parameter toHead: true where only the head is wanted.
  private func send(_ answer: Answer, toHead: Bool, closes: Bool) -> Bool {
    guard case .bytes(let body) = answer.body, !toHead else {
      return send(answer.head(closes: closes))
    }
    return send(answer.head(closes: closes) + body)
  }

  /// Says what the preview shows, now and whenever it changes, until one side goes away.
  private func sendEvents() {
    guard send(Array("retry: 500\n\n".utf8)) else { return }
    var shown = -1
    var silentSeconds = 0
    while !board.isClosed, playbook_is_open(descriptor) {
      let moment = board.now
      if moment.generation != shown {
        shown = moment.generation
        silentSeconds = 0
        guard send(server.message(moment)) else { return }
      } else if silentSeconds >= 15 {
        silentSeconds = 0
        guard send(Array(":\n\n".utf8)) else { return }
      }
      board.wait(after: shown, for: 1000)
      silentSeconds += 1
    }
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        playbook_send(
          descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
      }
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return false }
      sent += count
    }
    return true
  }
}
