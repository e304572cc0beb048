package import PlaybookDiagnostics
package import PlaybookModel

/// What one file says: a function of that file and the options alone.
package struct LoadedFile: Sendable {
  package enum Content: Sendable {
    case settings(Settings)
    case page(ContentPage)
    /// One file may hold many; those that could not be read are only reported and stand in `ids`.
    case entities([any Entity])
    /// Nothing that could be read, or a file that is not for us.
    case nothing
  }

  package let path: String
  package let content: Content
  /// Every id that the file declares, read or not, so that a reference to a broken one is not
  /// reported again.
  package let declared: [Located<EntityReference>]
  package let diagnostics: [Diagnostic]

  package init(
    path: String, content: Content, declared: [Located<EntityReference>] = [],
    diagnostics: [Diagnostic]
  ) {
    self.path = path
    self.content = content
    self.declared = declared
    self.diagnostics = diagnostics
  }
}
