internal import PlaybookDiagnostics
internal import PlaybookRendering
internal import PlaybookSite
internal import PlaybookTheme

/// The built-in theme with the site's own files over it, sorted by use.
struct ThemeFiles: Sendable {
  /// What a site without search does not have.
  static let searchScript = "theme/search.js"
  /// What a site without facts does not have.
  static let chartStyle = "theme/charts.css"
  /// What stands in the board pack alone.
  static let packStyle = "theme/pack.css"

  /// Layouts and partials, the site's own after the built-in ones that they replace.
  private(set) var templates: [SourceFile] = []
  /// With their paths in the output, `theme/…`; each once.
  private(set) var assets: [SourceFile] = []

  /// - Parameter own: the site's files below `templates/`.
  init(_ own: [SourceFile], reporting diagnostics: inout [Diagnostic]) {
    var places: [ExactPath: Int] = [:]
    for file in Theme.files + own {
      let below =
        file.path.dropping(prefix: SiteRoot.templates) ?? file.path.dropping(prefix: "theme:")
        ?? file.path
      if let name = below.dropping(prefix: "assets/") {
        let asset = SourceFile(path: "theme/" + name, bytes: file.bytes)
        if let place = places[ExactPath(name)] {
          assets[place] = asset
        } else {
          places[ExactPath(name)] = assets.count
          assets.append(asset)
        }
      } else if isTemplate(below) {
        templates.append(file)
      } else {
        diagnostics.append(
          Diagnostic(
            .unusedTemplate, "Nothing uses '\(file.path)'", at: .start(of: file.path),
            help: "Move it to templates/layouts, templates/partials or templates/assets"))
      }
    }
  }
}

extension ThemeFiles {
  /// The theme's files for the board pack, the style sheets in the order in which they hold: the
  /// theme's, then the author's own by their names, then the pack's.
  func packAssets(of plan: SitePlan) -> [SourceFile] {
    let first = ["theme/playbook.css", Self.chartStyle]
    func rank(_ file: SourceFile) -> Int {
      if file.path == Self.packStyle { return first.count + 1 }
      return first.firstIndex(of: file.path) ?? first.count
    }
    return assets.filter { $0.path != Self.chartStyle || !plan.entityPages.isEmpty }
      .sorted { (rank($0), $0.path) < (rank($1), $1.path) }
  }
}

private func isTemplate(_ path: String) -> Bool {
  path.utf8.suffix(9).elementsEqual(".mustache".utf8)
    && (path.dropping(prefix: "layouts/") != nil || path.dropping(prefix: "partials/") != nil)
}
