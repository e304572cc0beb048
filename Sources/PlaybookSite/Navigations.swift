extension Navigation {
  /// How many entries of one folder, or of the top level, are shown at most.
  ///
  /// A page must not grow with the site, and nobody reads a longer list: the folder's own page
  /// lists all of it. The open branch is always shown.
  package static let longestLevel = 100
}

/// The navigation of every folder, in the order of the folders: the top level, and the branch that
/// leads to the folder, each folder on the way opened with what it holds.
///
/// What stands below a hidden page sees the navigation of the nearest folder that is shown.
func navigations(of outline: Outline, top: [TopEntry], places: [Int]) -> [Navigation] {
  let tree = NavigationTree(outline, top: top, places: places)
  return outline.folders.indices.map { tree.navigation(of: $0) }
}

/// What all navigations are cut from.
private struct NavigationTree {
  private let outline: Outline
  private let top: [TopEntry]
  private let places: [Int]
  /// For each folder, its place in `top`, or -1.
  private var positions: [Int]
  /// How many of `top` are always shown.
  private let shownTop: Int
  /// For each folder, which of its entries are always shown.
  private let shown: [ArraySlice<Folder.Entry>]

  init(_ outline: Outline, top: [TopEntry], places: [Int]) {
    self.outline = outline
    self.top = top
    self.places = places
    positions = [Int](repeating: -1, count: outline.folders.count)
    for (position, entry) in top.enumerated() {
      guard let folder = entry.folder, folder != 0, positions[folder] < 0 else { continue }
      positions[folder] = position
    }
    let outermost = top.indices.filter { top[$0].depth == 0 }
    let limit = Navigation.longestLevel
    shownTop = outermost.count > limit ? outermost[limit] : top.count
    shown = outline.folders.map { folder in
      folder.entries.filter { !outline.isHidden($0) }.prefix(limit)
    }
  }

  func navigation(of folder: Int) -> Navigation {
    var (open, branch) = branch(to: folder)
    var entries: [Navigation.Entry] = []
    func add(_ position: Int) {
      let entry = top[position]
      entries.append(
        Navigation.Entry(
          title: entry.title ?? entry.node.map { outline.nodes[$0].shortTitle } ?? "",
          page: entry.node.map { places[$0] }, depth: entry.depth,
          isOpen: position == open || entry.node == nil))
      if position == open { addContents(of: &branch, depth: entry.depth + 1, to: &entries) }
    }
    for position in 0..<shownTop { add(position) }
    if open >= shownTop { add(open) }
    return Navigation(entries: entries)
  }

  /// The place in `top` of the entry that leads to a folder, or -1, and the folders to open, the
  /// folder itself first.
  private func branch(to folder: Int) -> (open: Int, branch: [Int]) {
    var branch: [Int] = []
    var next: Int? = folder
    while let current = next, current != 0 {
      branch.append(current)
      if positions[current] >= 0 { return (positions[current], branch) }
      if outline.nodes[outline.folders[current].index].isHidden { branch = [] }
      next = outline.folders[current].parent
    }
    return (-1, [])
  }

  /// Opens the last folder of the branch, and in it the one before.
  private func addContents(
    of branch: inout [Int], depth: Int, to entries: inout [Navigation.Entry]
  ) {
    guard let folder = branch.popLast() else { return }
    let next = branch.last
    var isNextShown = false
    for entry in shown[folder] {
      let isOpen = if case .folder(let child) = entry { child == next } else { false }
      add(entry, isOpen: isOpen, depth: depth, to: &entries)
      guard isOpen else { continue }
      isNextShown = true
      addContents(of: &branch, depth: depth + 1, to: &entries)
    }
    guard let next, !isNextShown else { return }
    add(.folder(next), isOpen: true, depth: depth, to: &entries)
    addContents(of: &branch, depth: depth + 1, to: &entries)
  }

  private func add(
    _ entry: Folder.Entry, isOpen: Bool, depth: Int, to entries: inout [Navigation.Entry]
  ) {
    let node = outline.node(of: entry)
    entries.append(
      Navigation.Entry(
        title: outline.nodes[node].shortTitle, page: places[node], depth: depth, isOpen: isOpen))
  }
}
