internal import PlaybookAnalysis
internal import PlaybookDiagnostics
internal import PlaybookRendering
internal import PlaybookSite

extension RenderedSite {
  /// The planned site: a page's bytes are rendered when they are asked for, all others are the
  /// buffers that were read.
  init(
    _ plan: SitePlan, _ figures: Figures, _ templates: TemplateSet, themeAssets: [SourceFile]
  ) {
    let buffers =
      plan.assets.map { SourceFile(path: $0.path.file, bytes: $0.file.bytes) } + themeAssets
      + renderExtras(plan).map { SourceFile(path: $0.path, bytes: $0.bytes) }
    let renderer = PageRenderer(plan, figures, templates: templates)
    let pageCount = plan.pages.count
    self.init(files: plan.pages.map(\.path.file) + buffers.map(\.path)) { index in
      index < pageCount ? renderer.render(index) : buffers[index - pageCount].bytes
    }
  }
}
