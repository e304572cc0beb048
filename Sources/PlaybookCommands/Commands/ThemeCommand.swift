internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookTheme

struct ThemeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "theme",
    abstract: "List the files of the built-in theme, or take one to change it.",
    discussion: """
      A file of the same path in templates/ takes the place of the theme's.

      Example: playbook theme eject layouts/vendor.mustache
      """,
    subcommands: [ThemeListCommand.self, ThemeEjectCommand.self])
}

struct ThemeListCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the files of the theme, and which of them the site has of its own.",
    discussion: "Example: playbook theme list | grep layouts")

  @OptionGroup var site: SiteFolder

  func run(in surroundings: Surroundings) -> ExitStatus {
    var ignored: [Diagnostic] = []
    let templates = SiteRoot(
      named: site.folder, currentFolder: surroundings.currentFolder, on: surroundings.files,
      reporting: &ignored
    ).map { absolutePath("templates", below: $0.path) }
    if site.folder != nil, templates == nil {
      surroundings.writeError(ignored.map { "Error: \($0.message)\n" }.joined())
      return ExitStatus(ignored, isStrict: false)
    }
    let rows = Theme.paths.map { path -> [String] in
      let own = templates.map { absolutePath(path, below: $0) }
      let isOwn = own.map { surroundings.files.resolve($0) != nil } ?? false
      return [path, isOwn ? "replaced by templates/\(path)" : ""]
    }
    surroundings.writeOutput(alignedTable(rows))
    return .success
  }
}

struct ThemeEjectCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Write a file of the theme into templates/, to be changed there.",
    discussion: """
      Nothing is ever overwritten. Take as little as you need: what you own you also keep up to \
      date.

      Example: playbook theme eject partials/page-end.mustache
      """)

  @Argument(help: ArgumentHelp("The file, as 'playbook theme list' names it.", valueName: "path"))
  var path: String

  @OptionGroup var site: SiteFolder

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard let file = Theme.file(at: path) else {
      let near = didYouMean(nearest(to: path, in: Theme.paths))
      surroundings.writeError(
        "Error: The theme has no file '\(path.escapedForTerminal)'. "
          + (near ?? "'playbook theme list' names all.") + "\n")
      return .usage
    }
    var diagnostics: [Diagnostic] = []
    let options = ResolvedOptions(folder: site.folder, surroundings)
    guard
      let root = SiteRoot(
        named: site.folder, currentFolder: surroundings.currentFolder, on: surroundings.files,
        reporting: &diagnostics)
    else {
      report(diagnostics, of: nil, options, surroundings)
      return ExitStatus(diagnostics, isStrict: false)
    }
    let writer = NewFiles(below: root.path, on: surroundings.files)
    return surroundings.say(writer.write([("templates/" + path, file.bytes)]))
  }
}

extension Theme {
  private static let prefix = "theme:"

  /// The files' paths below `templates/`.
  fileprivate static let paths = files.map { String($0.path.dropFirst(prefix.count)) }

  fileprivate static func file(at path: String) -> SourceFile? {
    files.first { $0.path == prefix + path }
  }
}
