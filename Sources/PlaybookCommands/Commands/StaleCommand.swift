internal import ArgumentParser
internal import PlaybookAnalysis
internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookExport
internal import PlaybookModel

struct StaleCommand: ParsableCommand, StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "stale",
    abstract: "List what is overdue: reviews, measurements, notices, actions, milestones.",
    discussion: """
      What counts is the as-of date of --as-of, PLAYBOOK_AS_OF or the settings, else today. Each \
      line says where the date stands, so that an editor can go there.

      Example: playbook stale --within 30 --exit-code
      """)

  @OptionGroup var site: SiteFolder

  @Option(
    help: ArgumentHelp(
      "The day that counts, such as 2026-04-30. (PLAYBOOK_AS_OF)", valueName: "date"))
  var asOf: String?

  @Option(help: ArgumentHelp("List what is due within so many days too.", valueName: "days"))
  var within = 0

  @Option(help: "How the list is written.")
  var format = ListFormat.table

  @Flag(help: "End with status 1 where something is listed.")
  var exitCode = false

  func validate() throws {
    if !(0...36_500).contains(within) {
      throw ValidationError("--within is \(within); it should be a number of days from 0 to 36500.")
    }
  }

  func run(in surroundings: Surroundings) -> ExitStatus {
    guard let options = ResolvedOptions(folder: site.folder, asOf: asOf, surroundings) else {
      return .usage
    }
    var diagnostics: [Diagnostic] = []
    guard
      let made = makeSite(
        options, surroundings, options.workers, reporting: &diagnostics)
    else {
      report(diagnostics, of: nil, options, surroundings)
      return ExitStatus(diagnostics, isStrict: false)
    }
    let figures = made.result.figures
    guard let asOf = figures.asOf else {
      surroundings.writeError(
        "Error: There is no date to compare with; give --as-of, or 'as_of' in the settings\n")
      return .usage
    }
    let list = DueList(
      items: figures.due.filter { $0.date < asOf.adding(days: within) }, asOf: asOf,
      playbook: made.result.playbook, figures: figures,
      place: { made.root.displayed($0.path) + ":\($0.line)" })
    switch format {
    case .table: surroundings.writeOutput(list.table(within: within))
    case .json: surroundings.writeOutput(list.json.pretty)
    case .csv: surroundings.writeOutput(csvText(list.rows(days: { String($0) }) { $0 }))
    }
    surroundings.sayErrors(of: made)
    leaveToTheSystem(made)
    return exitCode && !list.items.isEmpty ? .findings : .success
  }
}

/// What is due, in rows and columns.
private struct DueList {
  let items: [DueItem]
  let asOf: Day
  let playbook: Playbook
  let figures: Figures
  /// The file as it is shown, and the line.
  let place: (SourcePosition) -> String

  var json: JSONValue {
    [
      "schema": 1, "tool": "playbook", "version": .string(toolVersion),
      "as_of": .string(asOf.description), "due": .array(items.map(figures.json(of:))),
    ]
  }

  func table(within days: Int) -> String {
    if items.isEmpty {
      let span = days == 0 ? "Nothing is overdue" : "Nothing is due within \(counted(days, "day"))"
      return "\(span) on \(asOf)\n"
    }
    var rows = rows(days: { counted($0, "day") }) { $0.escapedForTerminal }
    if let names = rows.first { rows[0] = names.map { $0.uppercased() } }
    return alignedTable(rows)
  }

  func rows(days: (Int) -> String, _ shown: (String) -> String) -> [[String]] {
    [["date", "overdue", "action", "kind", "id", "what", "owner", "place"]]
      + items.map { item in
        let late = item.date.days(to: asOf)
        return [
          item.date.description, late > 0 ? days(late) : "",
          item.action.rawValue, item.entity.kind.singular, item.entity.id.description,
          shown(item.text ?? playbook.entity(item.entity)?.title ?? ""),
          shown(item.owner ?? ""), shown(place(item.position)),
        ]
      }
  }
}
