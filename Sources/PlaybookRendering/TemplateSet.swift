package import PlaybookDiagnostics

/// Parsed templates. Every tag is known to its layout's shape, and no partial holds itself.
package struct TemplateSet: Sendable {
  /// Checks and parses all templates, and reports every one that may not be used.
  ///
  /// - Parameters:
  ///   - files: paths as diagnostics show them, ending in `layouts/NAME.mustache` or
  ///     `partials/NAME.mustache`; a later file replaces an earlier one of the same name.
  package init(
    _ files: [SourceFile], layouts: [LayoutDeclaration], reporting diagnostics: inout [Diagnostic]
  ) {}

  /// Fills a layout; the value's fields are those of the declaration, all of them, in its order.
  package func render(_ layout: String, _ value: TemplateRecord) -> [UInt8] { [] }
}
