package import PlaybookDiagnostics
package import PlaybookMarkdown
package import PlaybookModel

package struct LoadingOptions: Sendable, Equatable {
  package var markdown = MarkdownOptions()

  package init() {}
}

/// Reads one file of `content/`; what cannot be read is in its diagnostics. A pure function.
package func loadFile(_ file: SourceFile, _ options: LoadingOptions) -> LoadedFile {
  LoadedFile(path: file.path, content: .nothing, diagnostics: [])
}

/// Joins what the files say, and reports what only shows in the whole: the same id twice, references
/// to nothing. Each file's own diagnostics are appended too, in the order of the files.
package func assemblePlaybook(
  from files: [LoadedFile], reporting diagnostics: inout [Diagnostic]
) -> Playbook {
  Playbook()
}
