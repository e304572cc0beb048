package import PlaybookDiagnostics
internal import PlaybookMarkdown
package import PlaybookModel

/// What the command line says about the plan; the settings say the rest.
package struct PlanOptions: Sendable, Equatable {
  package var includesDrafts = false
  /// Replaces the settings' base URL.
  package var baseURL: String?
  /// Ids that the theme puts on pages by itself, so that links to them are not dead.
  package var themeAnchors: Set<String> = []

  package init() {}
}

/// Settles every address and link of the site, and reports what cannot be published.
///
/// A link is looked up in this order: the file or folder at the very path; the Markdown file whose
/// ending is left out, or is written `.html`; the folder of an `index.html`; a page's public
/// address; the address that it once had; then the same again without regard to letter case, with a
/// warning.
///
/// - Parameters:
///   - assets: files below `content/` that are published as they are.
///   - themeAssets: the theme's files with their output paths, such as `theme/playbook.css`, so
///     that nothing of the content takes their place.
///   - forEach: calls the body for every index below the count, perhaps on several threads, and
///     returns when all are done.
///   - diagnostics: with what was reported so far, because a link to a file that could not be read
///     is not reported as dead.
package func planSite(
  for playbook: Playbook, assets: [SourceFile], themeAssets: [SourceFile], options: PlanOptions,
  forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void,
  reporting diagnostics: inout [Diagnostic]
) -> SitePlan {
  let settings = playbook.settings
  let troubled = Set(diagnostics.filter { $0.severity == .error }.compactMap(\.position?.path))
  let outline = outline(
    playbook, includesDrafts: options.includesDrafts || settings.includesDrafts,
    reporting: &diagnostics)
  let assets = plannedAssets(assets, reporting: &diagnostics)
  let redirects = plannedRedirects(outline, settings, reporting: &diagnostics)
  var book = AddressBook(outline, assets: assets, theme: themeAssets)
  book.claimAll(redirects: redirects, reporting: &diagnostics)

  let baseURL = options.baseURL ?? settings.baseURL
  let resolver = LinkResolver(
    outline, assets: assets, table: LinkTable(outline, assets: assets), options: options,
    rootLink: rootLink(of: baseURL))
  var lookup = Lookup(
    resolver, redirects: redirects, troubled: troubled, broken: playbook.broken)
  let top = topEntries(of: outline, settings: settings.navigation) { path in
    lookup.navigationPage(at: path, reporting: &diagnostics)
  }
  let reading = ReadingOrder(outline, top: top)
  let navigations = navigations(of: outline, top: top, places: reading.places)

  let maker = PageMaker(resolver, reading, top: top, settings: settings)
  var (pages, failures) = maker.pages(forEach: forEach, reporting: &diagnostics)
  let planned = lookup.redirects(reporting: &diagnostics)
  if !failures.isEmpty {
    let links = lookup.failedLinks().links(
      for: failures, forEach: forEach, reporting: &diagnostics)
    for (failure, link) in zip(failures, links) {
      pages[reading.places[failure.node]].links[failure.reference] = link
    }
  }
  var plan = SitePlan(
    playbook: playbook, pages: pages, navigations: navigations, assets: assets, redirects: planned)
  plan.baseURL = baseURL
  plan.rootLink = resolver.rootLink
  plan.entityPages = resolver.facts.mapValues { reading.places[$0] }
  plan.addLists(outline, top: top, places: reading.places)
  if book.isFree(Pack.file) { plan.choosePack(&lookup, reading, reporting: &diagnostics) }
  return plan
}

extension SitePlan {
  fileprivate mutating func choosePack(
    _ lookup: inout Lookup, _ reading: ReadingOrder, reporting diagnostics: inout [Diagnostic]
  ) {
    let setting = playbook.settings.printing?.value
    let listed = lookup.printedPages(at: setting, reporting: &diagnostics)
    choosePack(
      listed: listed.map { Set($0.map { reading.places[$0] }) }, isShown: reading.isShown,
      reporting: &diagnostics)
  }

  /// What leads to many pages at once: tags, and the site map.
  fileprivate mutating func addLists(_ outline: Outline, top: [TopEntry], places: [Int]) {
    for tag in outline.tags {
      for spelling in tag.spellings { tagPages[spelling] = places[tag.node] }
    }
    tagsPage = outline.folders.first { $0.isOfTags }.map { places[$0.index] }
    guard let node = outline.siteMap else { return }
    siteMapPage = places[node]
    if outline.nodes[node].kind == .siteMap {
      siteMap = SiteMap(of: outline, top: top, places: places)
    }
  }
}

/// The files to publish, in the order of their paths, with every part of their names checked.
private func plannedAssets(
  _ files: [SourceFile], reporting diagnostics: inout [Diagnostic]
) -> [Asset] {
  var folders: [Substring: Bool] = [:]
  return sorted(files) { $0.path }.map { file in
    let prefix = Outline.root + "/"
    let path = file.path.hasPrefix(prefix) ? file.path.dropFirst(prefix.count) : file.path[...]
    let slash = path.lastIndex(of: "/")
    var parts = [path[(slash.map(path.index(after:)) ?? path.startIndex)...]]
    if let slash, folders.updateValue(true, forKey: path[..<slash]) == nil {
      parts += path[..<slash].split(separator: "/")
    }
    for part in parts {
      guard let reason = reasonAgainst(name: part) else { continue }
      diagnostics.append(
        Diagnostic(
          .unsafeName, "The name '\(part)' is not safe on every file system: \(reason)",
          at: .start(of: file.path)))
    }
    return Asset(path: SitePath(file: String(path)), file: file)
  }
}

/// The path part of a base URL, beginning and ending with `/`.
private func rootLink(of baseURL: String?) -> String {
  guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "/" }
  let rest = baseURL[scheme.upperBound...]
  guard let slash = rest.firstIndex(of: "/") else { return "/" }
  let path = rest[slash...].prefix { $0 != "?" && $0 != "#" }
  return path.hasSuffix("/") ? String(path) : path + "/"
}
