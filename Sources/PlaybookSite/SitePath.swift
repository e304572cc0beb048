/// Where something of the site stands: the file in the output, and how a browser asks for it.
///
/// Made by the planner alone, so a value of this type is proof that the path is relative, normal and
/// safe on every file system.
package struct SitePath: Sendable, Hashable, CustomStringConvertible {
  /// The output file, such as `vendors/acme/index.html`.
  package let file: String

  init(file: String) { self.file = file }

  /// How pages link to it from the site's root, percent-encoded: `vendors/acme/`, `a/b.html`; empty
  /// for the home page.
  package var link: String {
    let shown = file.hasSuffix("index.html") ? String(file.dropLast("index.html".count)) : file
    return shown
  }

  package var description: String { file }
}
