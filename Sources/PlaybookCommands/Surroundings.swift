internal import Foundation
package import PlaybookBuild
package import PlaybookModel

/// Everything of the machine that a command sees, so that a test can give it another one.
package struct Surroundings: Sendable {
  package var environment: [String: String]
  /// Absolute.
  package var currentFolder: String
  package var files: FileSystem
  package var processors: Int
  /// The date on the machine's clock: for what is told to people, never for what is built.
  package var today: @Sendable () -> Day?
  package var outputIsTerminal: Bool
  package var errorIsTerminal: Bool
  package var writeOutput: @Sendable (_ text: String) -> Void
  package var writeError: @Sendable (_ text: String) -> Void
  package var interruption: Interruption

  package init(
    environment: [String: String], currentFolder: String, files: FileSystem, processors: Int,
    today: @escaping @Sendable () -> Day? = { nil }, outputIsTerminal: Bool, errorIsTerminal: Bool,
    writeOutput: @escaping @Sendable (_ text: String) -> Void,
    writeError: @escaping @Sendable (_ text: String) -> Void,
    interruption: Interruption = Interruption()
  ) {
    self.environment = environment
    self.currentFolder = currentFolder
    self.files = files
    self.processors = processors
    self.today = today
    self.outputIsTerminal = outputIsTerminal
    self.errorIsTerminal = errorIsTerminal
    self.writeOutput = writeOutput
    self.writeError = writeError
    self.interruption = interruption
  }

  /// The machine that the process runs on.
  static func ofProcess() -> Surroundings {
    Surroundings(
      environment: ProcessInfo.processInfo.environment,
      currentFolder: FileManager.default.currentDirectoryPath, files: .local,
      processors: ProcessInfo.processInfo.activeProcessorCount,
      today: { Day(daysSinceEpoch: time(nil) / 86_400) },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
      writeOutput: { write($0, to: STDOUT_FILENO) }, writeError: { write($0, to: STDERR_FILENO) })
  }

  /// A variable that says something; an empty one says nothing.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }
}

/// Writes all of a text. A reader that has gone away ends nothing: `playbook check | head` is no
/// failure.
private func write(_ text: String, to descriptor: Int32) {
  let bytes = Array(text.utf8)
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      Foundation.write(
        descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
    }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return }
    written += count
  }
}
