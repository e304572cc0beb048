package import PlaybookDiagnostics

/// A folder that a site may be written to.
///
/// The initializer is the only way in, so a value is proof that the folder is none that may never
/// be used: no source, nothing that holds or lies in one, no home folder, no repository.
package struct OutputFolder: Sendable {
  /// Absolute, without symbolic links; the folder itself need not exist.
  package let path: String

  var name: String { lastName(of: path) }
  var parent: String { parentFolder(of: path) }

  /// - Parameters:
  ///   - path: absolute; may lead through symbolic links and hold `.` and `..`.
  ///   - home: the user's home folder, where there is one.
  package init?(
    _ path: String, for root: SiteRoot, home: String?, on files: FileSystem,
    reporting diagnostics: inout [Diagnostic]
  ) {
    let place = resolvePlace(path, on: files)
    let real = files.resolve(place) ?? place
    if let reason = forbidden(real, for: root, home: home, on: files) {
      diagnostics.append(
        Diagnostic(
          .forbiddenOutput, "The output folder '\(path)' \(reason)", at: nil,
          help: "Name another folder with --output"))
      return nil
    }
    self.path = place
  }
}

/// The path with all links resolved but the last name's own, which a folder in its place would
/// bear.
private func resolvePlace(_ path: String, on files: FileSystem) -> String {
  var kept: [String] = []
  for part in path.split(separator: "/") where part != "." {
    if part == ".." {
      // What is before `..` must be resolved first: a link's parent is its target's.
      let before = "/" + kept.joined(separator: "/")
      let real = files.resolve(before) ?? before
      kept = parentFolder(of: real).split(separator: "/").map(String.init)
    } else {
      kept.append(String(part))
    }
  }
  guard let name = kept.popLast() else { return "/" }
  // The deepest folder that exists, and after it what will be made.
  var made = [name]
  while true {
    let before = "/" + kept.joined(separator: "/")
    if let real = files.resolve(before) {
      return (real == "/" ? "" : real) + "/" + made.joined(separator: "/")
    }
    guard let last = kept.popLast() else { return "/" + made.joined(separator: "/") }
    made.insert(last, at: 0)
  }
}

/// Why a folder may never be the output; nothing where it may.
private func forbidden(
  _ path: String, for root: SiteRoot, home: String?, on files: FileSystem
) -> String? {
  if path == "/" { return "is the root of the file system" }
  if let home = home.map({ files.resolve($0) ?? $0 }), isSame(path, home) || isInside(home, path) {
    return isSame(path, home) ? "is your home folder" : "holds your home folder"
  }
  if let folder = try? files.open(path), (try? files.status(folder, ".git")) != nil {
    return "is the root of a git repository"
  }
  let sources = root.isPlain ? [root.path] : [root.path + "/content", root.path + "/templates"]
  for source in sources {
    let name = "'\(lastName(of: source))'"
    if isSame(path, source) { return "is the source folder \(name)" }
    if isInside(source, path) { return "holds the source folder \(name)" }
    if isInside(path, source), !root.isPlain { return "lies in the source folder \(name)" }
  }
  // A file system that ignores letter case, or a second mount, gives one folder two paths.
  func identity(_ path: String) -> FileSystem.Status.Identity? {
    guard let folder = try? files.open(path) else { return nil }
    return (try? files.status(folder, ""))?.identity
  }
  guard let own = identity(path) else { return nil }
  for source in sources {
    var above = source
    while true {
      if identity(above) == own { return "is or holds the source folder '\(lastName(of: source))'" }
      if above == "/" { break }
      above = parentFolder(of: above)
    }
  }
  return nil
}

private func isSame(_ a: String, _ b: String) -> Bool { a.utf8.elementsEqual(b.utf8) }

private func isInside(_ a: String, _ b: String) -> Bool { path(of: a, below: b) != nil }
