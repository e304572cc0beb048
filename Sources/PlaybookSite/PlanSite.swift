package import PlaybookDiagnostics
package import PlaybookModel

package struct PlanOptions: Sendable, Equatable {
  package var includesDrafts = false
  /// Replaces the settings' base URL.
  package var baseURL: String?

  package init() {}
}

/// Settles every address and link of the site, and reports what cannot be published.
///
/// - Parameters:
///   - assets: files below `content/` that are published as they are.
///   - themeAssets: the theme's files with their output paths, such as `theme/playbook.css`, so that
///     nothing of the content takes their place.
///   - forEach: calls the body for every index below the count, perhaps on several threads, and
///     returns when all are done.
package func planSite(
  for playbook: Playbook, assets: [SourceFile], themeAssets: [SourceFile], options: PlanOptions,
  forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void,
  reporting diagnostics: inout [Diagnostic]
) -> SitePlan {
  SitePlan(playbook: playbook)
}

/// The link from one page to another, relative and percent-encoded: `../b/`, `./`, `b.html`.
package func relativeLink(from source: SitePath, to target: SitePath) -> String {
  target.link
}
