/// What the machine refused: an action, a path and a reason, worded here and nowhere else.
package struct FileSystemError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried, as it follows "cannot".
  package enum Action: String, Sendable {
    case read, list, write, link, rename, exchange, remove, lock, open, synchronize
    case makeFolder = "make the folder"
  }

  package enum Cause: Sendable, Hashable {
    /// The `errno` of a system call, with the system's own words for it.
    case system(number: Int32, words: String)
    /// A symbolic link stands there or on the way.
    case symbolicLink
    /// Neither a file nor a folder: a FIFO, a socket or a device.
    case special
    /// A folder where a file is wanted.
    case folder
    /// More bytes than the limit.
    case tooLarge(limit: Int)
    /// The file changed each time that it was read.
    case changed
  }

  package let action: Action
  package let path: String
  package let cause: Cause

  package init(_ action: Action, _ path: String, _ cause: Cause) {
    self.action = action
    self.path = path
    self.cause = cause
  }

  /// The system's words, or ours.
  package var reason: String {
    switch cause {
    case .system(_, let words): words
    case .symbolicLink: "it is a symbolic link"
    case .special: "it is neither a file nor a folder"
    case .folder: "it is a folder"
    case .tooLarge(let limit): "it holds more than \(limit) bytes"
    case .changed: "it changed while it was read"
    }
  }

  /// The `errno`, where a system call failed.
  package var number: Int32? {
    if case .system(let number, _) = cause { number } else { nil }
  }

  /// Without a full stop, for a diagnostic: "Cannot write 'a/b': No space left on device".
  package var description: String { "Cannot \(action.rawValue) '\(path)': \(reason)" }
}
