internal import PlaybookAnalysis
package import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// Renders the board pack: one document with its styles and pictures in it, and no script.
package struct PackRenderer: Sendable {
  private let renderer: PageRenderer
  private let pack: Pack
  private let templates: TemplateSet
  private let styles: [SourceFile]
  private let files: [SourceFile]

  /// Nothing where the site has no pack.
  ///
  /// - Parameters:
  ///   - templates: those of ``PackTemplates``.
  ///   - themeAssets: with their paths in the output. Its style sheets go into the pack in their
  ///     order.
  package init?(_ renderer: PageRenderer, templates: TemplateSet, themeAssets: [SourceFile]) {
    guard let pack = renderer.site.plan.pack else { return nil }
    self.renderer = renderer
    self.pack = pack
    self.templates = templates
    styles = themeAssets.filter { $0.path.hasSuffix(".css") }
    files =
      renderer.site.plan.assets.map { SourceFile(path: $0.path.file, bytes: $0.file.bytes) }
      + themeAssets
  }

  package var path: String { pack.path.file }

  package func render() -> [UInt8] {
    let site = renderer.site
    let scope = LinkScope(site: site, prefix: SiteIndex.prefix(depth: 1))
    let parts = pack.pages.enumerated().map { number, page in
      PackPart(page: page, id: "page-\(number + 1)", html: html(of: page))
    }
    var links = PackLinks(parts, site, files: files, root: site.baseURL ?? scope.prefix)
    var body: [UInt8] = []
    for part in parts {
      body += "<section class=\"pack-page\" id=\"\(part.id)\">\n".utf8
      body += part.rewritten(&links)
      body += "</section>\n".utf8
    }
    let style = PackStyle(styles)
    let scene = PackScene(
      entries: parts.map { PackScene.Entry(page: site.plan.pages[$0.page], id: $0.id) },
      parts: body, style: style.element, policy: style.policy)
    return templates.render(
      PackLayout.name, PackLayout.fields.record(of: scene, in: scope))
  }

  /// The page between the head and the foot that the pack has for it. A layout that makes a
  /// document of its own gives its page's heading and text alone.
  private func html(of page: Int) -> [UInt8] {
    guard let (layout, values) = renderer.values(of: page) else { return [] }
    if templates.uses(PackTemplates.frame, in: layout) { return templates.render(layout, values) }
    let body = PageBody(of: renderer.site.plan.pages[page], in: renderer.scope(of: page))
    return Array("<div class=\"page-head\">\n<h1>".utf8) + body.heading
      + Array("</h1>\n</div>\n<div class=\"prose\">\n".utf8) + body.html + Array("</div>\n".utf8)
  }
}

/// The style sheets of the theme as one element, with what allows it to the reader's browser.
struct PackStyle {
  let element: [UInt8]
  /// Nothing but these styles and the site's own pictures.
  let policy: [UInt8]

  init(_ sheets: [SourceFile]) {
    // The hash is of what a parser makes of the element's text.
    let text = sheets.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "\n")
      .replacing("\r\n", with: "\n").replacing("\r", with: "\n").replacing("\0", with: "\u{FFFD}")
      .replacing("</", with: "<\\/")
    let bytes = Array(text.utf8)
    element = Array("<style>".utf8) + bytes + Array("</style>".utf8)
    let hash = "sha256-" + SHA256.hash(of: bytes).base64
    policy = Array(
      """
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; \
      style-src '\(hash)'; img-src 'self' data:; base-uri 'none'; form-action 'none'">
      """.utf8)
  }
}
