internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookExport
internal import PlaybookModel
internal import PlaybookRendering
internal import PlaybookSearch
internal import PlaybookSite

extension RenderedSite {
  /// The planned site: the bytes of a page, of `playbook.json` and of the search are made when they
  /// are asked for; the renderer has those of tables, and all others are the buffers that were
  /// read.
  ///
  /// - Parameter search: nothing where the site has no search, or its index is not wanted.
  init(
    _ plan: SitePlan, _ renderer: PageRenderer, _ pack: PackRenderer?, _ figures: Figures,
    _ search: SearchIndex?, themeAssets: [SourceFile]
  ) {
    let buffers =
      plan.assets.map { SourceFile(path: $0.path.file, bytes: $0.file.bytes) }
      + themeAssets.filter { asset in
        switch asset.path {
        case ThemeFiles.searchScript: plan.hasSearch
        case ThemeFiles.chartStyle: !plan.entityPages.isEmpty
        case ThemeFiles.packStyle: false
        default: true
        }
      }
      + renderExtras(plan).map { SourceFile(path: $0.path, bytes: $0.bytes) }
    var groups = [
      Group(plan.pages.map(\.path.file)) { renderer.render($0) },
      Group(renderer.dataFiles) { renderer.renderData($0) },
      Group(buffers.map(\.path)) { buffers[$0].bytes },
    ]
    // Nothing takes as long as the pack, so that it is begun first.
    if let pack { groups.insert(Group([pack.path]) { _ in pack.render() }, at: 0) }
    if let search { groups.append(Group(search.files) { search.bytes($0) }) }
    if let document = ExportDocument(plan, figures) {
      groups.append(Group([ExportDocument.path]) { _ in document.bytes })
    }
    self.init(groups)
  }

  /// Files that are made in one way.
  private struct Group: Sendable {
    let files: [String]
    let bytes: @Sendable (_ index: Int) -> [UInt8]

    init(_ files: [String], bytes: @escaping @Sendable (Int) -> [UInt8]) {
      self.files = files
      self.bytes = bytes
    }
  }

  private init(_ groups: [Group]) {
    self.init(files: groups.flatMap(\.files)) { index in
      var index = index
      for group in groups {
        if index < group.files.count { return group.bytes(index) }
        index -= group.files.count
      }
      return []
    }
  }
}

extension ExportDocument {
  /// Nothing where there are no facts: a site of pages alone has no trace of strategy.
  fileprivate init?(_ plan: SitePlan, _ figures: Figures) {
    guard !plan.entityPages.isEmpty else { return nil }
    let pages = plan.pages
    let places = plan.entityPages
    self.init(plan.playbook, figures) { entity in places[entity].map { pages[$0].path.link } }
  }
}
