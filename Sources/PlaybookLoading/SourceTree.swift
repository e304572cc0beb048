package import PlaybookDiagnostics

/// Everything that a site is made from, read once.
///
/// Paths are below the site's root with `/`, each list sorted by the bytes of its paths.
package struct SourceTree: Sendable {
  /// Markdown, YAML and CSV below `content/` that is read for what it says.
  package var content: [SourceFile]
  /// Every other file below `content/` that is published as it is.
  package var assets: [SourceFile]
  /// The site's own `templates/`, layouts, partials and assets alike, without the built-in theme.
  package var templates: [SourceFile]

  package init(
    content: [SourceFile] = [], assets: [SourceFile] = [], templates: [SourceFile] = []
  ) {
    self.content = content
    self.assets = assets
    self.templates = templates
  }
}
