/// The tree of the navigation, as far as one page has room for it.
package struct SiteMap: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let title: String
    /// An index into `SitePlan.pages`; nothing for a group without a page.
    package let page: Int?
    /// 0 for the top level.
    package let depth: Int
    /// How many pages stand below it that are not shown.
    package let hiddenCount: Int
  }

  /// In the order shown, the depth never more than one greater than the entry before.
  package private(set) var entries: [Entry] = []
  /// How many entries the top level has beyond those shown.
  package private(set) var leftOut = 0

  /// No more entries than that stand on the page, so that it does not grow with the site.
  package static let mostEntries = 1000

  init() {}

  /// Opens folder after folder, those near the top first, while there is room for all that the
  /// next one holds.
  init(of outline: Outline, top: [TopEntry], places: [Int]) {
    var tree = Tree(outline, top: top)
    tree.open()
    entries = tree.branches.isEmpty ? [] : tree.entries(places: places)
    leftOut = top.count - min(top.count, Self.mostEntries)
  }
}

private struct Tree {
  struct Branch {
    let title: String
    let node: Int?
    let folder: Int?
    let depth: Int
    /// What stands below it, where it is open.
    var children: Range<Int> = 0..<0
    var isClosed = false
  }

  private let outline: Outline
  /// The first of them make the top level; behind them stand the children of each that is open.
  private(set) var branches: [Branch] = []
  private let topCount: Int
  /// For each folder, how many pages the navigation shows below it.
  private var counts: [Int]

  init(_ outline: Outline, top: [TopEntry]) {
    self.outline = outline
    branches = top.prefix(SiteMap.mostEntries).map { entry in
      Branch(
        title: entry.title ?? entry.node.map { outline.nodes[$0].shortTitle } ?? "",
        node: entry.node, folder: entry.folder == 0 ? nil : entry.folder, depth: entry.depth)
    }
    topCount = branches.count
    counts = [Int](repeating: 0, count: outline.folders.count)
    // Folders stand after their parents.
    for folder in outline.folders.indices.reversed() {
      for entry in outline.folders[folder].entries where !outline.isHidden(entry) {
        counts[folder] += 1
        if case .folder(let child) = entry { counts[folder] += counts[child] }
      }
    }
  }

  mutating func open() {
    var next = 0
    while next < branches.count {
      defer { next += 1 }
      guard let folder = branches[next].folder, counts[folder] > 0 else { continue }
      let children = outline.folders[folder].entries.filter { !outline.isHidden($0) }
      guard branches.count + children.count <= SiteMap.mostEntries else {
        branches[next].isClosed = true
        continue
      }
      let start = branches.count
      let depth = branches[next].depth + 1
      branches += children.map { entry in
        let node = outline.node(of: entry)
        var below: Int?
        if case .folder(let child) = entry { below = child }
        return Branch(
          title: outline.nodes[node].shortTitle, node: node, folder: below, depth: depth)
      }
      branches[next].children = start..<branches.count
    }
  }

  /// Each branch before what stands below it.
  func entries(places: [Int]) -> [SiteMap.Entry] {
    var entries: [SiteMap.Entry] = []
    var waiting = Array((0..<topCount).reversed())
    while let index = waiting.popLast() {
      let branch = branches[index]
      entries.append(
        SiteMap.Entry(
          title: branch.title, page: branch.node.map { places[$0] }, depth: branch.depth,
          hiddenCount: branch.isClosed ? branch.folder.map { counts[$0] } ?? 0 : 0))
      waiting += branch.children.reversed()
    }
    return entries
  }
}
