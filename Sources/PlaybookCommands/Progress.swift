internal import Synchronization

/// One line on a terminal that says what is going on; nothing anywhere else.
final class Progress: Sendable {
  private let write: (@Sendable (_ text: String) -> Void)?
  private let done = Atomic(0)

  init(_ surroundings: Surroundings, isQuiet: Bool) {
    let isShown =
      surroundings.errorIsTerminal && !isQuiet && surroundings.variable("TERM") != "dumb"
    write = isShown ? surroundings.writeError : nil
  }

  func show(_ text: String) { write?("\r\u{1B}[K\(text)") }

  /// One more of many; seldom enough to cost nothing.
  func advance(_ verb: String, of total: Int) {
    guard write != nil else { return }
    let count = done.add(1, ordering: .relaxed).newValue
    if count % 256 == 0 { show("\(verb) \(count) of \(total)") }
  }

  func clear() { write?("\r\u{1B}[K") }
}
