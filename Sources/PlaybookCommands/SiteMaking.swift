internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading

/// A site that was read and made, with what it takes to report on it.
struct MadeSite {
  let root: SiteRoot
  let output: OutputFolder
  let source: SourceTree
  let result: BuildResult
}

/// Finds, reads and makes the site that the options name; reports and gives back nothing where
/// there is none, or where its output may never be written to.
func makeSite(
  _ options: ResolvedOptions, _ surroundings: Surroundings, _ workers: Workers,
  reporting diagnostics: inout [Diagnostic]
) -> MadeSite? {
  let files = surroundings.files
  guard
    let root = SiteRoot(
      named: options.source.folder, currentFolder: surroundings.currentFolder, on: files,
      reporting: &diagnostics)
  else { return nil }
  let path =
    options.output.map { absolutePath($0, below: surroundings.currentFolder) }
    ?? absolutePath("public", below: root.path)
  guard
    let output = OutputFolder(
      path, for: root, home: surroundings.variable("HOME"), on: files, reporting: &diagnostics)
  else { return nil }
  var found: [Diagnostic] = []
  let source = SourceTree(
    reading: root, output: output.path, on: files, workers, reporting: &found)
  let result = build(source, options.build, on: workers, found: found)
  return MadeSite(root: root, output: output, source: source, result: result)
}
