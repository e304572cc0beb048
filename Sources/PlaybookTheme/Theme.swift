package import PlaybookDiagnostics

/// The default templates and assets, embedded into the binary.
package enum Theme {
  /// The files of `templates/`, by path: `theme:layouts/page.mustache`,
  /// `theme:assets/playbook.css`.
  package static let files: [SourceFile] = embeddedFiles.map { path, text in
    SourceFile(path: "theme:" + path, bytes: Array(text.utf8))
  }
}
