internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// The site's shape before any link is looked at: folders, and a node for everything that gets a
/// page.
///
/// Folders stand after their parents. Nodes are in no order that means anything; `order` has them
/// as they are read.
struct Outline: Sendable {
  /// Sorted by the bytes of their paths.
  let pages: [ContentPage]
  /// By the order of `EntityKind.allCases`.
  let entities: [[any Entity]]
  /// Below `content`, the root first.
  var folders: [Folder] = []
  var nodes: [Node] = []
  /// The tags of all pages, in the order shown, each with its node.
  var tags: [Tag] = []
  /// The node of the site map; nothing where there is only one page.
  var siteMap: Int?
  /// The paths of the pages that are left out, as they are written.
  var drafts: [String] = []

  init(_ playbook: Playbook) {
    pages = sorted(playbook.pages) { $0.path }
    entities = EntityKind.allCases.map { playbook.entities(of: $0) }
  }
}

/// A folder of the site: one of `content/` that holds pages, or a kind's.
struct Folder: Sendable {
  /// The path below the site's root: `content`, `content/a/b`.
  let path: String
  let name: String
  /// Nothing for the root alone.
  let parent: Int?
  /// A file in it, for what is wrong with its name.
  let firstFile: String
  var kind: EntityKind?
  /// True for the folder of all tags.
  var isOfTags = false
  /// False for a folder that nothing of the content stands in, which the navigation does not show.
  var isOfContent = true
  /// The page that is the folder's own, by its index in `Outline.pages`.
  var indexPage: Int?
  /// The node of the folder's own page.
  var index = 0
  /// What the folder lists, in the order shown.
  var entries: [Entry] = []
  /// Where its pages stand in the output: empty, or ending with `/`.
  var address = ""

  enum Entry: Sendable {
    case node(Int)
    case folder(Int)
  }
}

/// Something that gets a page.
struct Node: Sendable {
  enum Origin: Sendable {
    /// An index in `Outline.pages`.
    case page(Int)
    /// Indices in `Outline.entities`.
    case entity(kind: Int, index: Int)
    case generated
  }

  let kind: Page.Kind
  let origin: Origin
  /// The folder whose page it is, or in which it stands.
  let folder: Int
  let title: String
  let shortTitle: String
  /// Its own wish; a page below a hidden folder is as good as hidden too.
  let isHidden: Bool
  var path: SitePath
  /// Which part of its folder's list the page shows: 0 for the folder's own page.
  var part = 0

  /// True for the page of a folder, which stands for the folder in lists.
  var isIndex: Bool {
    switch kind {
    case .home, .folder, .index, .tags: part == 0
    case .page, .entity, .tag, .siteMap, .notFound: false
    }
  }
}

extension Outline {
  /// True where facts have pages.
  var hasEntities: Bool {
    nodes.contains { if case .entity = $0.kind { true } else { false } }
  }

  /// The fields and prose of a node; nothing for a generated one.
  func content(of node: Node) -> (fields: PageFields, document: Document?, path: String)? {
    switch node.origin {
    case .page(let index):
      let page = pages[index]
      return (page.fields, page.document, page.path)
    case .entity(let kind, let index):
      let core = entities[kind][index].core
      return (core.page, core.body, core.path)
    case .generated: return nil
    }
  }

  /// The file that a node was read from; nothing for a generated one.
  func source(of node: Node) -> String? {
    switch node.origin {
    case .page(let index): pages[index].path
    case .entity(let kind, let index): entities[kind][index].core.path
    case .generated: nil
    }
  }

  /// The node that an entry of a folder leads to.
  func node(of entry: Folder.Entry) -> Int {
    switch entry {
    case .node(let node): node
    case .folder(let folder): folders[folder].index
    }
  }

  func isHidden(_ entry: Folder.Entry) -> Bool { nodes[node(of: entry)].isHidden }

  /// How much the page of a folder lists: the entities of a kind, else what the navigation shows.
  func countOfListed(in folder: Folder) -> Int {
    folder.entries.count { entry in
      guard folder.kind != nil else { return !isHidden(entry) }
      if case .entity = nodes[node(of: entry)].kind { return true }
      return false
    }
  }
}

extension Outline {
  /// The folder that holds all content, below the site's root.
  static let root = "content"
  static let tagsFolder = "\(root)/tags"

  /// The page with a path, by binary search.
  func page(at path: String) -> Int? {
    var low = 0
    var high = pages.count
    while low < high {
      let middle = (low + high) / 2
      if pages[middle].path.precedesByBytes(path) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < pages.count && pages[low].path == path ? low : nil
  }
}

/// The values in the order of their paths' bytes; free where they are so already.
func sorted<Value>(_ values: [Value], path: (Value) -> String) -> [Value] {
  var isSorted = true
  for index in values.indices.dropFirst() where isSorted {
    isSorted = !path(values[index]).precedesByBytes(path(values[index - 1]))
  }
  if isSorted { return values }
  return values.sorted { path($0).precedesByBytes(path($1)) }
}

/// A path's folder, and its name without a Markdown file's ending.
func splitPath(_ path: String) -> (folder: String, stem: String) {
  path.withBytes { bytes in
    let (slash, end) = divide(bytes)
    let folder = UnsafeBufferPointer(rebasing: bytes[..<max(0, slash)])
    let stem = UnsafeBufferPointer(rebasing: bytes[(slash + 1)..<end])
    return (String(decoding: folder, as: UTF8.self), String(decoding: stem, as: UTF8.self))
  }
}

/// The offset of a path's last `/`, or -1, and of the end of its name without `.md` or `.markdown`,
/// in any letter case.
func divide(_ path: UnsafeBufferPointer<UInt8>) -> (slash: Int, end: Int) {
  var slash = path.count - 1
  while slash >= 0, path[slash] != UInt8(ascii: "/") { slash -= 1 }
  let endings: (StaticString, StaticString) = (".md", ".markdown")
  for ending in [endings.0, endings.1] {
    let start = path.count - ending.utf8CodeUnitCount
    guard start > slash + 1 else { continue }
    let isEnding = ending.withUTF8Buffer { ending in
      for index in ending.indices where path[start + index] | 0x20 != ending[index] | 0x20 {
        return false
      }
      return true
    }
    if isEnding, path[start] == UInt8(ascii: ".") { return (slash, start) }
  }
  return (slash, path.count)
}
