import Foundation
import PlaybookBuild
import PlaybookCommands
import PlaybookTestSupport
import Synchronization

/// What a command wrote and how it ended.
struct CommandResult: Equatable {
  let status: ExitStatus
  let output: String
  let error: String
}

/// Runs the command line on a disk in memory, without a terminal.
func run(
  _ arguments: [String], on files: FileSystem, in folder: String = "/site",
  environment: [String: String] = [:], interruption: Interruption = Interruption()
) async -> CommandResult {
  let output = Text()
  let error = Text()
  let surroundings = Surroundings(
    environment: environment, currentFolder: folder, files: files, processors: 2,
    outputIsTerminal: false, errorIsTerminal: false, writeOutput: { output.append($0) },
    writeError: { error.append($0) }, interruption: interruption)
  let status = await PlaybookCommand.run(arguments, in: surroundings, columns: 80)
  return CommandResult(status: status, output: output.all, error: error.all)
}

private final class Text: Sendable {
  private let text = Mutex("")

  func append(_ more: String) { text.withLock { $0 += more } }

  var all: String { text.withLock { $0 } }
}

/// The `playbook` that was built with these tests; nothing where it is not beside them.
let builtBinary: String? = {
  let candidates =
    [ProcessInfo.processInfo.environment["PLAYBOOK_BINARY"]].compactMap { $0 }
    + Bundle.allBundles.map { $0.bundlePath + "/../playbook" }
    + [CommandLine.arguments.first.map { $0 + "/../playbook" }].compactMap { $0 }
    + [repositoryFolder + "/.build/debug/playbook"]
  return candidates.map { ($0 as NSString).standardizingPath }
    .first { FileManager.default.isExecutableFile(atPath: $0) }
}()
