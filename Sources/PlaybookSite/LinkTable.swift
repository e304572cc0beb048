internal import PlaybookDiagnostics
internal import PlaybookModel

/// What a link may lead to.
enum Destination: Sendable, Equatable {
  /// An index in `Outline.nodes`.
  case node(Int)
  /// An index in the planned assets.
  case asset(Int)
}

/// The first of two tables that links are looked up in: files and folders by the very path.
///
/// Almost every link of a sound site is found here, at the cost of one look.
struct LinkTable: Sendable {
  /// By the path below the site's root. A node, or an asset's index below zero.
  private var codes: [String: Int]

  init(_ outline: Outline, assets: [Asset]) {
    codes = [:]
    codes.reserveCapacity(outline.nodes.count + outline.folders.count + assets.count)
    for (node, value) in outline.nodes.enumerated() {
      switch value.origin {
      case .page(let page): codes[outline.pages[page].path] = node
      case .entity(let kind, let index):
        let core = outline.entities[kind][index].core
        if core.isMarkdownPage { codes[core.path] = node }
      case .generated: break
      }
    }
    for (index, asset) in assets.enumerated() { codes[asset.file.path] = ~index }
    for folder in outline.folders where codes[folder.path] == nil {
      codes[folder.path] = folder.index
    }
  }

  /// The file or folder with a path, else the Markdown file without its ending.
  func destination(at path: String) -> Destination? {
    guard let code = codes[path] ?? codes[path + ".md"] else { return nil }
    return code < 0 ? .asset(~code) : .node(code)
  }
}
