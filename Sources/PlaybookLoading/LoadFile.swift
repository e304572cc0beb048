package import PlaybookDiagnostics
package import PlaybookMarkdown
internal import PlaybookModel

/// How files are read; the same for all files of a run.
package struct LoadingOptions: Sendable, Equatable {
  package var markdown = MarkdownOptions()

  /// The defaults: links to facts are written with the kinds' singulars.
  package init() {
    markdown.factSchemes = Set(EntityKind.allCases.map(\.singular))
  }
}

/// Reads one file of `content/`; what cannot be read is in its diagnostics. A pure function.
package func loadFile(_ file: SourceFile, _ options: LoadingOptions) -> LoadedFile {
  var loaded = load(file, options)
  if !file.path.hasSuffix(".csv") { loaded.allowances = allowances(in: file) }
  return loaded
}

private func load(_ file: SourceFile, _ options: LoadingOptions) -> LoadedFile {
  let reading = FieldReading(markdown: options.markdown)
  switch FileRole(path: file.path) {
  case .nothing:
    return LoadedFile(path: file.path, content: .nothing, diagnostics: [])
  case .unknownKind(let message, let help):
    reading.report(.unknownKind, message, at: .start(of: file.path), help: help)
    return LoadedFile(path: file.path, content: .nothing, reading: reading)
  case .settings:
    return loadSettings(file, reading)
  case .page:
    return loadPage(file, as: nil, reading)
  case .measurements:
    return loadMeasurements(file, reading)
  case .pageOrEntity(let kind, let id):
    return loadPage(file, as: (kind, id), reading)
  case .entities(let kind):
    return loadEntities(file, of: kind, reading)
  case .entity(let kind, let id):
    return loadEntity(file, of: kind, id: id, reading)
  }
}
