import PlaybookBuild
import PlaybookCommands
import Synchronization

/// One run of the tool inside the test's own process.
struct ToolRun {
  let status: ExitStatus
  let output: String
  let error: String
}

/// Runs the tool as from a shell in a folder, on the real disk, without a terminal.
func runTool(
  _ arguments: [String], in folder: String, environment: [String: String] = [:]
) async -> ToolRun {
  let output = Recorded()
  let error = Recorded()
  let surroundings = Surroundings(
    environment: environment, currentFolder: folder, files: .local, processors: 2,
    outputIsTerminal: false, errorIsTerminal: false,
    writeOutput: { output.append($0) }, writeError: { error.append($0) })
  let status = await PlaybookCommand.run(arguments, in: surroundings)
  return ToolRun(status: status, output: output.text, error: error.text)
}

private final class Recorded: Sendable {
  private let state = Mutex("")

  func append(_ text: String) { state.withLock { $0 += text } }

  var text: String { state.withLock { $0 } }
}
