internal import PlaybookBuild
internal import PlaybookDiagnostics
internal import PlaybookLoading

/// A site that was read and made, with what it takes to report on it.
struct MadeSite: Sendable {
  let root: SiteRoot
  let output: OutputFolder
  let source: SourceTree
  let result: BuildResult
}

/// Finds the site that the options name, and the place of its output; reports and gives back
/// nothing where there is none, or where its output may never be written to.
func findSite(
  _ options: ResolvedOptions, _ surroundings: Surroundings,
  reporting diagnostics: inout [Diagnostic]
) -> (root: SiteRoot, output: OutputFolder)? {
  let files = surroundings.files
  surroundings.say(options, "\(counted(options.jobs, "thread"))")
  guard
    let root = SiteRoot(
      named: options.folder, currentFolder: surroundings.currentFolder, on: files,
      reporting: &diagnostics)
  else { return nil }
  let path =
    options.output.map { absolutePath($0, below: surroundings.currentFolder) }
    ?? absolutePath("public", below: root.path)
  guard
    let output = OutputFolder(
      path, for: root, home: surroundings.variable("HOME"), on: files, reporting: &diagnostics)
  else { return nil }
  surroundings.say(options, "from \(root.path)\(root.isPlain ? ", a folder of Markdown" : "")")
  surroundings.say(options, "to \(output.path)")
  return (root, output)
}

/// Finds, reads and makes the site that the options name; reports and gives back nothing where
/// there is none, or where its output may never be written to.
func makeSite(
  _ options: ResolvedOptions, _ surroundings: Surroundings, _ workers: Workers,
  reporting diagnostics: inout [Diagnostic]
) -> MadeSite? {
  guard let (root, output) = findSite(options, surroundings, reporting: &diagnostics) else {
    return nil
  }
  var found: [Diagnostic] = []
  let source = SourceTree(
    reading: root, output: output.path, on: surroundings.files, workers, reporting: &found)
  surroundings.say(
    options,
    "\(counted(source.content.count, "file")) read, \(counted(source.assets.count, "asset"))")
  let result = build(source, options.build, on: workers, found: found)
  return MadeSite(root: root, output: output, source: source, result: result)
}

extension Surroundings {
  /// Says what is done, where somebody wants to know.
  fileprivate func say(_ options: ResolvedOptions, _ text: String) {
    if options.isVerbose { writeError(text.escapedForTerminal + "\n") }
  }
}

/// Keeps something large until the process ends, which is next: to give its memory back piece by
/// piece would take a twentieth of a large build.
func leaveToTheSystem(_ something: (any Sendable)?) {
  final class Kept: Sendable {
    let something: any Sendable
    init(_ something: any Sendable) { self.something = something }
  }
  if let something { _ = Unmanaged.passRetained(Kept(something)) }
}
