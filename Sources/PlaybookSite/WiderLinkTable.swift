internal import PlaybookDiagnostics
internal import PlaybookModel

/// The second table that links are looked up in: public addresses, old addresses, other letter
/// case, drafts, and what a dead link was probably meant to be.
///
/// It costs more to make than the first, and is made only where the first did not have everything.
struct WiderLinkTable: Sendable {
  enum Outcome: Sendable, Equatable {
    case found(Destination)
    /// Letter case aside; the path as it ought to be written, below the site's root.
    case otherCase(Destination, path: String)
    /// The draft's file.
    case draft(String)
    case nothing
  }

  private struct Known: Sendable {
    let destination: Destination
    let path: String
  }

  private let first: LinkTable
  /// Files and folders below the site's root, by their folded paths.
  private var sources: [String: Known] = [:]
  /// Output files, old ones too, by their folded paths with the root before them, so that they look
  /// like sources.
  private var published: [String: Known] = [:]
  private var drafts: [String: String] = [:]
  private let names: NameIndex
  /// What the names belong to, below the site's root.
  private let named: [String]

  init(
    _ outline: Outline, assets: [Asset], first: LinkTable,
    redirects: [(file: String, node: Int)]
  ) {
    self.first = first
    var named: [String] = []
    func add(_ path: String, _ destination: Destination, to table: inout [String: Known]) {
      let key = path.folded
      if table[key] == nil { table[key] = Known(destination: destination, path: path) }
    }
    for (index, node) in outline.nodes.enumerated() {
      let file = "\(Outline.root)/\(node.path.file)"
      add(file, .node(index), to: &published)
      switch node.origin {
      case .page(let page):
        add(outline.pages[page].path, .node(index), to: &sources)
        named.append(outline.pages[page].path)
      case .entity(let kind, let entity):
        let core = outline.entities[kind][entity].core
        if core.isMarkdownPage { add(core.path, .node(index), to: &sources) }
        named.append(core.isMarkdownPage ? core.path : "\(Outline.root)/\(node.path.link)")
      case .generated: break
      }
    }
    for (index, asset) in assets.enumerated() {
      add(asset.file.path, .asset(index), to: &sources)
      named.append(asset.file.path)
    }
    for folder in outline.folders {
      add(folder.path, .node(folder.index), to: &sources)
      named.append(folder.path + "/")
    }
    for path in outline.drafts { drafts[path.folded] = path }
    self.named = named
    names = NameIndex(named.map(name(of:)))
    for redirect in redirects { self.add(redirect: redirect.file, to: redirect.node) }
  }

  /// Lets an old address be linked to as well.
  mutating func add(redirect file: String, to node: Int) {
    let path = "\(Outline.root)/\(file)"
    let known = Known(destination: .node(node), path: path)
    if published[path.folded] == nil { published[path.folded] = known }
  }

  /// Looks a path up, in this order: the file or folder; the Markdown file whose ending is left
  /// out, or is given as `.html`; the folder of an `index.html`; the public address of a page; the
  /// address that a page once had. If the very path is nowhere, the same again without regard to
  /// letter case.
  func outcome(at path: String) -> Outcome {
    if let destination = first.destination(at: path) { return .found(destination) }
    let key = path.folded
    var otherCase: Outcome?
    for (candidate, ending) in candidates(for: path) {
      for table in [sources, published] {
        guard let known = table[candidate.folded] else { continue }
        if candidate.utf8.elementsEqual(known.path.utf8) || candidate == known.path {
          return .found(known.destination)
        }
        if otherCase == nil {
          otherCase = .otherCase(
            known.destination, path: ending.restore(known.path, like: path))
        }
      }
    }
    if let otherCase { return otherCase }
    for ending in ["", ".md", "/index.md", "/readme.md"] {
      if let draft = drafts[key + ending] { return .draft(draft) }
    }
    return .nothing
  }

  /// What may be meant by a path, and how much of it the author did not write.
  private func candidates(for path: String) -> [(path: String, ending: Ending)] {
    var candidates: [(String, Ending)] = [(path, .asWritten), (path + ".md", .added(".md"))]
    let lower = path.folded
    if lower.hasSuffix("/index.html") {
      candidates.append((String(path.dropLast("/index.html".count)), .removed("/index.html")))
    } else if lower.hasSuffix(".html") {
      candidates.append((path.dropLast(".html".count) + ".md", .replaced(".md", by: ".html")))
    }
    candidates.append((path + "/index.html", .added("/index.html")))
    candidates.append((path + ".html", .added(".html")))
    return candidates
  }

  private enum Ending {
    case asWritten
    case added(String)
    case removed(String)
    case replaced(String, by: String)

    /// A known path as the author would have written it.
    func restore(_ path: String, like written: String) -> String {
      switch self {
      case .asWritten: path
      case .added(let ending): String(path.dropLast(ending.count))
      case .removed(let ending): path + ending
      case .replaced(let ending, by: let other): path.dropLast(ending.count) + other
      }
    }
  }

  /// The path of what a dead path was probably meant to be: of the same name or nearly so, and of
  /// those the one that shares most of the way, the shortest first.
  func suggestion(for path: String) -> String? {
    let candidates = names.near(name(of: path)).map { named[$0] }.filter { $0 != path }
    func score(_ candidate: String) -> (shared: Int, length: Int) {
      (
        zip(candidate.utf8, path.utf8).prefix { $0 == $1 }.count
          + zip(candidate.utf8.reversed(), path.utf8.reversed()).prefix { $0 == $1 }.count,
        candidate.utf8.count
      )
    }
    return candidates.max { a, b in
      let (first, second) = (score(a), score(b))
      if first.shared != second.shared { return first.shared < second.shared }
      if first.length != second.length { return first.length > second.length }
      return b.utf8.lexicographicallyPrecedes(a.utf8)
    }
  }
}

/// What a path is compared by: its last part without the ending, and the folder too where the last
/// part says nothing.
private func name(of path: String) -> String {
  let parts = path.split(separator: "/")
  guard let last = parts.last else { return path }
  let dot = last.lastIndex(of: ".") ?? last.endIndex
  let stem = String(dot > last.startIndex ? last[..<dot] : last)
  let folded = stem.folded
  guard folded == "index" || folded == "readme", parts.count > 1 else { return stem }
  return "\(parts[parts.count - 2])/\(stem)"
}
