/// What ArgumentParser tells of a command, as `--experimental-dump-help` has it: what of its JSON a
/// manual page shows.
struct CommandDescription: Decodable, Sendable {
  struct Dump: Decodable {
    let command: CommandDescription
  }

  struct Argument: Decodable, Sendable {
    enum Kind: String, Decodable, Sendable {
      case positional, option, flag
    }

    struct Name: Decodable, Sendable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: Kind
    let shouldDisplay: Bool
    let isOptional: Bool
    let valueName: String?
    let names: [Name]?
    let abstract: String?
    let defaultValue: String?
    let allValues: [String]?
  }

  let commandName: String
  let aliases: [String]?
  let superCommands: [String]?
  let abstract: String?
  let discussion: String?
  let arguments: [Argument]?
  let subcommands: [CommandDescription]?

  /// As one types it.
  var path: String { ((superCommands ?? []) + [commandName]).joined(separator: " ") }

  /// The arguments that are the command's own.
  var ownArguments: [Argument] {
    (arguments ?? []).filter { argument in
      argument.shouldDisplay
        && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
    }
  }
}
