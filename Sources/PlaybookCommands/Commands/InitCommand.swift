internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookStarter

extension Starter: ExpressibleByArgument {}

struct InitCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin a site: a complete example, or a blank one.",
    discussion: """
      Writes content, the schemas with settings for editors, and what GitHub and GitLab need to \
      check every change and to publish. It asks nothing, needs no network and never writes over \
      a file.

      Example: playbook init our-playbook --template blank
      """)

  @Argument(help: ArgumentHelp("The new site's folder.", valueName: "dir"))
  var folder: String

  @Option(
    help: "outsourcing, a complete example to change; or blank, the least that makes sense.")
  var template = Starter.outsourcing

  func run(in surroundings: Surroundings) -> ExitStatus {
    let path = absolutePath(folder, below: surroundings.currentFolder)
    let schemas = NamedSchema.all.map { schema in
      (path: ".schemas/\(schema.name).schema.json", bytes: Array(schema.json().pretty.utf8))
    }
    let settings = (path: ".vscode/settings.json", bytes: Array(Self.editorSettings.pretty.utf8))
    let files = template.files.map { (path: $0.path, bytes: $0.bytes) } + schemas + [settings]
    let outcome = NewFiles(below: path, on: surroundings.files).write(files)
    guard case .written(let paths) = outcome else { return surroundings.say(outcome) }
    let name = folder.escapedForTerminal
    surroundings.writeOutput(
      """
      \(counted(paths.count, "file")) written to \(name)

      Next:
        cd \(name.contains(" ") ? "'\(name)'" : name)
        playbook serve --open
        playbook new vendor acme

      """)
    return .success
  }

  /// Which schema is for which files, so that a new file is completed and checked from its first
  /// line on.
  private static var editorSettings: JSONValue {
    let schemas = NamedSchema.all.filter { $0.files.hasSuffix(".yaml") }.map { schema in
      JSONValue.Member(".schemas/\(schema.name).schema.json", .string(schema.files))
    }
    return ["yaml.schemas": .object(schemas)]
  }
}
