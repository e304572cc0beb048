internal import ArgumentParser
internal import PlaybookBuild
internal import PlaybookModel

/// How findings are written.
///
/// All but text are for machines: they go to the standard output, and nothing else does.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif, github, gitlab, junit
}

/// When output is coloured.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never
}

/// How a command writes what it lists.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case table, json, csv
}

/// Which site a command looks into.
struct SiteFolder: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The site's folder; by default the current one, or the nearest above with content/.",
      valueName: "dir"))
  var folder: String?
}

/// What every command that reads a site takes.
struct SourceOptions: ParsableArguments {
  @OptionGroup var site: SiteFolder

  @Option(
    name: .shortAndLong,
    help: "The output folder. (default: public, beside content; PLAYBOOK_OUTPUT)"
  )
  var output: String?

  @Option(
    name: [.customShort("u"), .customLong("base-url")],
    help: "The site's full address, for canonical links and the site map. (PLAYBOOK_BASE_URL)")
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Publish drafts too. (PLAYBOOK_DRAFTS)")
  var drafts = false

  @Flag(
    name: .shortAndLong, inversion: .prefixedNo,
    help: "Let warnings fail the build, or not, whatever the settings say. (PLAYBOOK_STRICT)")
  var strict: Bool?

  @Option(
    help: ArgumentHelp(
      "The day that the site is made for, such as 2026-04-30. (PLAYBOOK_AS_OF)", valueName: "date"))
  var asOf: String?

  @Option(help: "How findings are written. (PLAYBOOK_FORMAT)")
  var format: ReportFormat?

  @Flag(
    name: .customLong("raw-html"),
    help: "Pass raw HTML of pages through, except scripts and styles.")
  var rawHTML = false

  @Option(
    name: [.customShort("j", allowingJoined: true), .long],
    help: "How many threads work. (default: one for each processor; PLAYBOOK_JOBS)")
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "Say nothing but findings.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say more about what is done.")
  var verbose = false

  @Option(help: "When findings are coloured.")
  var color = ColorChoice.auto
}
