internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookExport
internal import PlaybookModel
internal import PlaybookRendering
internal import PlaybookSearch
internal import PlaybookSite

extension RenderedSite {
  /// The planned site: the bytes of a page, of `playbook.json` and of the search are made when they
  /// are asked for, all others are the buffers that were read.
  ///
  /// - Parameter search: nothing where the site has no search, or its index is not wanted.
  init(
    _ plan: SitePlan, _ figures: Figures, findings: [Diagnostic], _ templates: TemplateSet,
    _ search: SearchIndex?, themeAssets: [SourceFile]
  ) {
    let buffers =
      plan.assets.map { SourceFile(path: $0.path.file, bytes: $0.file.bytes) }
      + themeAssets.filter { asset in
        switch asset.path {
        case ThemeFiles.searchScript: plan.hasSearch
        case ThemeFiles.chartStyle: !plan.entityPages.isEmpty
        default: true
        }
      }
      + renderExtras(plan).map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let renderer = PageRenderer(plan, figures, findings: findings, templates: templates)
    let document = ExportDocument(plan, figures)
    let pageCount = plan.pages.count
    let searchFiles = search?.files ?? []
    let afterSearch = pageCount + searchFiles.count
    let first = afterSearch + (document == nil ? 0 : 1)
    let files =
      plan.pages.map(\.path.file) + searchFiles + (document == nil ? [] : [ExportDocument.path])
      + buffers.map(\.path)
    self.init(files: files) { index in
      if index < pageCount { return renderer.render(index) }
      if index < afterSearch { return search?.bytes(index - pageCount) ?? [] }
      return index < first ? document?.bytes ?? [] : buffers[index - first].bytes
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
