internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading
internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookSite

/// What the flags and the environment say together; a flag wins.
struct ResolvedOptions {
  /// As it was named; nothing for the default.
  let folder: String?
  let isQuiet: Bool
  let isVerbose: Bool
  /// As it was named; nothing for the default.
  let output: String?
  var build: BuildOptions
  let format: ReportFormat
  let jobs: Int
  let usesColor: Bool

  /// Commands have a thread of their own already, which is enough for one.
  var workers: Workers { jobs == 1 ? .one : .threads(jobs) }

  /// Reports a flag or variable whose value cannot be used, and gives back nothing.
  init?(_ source: SourceOptions, _ surroundings: Surroundings) {
    var reader = ValueReader(surroundings: surroundings)
    var build = BuildOptions()
    build.plan.baseURL = reader.value(
      source.baseURL, "--base-url", "PLAYBOOK_BASE_URL", "an address such as https://example.org/",
      baseURL)
    build.plan.includesDrafts = source.drafts || reader.flag("PLAYBOOK_DRAFTS") ?? false
    build.isStrict = source.strict ?? reader.flag("PLAYBOOK_STRICT")
    build.asOf = reader.asOf(source.asOf)
    build.fallbackDate = surroundings.variable("SOURCE_DATE_EPOCH").flatMap(day)
    build.loading.markdown.passesRawHTML = source.rawHTML
    let format = reader.value(
      source.format?.rawValue, "--format", "PLAYBOOK_FORMAT",
      ReportFormat.allCases.map(\.rawValue).joined(separator: ", ")
    ) { ReportFormat(rawValue: $0) }
    let jobs = reader.value(
      source.jobs.map(String.init), "--jobs", "PLAYBOOK_JOBS", "a number from 1 to 256"
    ) { Int($0).flatMap { (1...256).contains($0) ? $0 : nil } }
    guard reader.areGood else { return nil }
    folder = source.site.folder
    isQuiet = source.quiet
    isVerbose = source.verbose
    self.output = source.output ?? surroundings.variable("PLAYBOOK_OUTPUT")
    self.build = build
    self.format = format ?? .text
    self.jobs = jobs ?? max(1, surroundings.processors)
    self.usesColor =
      switch source.color {
      case .always: true
      case .never: false
      case .auto: surroundings.errorTakesColor
      }
  }

  /// The options of a command that only looks into a site.
  init(folder: String?, _ surroundings: Surroundings) {
    self.init(folder: folder, BuildOptions(), surroundings)
  }

  /// The same where figures are shown, which are of a day: of the flag's, of the settings', or of
  /// today. Reports a day that there is not, and gives back nothing.
  init?(folder: String?, asOf: String?, _ surroundings: Surroundings) {
    var reader = ValueReader(surroundings: surroundings)
    var build = BuildOptions()
    build.asOf = reader.asOf(asOf)
    build.fallbackDate =
      surroundings.variable("SOURCE_DATE_EPOCH").flatMap(day)
      ?? surroundings.today()
    guard reader.areGood else { return nil }
    self.init(folder: folder, build, surroundings)
  }

  private init(folder: String?, _ build: BuildOptions, _ surroundings: Surroundings) {
    self.folder = folder
    isQuiet = false
    isVerbose = false
    output = nil
    self.build = build
    format = .text
    jobs = max(1, surroundings.processors)
    usesColor = surroundings.errorTakesColor
  }
}

extension Surroundings {
  fileprivate var errorTakesColor: Bool {
    errorIsTerminal && variable("NO_COLOR") == nil && variable("TERM") != "dumb"
  }
}

/// Reads values and collects what is wrong with them.
private struct ValueReader {
  let surroundings: Surroundings
  var problems: [String] = []

  mutating func value<Value>(
    _ argument: String?, _ flag: String, _ variable: String, _ valid: String,
    _ read: (String) -> Value?
  ) -> Value? {
    let (name, text) = argument.map { (flag, $0) } ?? (variable, surroundings.variable(variable))
    guard let text else { return nil }
    let value = read(text)
    if value == nil {
      problems.append("\(name) is '\(text.escapedForTerminal)'; it should be \(valid)")
    }
    return value
  }

  mutating func asOf(_ argument: String?) -> Day? {
    value(argument, "--as-of", "PLAYBOOK_AS_OF", "a day such as 2026-04-30") { Day($0) }
  }

  /// True where nothing is wrong; else says what is.
  var areGood: Bool {
    for problem in problems { surroundings.writeError("Error: \(problem)\n") }
    return problems.isEmpty
  }

  mutating func flag(_ variable: String) -> Bool? {
    value(nil, "", variable, "1 or 0") { text in
      switch text.lowercased() {
      case "1", "true", "yes", "on": true
      case "0", "false", "no", "off": false
      default: nil
      }
    }
  }
}

/// An http or https address without query and fragment, with a final `/`.
private func baseURL(_ text: String) -> String? {
  let isFree = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"\"<>\\^`{|}?#".utf8.contains($0) }
  for scheme in ["https://", "http://"] where text.lowercased().hasPrefix(scheme) {
    let rest = text.dropFirst(scheme.count)
    guard isFree, let first = rest.first, first != "/" else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }
  return nil
}

/// The day of a number of seconds since 1970.
private func day(_ seconds: String) -> Day? {
  guard let seconds = Int(seconds), seconds >= 0, seconds < 253_402_300_800 else { return nil }
  return Day(daysSinceEpoch: seconds / 86_400)
}
