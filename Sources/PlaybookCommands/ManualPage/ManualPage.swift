internal import PlaybookBuild

/// The manual page of the program, of what its commands say about themselves.
func manualPage(of program: CommandDescription) -> String {
  var page = Roff()
  page.request("TH", program.commandName.uppercased(), "1", "", "playbook \(toolVersion)")
  // No hyphens that one would copy, and no wide gaps.
  page.request("nh")
  page.request("ad", "l")
  page.request("SH", "NAME")
  let abstract = (program.abstract ?? "").lowercasedFirst
  let name = abstract.hasSuffix(".") ? abstract.dropLast() : abstract[...]
  page.lines("\(program.commandName) - \(name)")
  page.request("SH", "SYNOPSIS")
  page.line([
    (program.commandName + " ", .bold), ("command", .italic), (" [", .roman), ("options", .italic),
    ("]", .roman),
  ])
  page.request("SH", "DESCRIPTION")
  page.lines(program.discussion ?? "")
  page.request("SH", "COMMANDS")
  for command in program.subcommands ?? [] where command.commandName != "help" {
    page.append(command)
  }
  page.appendEnvironment(of: program)
  page.request("SH", "EXIT STATUS")
  for status in ExitStatus.allCases {
    page.item([("\(status.rawValue)", .bold)], status.meaning)
  }
  page.appendFiles()
  return page.text
}

extension Roff {
  fileprivate mutating func append(_ command: CommandDescription) {
    if let subcommands = command.subcommands, !subcommands.isEmpty {
      for subcommand in subcommands { append(subcommand) }
      return
    }
    request("SS", command.usage)
    lines(command.abstract ?? "")
    if let aliases = command.aliases, !aliases.isEmpty {
      lines("Also called \(aliases.joined(separator: ", ")).")
    }
    if let discussion = command.discussion { lines("\n" + discussion) }
    for argument in command.ownArguments { append(argument) }
  }

  private mutating func append(_ argument: CommandDescription.Argument) {
    let value = argument.valueName ?? ""
    var heading: [(text: String, style: Style)] = []
    for name in argument.names ?? [] {
      if !heading.isEmpty { heading.append((", ", .roman)) }
      heading.append((name.text, .bold))
    }
    if argument.kind == .positional {
      heading.append((value, .italic))
    } else if argument.kind == .option {
      heading += [(" ", .roman), (value, .italic)]
    }
    var notes: [String] = []
    if let values = argument.allValues, !values.isEmpty {
      notes.append("values: \(values.joined(separator: ", "))")
    }
    if let value = argument.defaultValue { notes.append("default: \(value)") }
    let note = notes.isEmpty ? "" : " (\(notes.joined(separator: "; ")))"
    item(heading, (argument.abstract ?? "") + note)
  }

  fileprivate mutating func appendEnvironment(of program: CommandDescription) {
    request("SH", "ENVIRONMENT")
    lines("A flag wins over its variable, a variable over the settings.")
    var said: Set<String> = []
    for argument in (program.subcommands ?? []).flatMap(\.ownArguments) {
      guard let variable = argument.variable, said.insert(variable).inserted else { continue }
      let flag = argument.names?.first { $0.kind == "long" }?.text ?? ""
      item([(variable, .bold)], "What \(flag) says.")
    }
    item([("NO_COLOR", .bold)], "Findings are not coloured, unless --color asks for it.")
    item(
      [("SOURCE_DATE_EPOCH", .bold)],
      "The day that the site is made for, in seconds since 1970, where nothing else says it.")
  }

  fileprivate mutating func appendFiles() {
    request("SH", "FILES")
    item([("content/playbook.yaml", .bold)], "The settings.")
    item([("content/", .bold)], "Pages in Markdown, and facts.")
    item([("content/data/", .bold)], "Facts in YAML and CSV.")
    item([("templates/", .bold)], "What takes the place of files of the built-in theme.")
    item([("public/", .bold)], "The site, with the list of its files in .playbook-manifest.json.")
  }
}

extension CommandDescription {
  /// How it is called, with the arguments that have no name.
  fileprivate var usage: String {
    let positional = ownArguments.filter { $0.kind == .positional }.map { argument in
      let name = argument.valueName ?? ""
      return argument.isOptional ? "[\(name)]" : name
    }
    let hasOptions = ownArguments.contains { $0.kind != .positional }
    return ([path] + positional + (hasOptions ? ["[options]"] : [])).joined(separator: " ")
  }
}

extension CommandDescription.Argument {
  /// The variable that its help names.
  fileprivate var variable: String? {
    guard let start = abstract?.firstRange(of: "PLAYBOOK_")?.lowerBound else { return nil }
    return abstract.map { String($0[start...].prefix { $0.isLetter || $0 == "_" }) }
  }
}

extension ExitStatus {
  fileprivate var meaning: String {
    switch self {
    case .success: "All is well; there may be warnings."
    case .findings:
      "Errors in content, data or templates; or warnings, where they count as errors."
    case .usage: "Wrong usage, or settings that cannot be read."
    case .environment: "The machine said no: a file, a full disk, a port, another build at work."
    case .bug: "A bug of ours; the message says what to report."
    case .interrupted: "Interrupted."
    case .terminated: "Terminated."
    }
  }
}

extension String {
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
