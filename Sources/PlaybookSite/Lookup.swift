internal import PlaybookDiagnostics
internal import PlaybookModel

/// The second look at links, prepared only when something asks for it.
struct Lookup {
  private let resolver: LinkResolver
  private let troubled: Set<String>
  private let broken: Set<EntityReference>
  private let planned: [PlannedRedirect]
  private var prepared: FailedLinks?

  /// - Parameters:
  ///   - troubled: the paths of files with errors, which may be why something is not there.
  ///   - broken: facts that are declared but could not be read.
  init(
    _ resolver: LinkResolver, redirects: [PlannedRedirect], troubled: Set<String>,
    broken: Set<EntityReference>
  ) {
    self.resolver = resolver
    self.troubled = troubled
    self.broken = broken
    planned = redirects
  }

  mutating func failedLinks() -> FailedLinks {
    if let prepared { return prepared }
    let redirects = planned.compactMap { redirect -> (file: String, node: Int)? in
      guard case .node(let node) = redirect.target else { return nil }
      return (redirect.path.file, node)
    }
    let wider = WiderLinkTable(
      resolver.outline, assets: resolver.assets, first: resolver.table, redirects: redirects)
    let links = FailedLinks(resolver, wider: wider, troubled: troubled, broken: broken)
    prepared = links
    return links
  }

  /// The redirects with their targets, in the order of their addresses. What settings redirect can
  /// be linked to from then on.
  mutating func redirects(reporting diagnostics: inout [Diagnostic]) -> [Redirect] {
    var redirects: [Redirect] = []
    for redirect in planned {
      guard let target = target(of: redirect, reporting: &diagnostics) else { continue }
      redirects.append(Redirect(path: redirect.path, target: target.address))
      if case .written = redirect.target, let node = target.node {
        prepared?.wider.add(redirect: redirect.path.file, to: node)
      }
    }
    return redirects.sorted { $0.path.file.precedesByBytes($1.path.file) }
  }

  private mutating func target(
    of redirect: PlannedRedirect, reporting diagnostics: inout [Diagnostic]
  ) -> (address: String, node: Int?)? {
    if case .node(let node) = redirect.target {
      return (relativeLink(from: redirect.path, to: resolver.paths[node]), node)
    }
    return failedLinks().target(of: redirect, reporting: &diagnostics)
  }

  /// The page that a path of the `nav` setting names: below `content/`, a page, a folder or a kind.
  mutating func navigationPage(
    at path: Located<String>, reporting diagnostics: inout [Diagnostic]
  ) -> Int? {
    page(at: path, .unknownNavigationPath, for: "the navigation", reporting: &diagnostics)
  }

  /// The pages that the `print` setting names; nothing where it lists none.
  mutating func printedPages(
    at setting: Settings.Printing?, reporting diagnostics: inout [Diagnostic]
  ) -> [Int]? {
    guard case .paths(let paths) = setting else { return nil }
    var pages: [Int] = []
    for path in paths {
      let page = page(at: path, .unknownPrintPath, for: "the board pack", reporting: &diagnostics)
      if let page { pages.append(page) }
    }
    return pages
  }

  private mutating func page(
    at path: Located<String>, _ code: DiagnosticCode, for use: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> Int? {
    let rooted = path.value.hasPrefix("/") ? path.value : "/" + path.value
    let full = linkedPath(rooted, from: Outline.root)
    if let full, case .node(let node) = resolver.table.destination(at: full) { return node }
    let wider = failedLinks().wider
    var notes: [Diagnostic.Note] = []
    var help: String?
    var message = "There is no page or folder '\(path.value)' for \(use)"
    switch full.map(wider.outcome(at:)) ?? .nothing {
    case .found(.node(let node)): return node
    case .otherCase(.node, let right):
      help = didYouMean([String(right.dropFirst(Outline.root.count + 1))])
    case .found(.asset), .otherCase(.asset, _):
      message = "'\(path.value)' is no page, and \(use) shows pages and folders"
    case .draft(let draft):
      message = "'\(path.value)' is a draft, which is not published"
      notes = [.init("the draft", at: .start(of: draft))]
    case .nothing:
      if let full, troubled.contains(full) { return nil }
      let suggestion = full.flatMap(wider.suggestion(for:))
      help = didYouMean(
        suggestion.map { [String($0.dropFirst(Outline.root.count + 1))] } ?? [])
    }
    diagnostics.append(
      Diagnostic(code, message, at: path.position, notes: notes, help: help))
    return nil
  }
}
