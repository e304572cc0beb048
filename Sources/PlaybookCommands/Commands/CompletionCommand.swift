internal import ArgumentParser
internal import PlaybookBuild

struct CompletionCommand: ParsableCommand, StatusCommand {
  enum Shell: String, CaseIterable, ExpressibleByArgument {
    case bash, zsh, fish
  }

  static let configuration = CommandConfiguration(
    commandName: "completion",
    abstract: "Write what a shell needs to complete commands and flags.",
    discussion: """
      Example: playbook completion bash > ~/.local/share/bash-completion/completions/playbook
      """)

  @Argument(help: "The shell.")
  var shell: Shell

  func run(in surroundings: Surroundings) -> ExitStatus {
    let of: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    let script = PlaybookCommand.completionScript(for: of)
    surroundings.writeOutput(script.hasSuffix("\n") ? script : script + "\n")
    return .success
  }
}
