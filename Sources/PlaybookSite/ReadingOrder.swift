internal import PlaybookDiagnostics
internal import PlaybookModel

/// One entry of the navigation's top level, or below one of its groups.
struct TopEntry: Sendable {
  /// Nothing where the node's own short title is shown.
  let title: String?
  /// Nothing for a group.
  let node: Int?
  /// The folder whose page the node is.
  let folder: Int?
  let depth: Int
}

/// The order in which the site is read, and which of it the navigation shows.
struct ReadingOrder: Sendable {
  /// Every node once: the home page, what the navigation shows, what it hides, the 404 page.
  private(set) var order: [Int] = []
  /// For each node, its place in `order`.
  private(set) var places: [Int]
  /// The places of what previous and next lead through.
  private(set) var visible: [Int] = []

  /// For each place, whether the navigation shows what stands there.
  var isShown: [Bool] {
    var isShown = [Bool](repeating: false, count: order.count)
    for place in visible { isShown[place] = true }
    return isShown
  }

  init(_ outline: Outline, top: [TopEntry]) {
    places = [Int](repeating: -1, count: outline.nodes.count)
    order.reserveCapacity(outline.nodes.count)
    visible.reserveCapacity(outline.nodes.count)
    add(outline.folders[0].index, isHidden: false)
    for entry in top {
      if let folder = entry.folder, folder != 0 {
        add(folder: folder, of: outline, isHidden: false)
      } else if let node = entry.node {
        add(node, isHidden: false)
      }
    }
    for entry in outline.folders[0].entries { add(entry, of: outline, isHidden: true) }
    for node in outline.nodes.indices { add(node, isHidden: true) }
  }

  private mutating func add(_ entry: Folder.Entry, of outline: Outline, isHidden: Bool) {
    switch entry {
    case .node(let node): add(node, isHidden: isHidden || outline.nodes[node].isHidden)
    case .folder(let folder):
      let isHidden = isHidden || outline.nodes[outline.folders[folder].index].isHidden
      add(folder: folder, of: outline, isHidden: isHidden)
    }
  }

  private mutating func add(folder: Int, of outline: Outline, isHidden: Bool) {
    add(outline.folders[folder].index, isHidden: isHidden)
    for entry in outline.folders[folder].entries { add(entry, of: outline, isHidden: isHidden) }
  }

  private mutating func add(_ node: Int, isHidden: Bool) {
    guard places[node] < 0 else { return }
    places[node] = order.count
    if !isHidden { visible.append(order.count) }
    order.append(node)
  }
}

/// The top level of the navigation.
///
/// Without the `nav` setting it is what stands in `content/`: pages and folders by weight, then by
/// natural order of their names, then the kinds. With it, what it lists comes first, in its order;
/// then, so that nothing is lost by silence, whatever it does not list, nor all the parts of. `nav:
/// false` in a page's front matter hides a page.
func topEntries(
  of outline: Outline, settings: [Settings.NavigationItem]?,
  find: (_ path: Located<String>) -> Int?
) -> [TopEntry] {
  var entries: [TopEntry] = []
  var isListed = [Bool](repeating: false, count: outline.nodes.count)
  func add(_ items: [Settings.NavigationItem], depth: Int) {
    for item in items {
      switch item {
      case .group(let title, let items):
        entries.append(TopEntry(title: title, node: nil, folder: nil, depth: depth))
        add(items, depth: depth + 1)
      case .path(let path, let title):
        guard let node = find(path) else { continue }
        isListed[node] = true
        entries.append(outline.topEntry(node, title: title, depth: depth))
      }
    }
  }
  add(settings ?? [], depth: 0)
  for entry in outline.folders[0].entries where !outline.isHidden(entry) {
    if settings != nil, isCovered(entry, of: outline, isListed) { continue }
    entries.append(outline.topEntry(outline.node(of: entry), title: nil, depth: 0))
  }
  return entries
}

/// True for what is listed itself, and for a folder all of whose entries are.
private func isCovered(_ entry: Folder.Entry, of outline: Outline, _ isListed: [Bool]) -> Bool {
  if isListed[outline.node(of: entry)] { return true }
  guard case .folder(let folder) = entry else { return false }
  let entries = outline.folders[folder].entries.filter { !outline.isHidden($0) }
  return !entries.isEmpty && entries.allSatisfy { isCovered($0, of: outline, isListed) }
}

extension Outline {
  fileprivate func topEntry(_ node: Int, title: String?, depth: Int) -> TopEntry {
    TopEntry(
      title: title, node: node, folder: nodes[node].isIndex ? nodes[node].folder : nil,
      depth: depth)
  }
}
