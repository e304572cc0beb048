package import PlaybookBuild

/// The folders that a site is made from, as a watcher sees them: what lies in them, whether they
/// are there or not, and nothing else.
package struct WatchedFolders: Sendable {
  let root: SiteRoot
  let output: String?
  let files: FileSystem

  /// - Parameter output: the output folder's absolute path, which is no source even where it lies
  ///   among them.
  package init(_ root: SiteRoot, output: String?, on files: FileSystem) {
    self.root = root
    self.output = output
    self.files = files
  }

  /// Whether an entry of a watched folder, by its absolute path, may be part of the site's source.
  func holds(_ path: String, name: String) -> Bool {
    if name.hasPrefix(".") { return false }
    if let output, isPart(path, of: output) { return false }
    if root.isPlain || !isAtRoot(path, name) { return true }
    return name == "content" || name == "templates"
  }

  /// The site's folder and every source folder that there is now, each with its entries.
  func all() -> [(path: String, entries: [FileSystem.Entry])] {
    guard let folder = try? files.open(root.path) else { return [] }
    var found: [(path: String, entries: [FileSystem.Entry])] = []
    var left = [""]
    while let below = left.popLast() {
      let path = below.isEmpty ? root.path : root.path + "/" + below
      // A folder that cannot be listed is reported by the build, and may be listed later.
      let entries = ((try? files.list(folder, below)) ?? [])
        .filter { holds(path + "/" + $0.name, name: $0.name) }
      found.append((path, entries))
      for entry in entries where entry.kind == .folder && entry.isText {
        left.append(below.isEmpty ? entry.name : below + "/" + entry.name)
      }
    }
    return found
  }

  private func isAtRoot(_ path: String, _ name: String) -> Bool {
    path.utf8.count == root.path.utf8.count + 1 + name.utf8.count
  }
}
