package import PlaybookAnalysis
package import PlaybookDiagnostics
internal import PlaybookLint
package import PlaybookLoading
internal import PlaybookMarkdown
package import PlaybookModel
internal import PlaybookRendering
internal import PlaybookSearch
package import PlaybookSite

/// What the command line says about making a site; the settings say the rest.
package struct BuildOptions: Sendable {
  package var loading = LoadingOptions()
  package var plan = PlanOptions()
  /// Replaces the settings' date.
  package var asOf: Day?
  /// Used where neither the command line nor the settings give a date.
  package var fallbackDate: Day?
  package var zones = ZoneData.system
  /// Replaces the settings' strictness.
  package var isStrict: Bool?

  package init() {
    loading.markdown.reservedIDs = PageLayouts.reservedIDs
    plan.themeAnchors = PageLayouts.reservedIDs
  }
}

/// A site, or why there is none.
package struct BuildResult: Sendable {
  /// In the order of every report, with the severities that the settings give them.
  package let diagnostics: [Diagnostic]
  /// Whether warnings count as errors.
  package let isStrict: Bool
  package let pageCount: Int
  package let playbook: Playbook
  package let figures: Figures
  /// Nothing where there is an error.
  fileprivate let rendering: (@Sendable (_ isIndexed: Bool) -> RenderedSite)?

  /// The site, ready to be written; nothing where there is an error.
  ///
  /// It is made when it is asked for, the index of its words among it: who only checks or lists
  /// never asks.
  ///
  /// - Parameter isIndexed: false for a site without the files of its search index, which need
  ///   every page; all other files are the same.
  package func render(isIndexed: Bool = true) -> RenderedSite? { rendering?(isIndexed) }

  package var status: ExitStatus { ExitStatus(diagnostics, isStrict: isStrict) }
}

/// Makes a site from its source. The same source and options always give the same bytes.
///
/// - Parameter found: what reading the source found.
package func build(
  _ source: SourceTree, _ options: BuildOptions, on workers: Workers, found: [Diagnostic] = []
) -> BuildResult {
  var memory = BuildMemory(options)
  return build(source, options, on: workers, found: found, remembering: &memory)
}

/// What a build made of parts of a source, so that the next one makes only what changed again.
struct BuildMemory {
  fileprivate var loaded: LoadedFiles
  fileprivate var templates = TemplateMemory()

  init(_ options: BuildOptions) { loaded = LoadedFiles(options.loading) }
}

/// Makes a site as ``build(_:_:on:found:)`` does, byte for byte, whatever is remembered.
///
/// - Parameter memory: of builds with the same options.
func build(
  _ source: SourceTree, _ options: BuildOptions, on workers: Workers, found: [Diagnostic],
  remembering memory: inout BuildMemory
) -> BuildResult {
  var diagnostics = found
  let loaded = memory.loaded.load(source.content, on: workers)
  var playbook = assemblePlaybook(from: loaded, reporting: &diagnostics)
  playbook.settings.apply(options)
  let settings = playbook.settings
  let figures = analyse(playbook, zones: options.zones)
  diagnostics += lint(playbook, figures, found: diagnostics)
  let theme = ThemeFiles(source.templates, reporting: &diagnostics)
  let plan = planSite(
    for: playbook, assets: source.assets, themeAssets: theme.assets,
    options: options.plan, forEach: workers.forEachIndex, reporting: &diagnostics)
  let templates = memory.templates.templates(
    theme.templates, layouts: PageLayouts.all(for: plan), reporting: &diagnostics)
  let packTemplates = packTemplates(
    plan, theme, remembering: &memory.templates, reporting: &diagnostics)
  diagnostics = findings(diagnostics, without: loaded.flatMap(\.allowances))
  diagnostics = settings.severities(of: diagnostics).sorted()
  let rendering: @Sendable (_ isIndexed: Bool) -> RenderedSite = { [diagnostics] isIndexed in
    let search = isIndexed ? SearchIndex(plan, forEach: workers.forEachIndex) : nil
    let renderer = PageRenderer(
      plan, figures, findings: diagnostics, templates: templates, forEach: workers.forEachIndex)
    let pack = packTemplates.flatMap {
      PackRenderer(renderer, templates: $0, themeAssets: theme.packAssets(of: plan))
    }
    return RenderedSite(plan, renderer, pack, figures, search, themeAssets: theme.assets)
  }
  return BuildResult(
    diagnostics: diagnostics, isStrict: settings.isStrict, pageCount: plan.pages.count,
    playbook: playbook, figures: figures,
    rendering: diagnostics.containErrors ? nil : rendering)
}

/// The templates of the board pack; nothing where there is none, or where templates are wrong
/// anyway: what is wrong with them is said once.
private func packTemplates(
  _ plan: SitePlan, _ theme: ThemeFiles, remembering memory: inout TemplateMemory,
  reporting diagnostics: inout [Diagnostic]
) -> TemplateSet? {
  if plan.pack == nil || diagnostics.containErrors { return nil }
  var findings: [Diagnostic] = []
  let templates = memory.templates(
    theme.templates, layouts: PageLayouts.pack(for: plan), standIns: PackTemplates.standIns,
    reporting: &findings)
  diagnostics += findings.filter { $0.severity == .error }
  return templates
}

extension Settings {
  /// The command line's word is the last.
  fileprivate mutating func apply(_ options: BuildOptions) {
    if let isStrict = options.isStrict { self.isStrict = isStrict }
    if let baseURL = options.plan.baseURL { self.baseURL = baseURL }
    if options.plan.includesDrafts { includesDrafts = true }
    if let day = options.asOf {
      asOf = Located(day, at: .start(of: "--as-of"))
    } else if asOf == nil, let day = options.fallbackDate {
      asOf = Located(day, at: .start(of: "SOURCE_DATE_EPOCH"))
    }
  }
}
