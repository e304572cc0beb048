internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// Finds the folders and nodes of a playbook and gives each its address.
///
/// - `index.md` or `README.md`, in any letter case, is its folder's page; where there are both, the
///   README is a page of its own. A folder `x` without either takes `x.md` beside it. What then has
///   no page gets a generated one.
/// - `404.md` in the root is what a visitor sees who asks for nothing that there is.
/// - A kind with entities is a folder named like its plural, whether `content/` has it or not.
/// - Where pages have tags, `tags` is a folder with a page for each of them. Where the content has
///   a page of its own at one of these addresses, that is the tag's page.
/// - Where there is more than one page, there is a site map, likewise.
/// - `slug` replaces the last part of an address, and for a folder's page so for all that is below.
func outline(
  _ playbook: Playbook, includesDrafts: Bool, reporting diagnostics: inout [Diagnostic]
) -> Outline {
  var placement = Placement(playbook, includesDrafts: includesDrafts)
  placement.placePages()
  placement.placeKinds()
  placement.placeTags()
  placement.chooseIndexes(reporting: &diagnostics)
  placement.addFolders(reporting: &diagnostics)
  placement.addPages(reporting: &diagnostics)
  placement.addEntities(reporting: &diagnostics)
  placement.addTags(reporting: &diagnostics)
  placement.addSiteMap()
  placement.addNotFound()
  placement.sortEntries()
  placement.addParts()
  return placement.outline
}

/// An outline while it is put together.
private struct Placement {
  var outline: Outline
  private let settings: Settings
  private let includesDrafts: Bool
  private var folderIndices: [String: Int] = [Outline.root: 0]
  /// Ordinary pages: what replaces the file's name without its ending is `name`.
  private var leaves: [(page: Int, folder: Int, name: String)] = []
  private var indexCandidates: [Int: [Int]] = [:]
  private var notFoundPage: Int?
  private var isAdopted: [Bool] = []
  private var keyed: [[(key: SortKey, entry: Folder.Entry)]] = []

  /// What the file's name of a page ends with that is no folder's, where it is a name of a file.
  private var ending: String { settings.addressStyle == .file ? ".html" : "" }
  /// What stands behind the last part of such a page's address.
  private var rest: String { settings.addressStyle == .file ? ".html" : "/index.html" }

  init(_ playbook: Playbook, includesDrafts: Bool) {
    outline = Outline(playbook)
    settings = playbook.settings
    self.includesDrafts = includesDrafts
    outline.folders = [Folder(path: Outline.root, name: "", parent: nil, firstFile: Outline.root)]
  }

  mutating func placePages() {
    leaves.reserveCapacity(outline.pages.count)
    isAdopted = [Bool](repeating: false, count: outline.pages.count)
    var lastFolder = ""
    var folder = 0
    for index in outline.pages.indices {
      let path = outline.pages[index].path
      if outline.pages[index].fields.isDraft, !includesDrafts {
        outline.drafts.append(path)
        continue
      }
      let (folderPath, stem) = splitPath(path)
      if folderPath != lastFolder {
        folder = self.folder(at: folderPath, of: path)
        lastFolder = folderPath
      }
      if isIndexName(stem) {
        indexCandidates[folder, default: []].append(index)
      } else if folder == 0, stem == "404" {
        notFoundPage = index
      } else {
        leaves.append((index, folder, stem))
      }
    }
  }

  /// The folder at a path, made with its parents where a file makes it new; what is not below the
  /// root's path counts as the root's.
  private mutating func folder(at path: String, of file: String) -> Int {
    if let known = folderIndices[path] { return known }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return 0 }
    let parent = folder(at: String(path[..<slash]), of: file)
    outline.folders.append(
      Folder(
        path: path, name: String(path[path.utf8.index(after: slash)...]), parent: parent,
        firstFile: file))
    folderIndices[path] = outline.folders.count - 1
    return outline.folders.count - 1
  }

  /// Gives each kind that has something to show its folder.
  mutating func placeKinds() {
    for (index, kind) in EntityKind.allCases.enumerated() {
      let isEmpty = outline.entities[index].allSatisfy { $0.core.page.isDraft && !includesDrafts }
      guard !isEmpty else { continue }
      let path = "\(Outline.root)/\(kind.plural)"
      outline.folders[folder(at: path, of: path)].kind = kind
    }
  }

  mutating func chooseIndexes(reporting diagnostics: inout [Diagnostic]) {
    for folder in outline.folders.indices {
      guard let candidates = indexCandidates[folder] else {
        adoptPage(for: folder)
        continue
      }
      let ordered = candidates.sorted { a, b in
        let (first, second) = (outline.pages[a].path, outline.pages[b].path)
        if isReadme(first) != isReadme(second) { return !isReadme(first) }
        return first.precedesByBytes(second)
      }
      guard let chosen = ordered.first else { continue }
      outline.folders[folder].indexPage = chosen
      let index = outline.pages[chosen].path
      for other in ordered.dropFirst() {
        let path = outline.pages[other].path
        let name = splitPath(path).stem.lowercased()
        leaves.append((other, folder, name))
        diagnostics.append(
          Diagnostic(
            .twoIndexes,
            "'\(path)' and '\(index)' both want to be the folder's page; "
              + "'\(path)' becomes the page '\(name)' below it",
            at: .start(of: path), notes: [.init("the folder's page", at: .start(of: index))]))
      }
    }
  }

  /// Makes `x.md` the page of the folder `x` beside it, which has none.
  private mutating func adoptPage(for folder: Int) {
    guard folder != 0 else { return }
    let path = outline.folders[folder].path + ".md"
    guard let page = outline.page(at: path),
      includesDrafts || !outline.pages[page].fields.isDraft
    else { return }
    isAdopted[page] = true
    outline.folders[folder].indexPage = page
  }

  mutating func addFolders(reporting diagnostics: inout [Diagnostic]) {
    outline.nodes.reserveCapacity(outline.pages.count + outline.folders.count + 1)
    keyed = outline.folders.map { _ in [] }
    for index in outline.folders.indices {
      let folder = outline.folders[index]
      let page = folder.indexPage.map { outline.pages[$0] }
      if let parent = folder.parent {
        let part = lastPart(
          folder.name, slug: page?.fields.slug, ending: "", path: page?.path ?? folder.firstFile,
          reporting: &diagnostics)
        outline.folders[index].address = outline.folders[parent].address + part + "/"
        if folder.kind == nil, folder.isOfContent || folder.indexPage != nil {
          let key = SortKey(weight: page?.fields.weight, name: folder.name, isFolder: true)
          keyed[parent].append((key, .folder(index)))
        }
      } else if let slug = page?.fields.slug {
        diagnostics.append(
          Diagnostic(
            .slugWithoutEffect,
            "The home page's address has no last part that '\(slug.value)' could replace",
            at: slug.position, help: "Remove the slug"))
      }
      outline.folders[index].index = outline.nodes.count
      let title = folder.indexPage.flatMap(ownTitle(ofPage:)) ?? generatedTitle(of: folder)
      add(
        pageKind(of: folder),
        folder.indexPage.map { .page($0) } ?? .generated, in: index, title: title,
        page?.fields.navigation,
        file: outline.folders[index].address + "index.html")
    }
  }

  /// What a page calls itself: the front matter's title, else the first heading of level 1.
  private func ownTitle(ofPage index: Int) -> String? {
    if let title = outline.pages[index].fields.title { return title.value }
    for heading in outline.pages[index].document.headings where heading.level == 1 {
      return heading.text.isEmpty ? nil : heading.text
    }
    return nil
  }

  private func pageKind(of folder: Folder) -> Page.Kind {
    if folder.parent == nil { return .home }
    if folder.isOfTags { return .tags }
    return folder.kind.map { .index($0) } ?? .folder
  }

  private func generatedTitle(of folder: Folder) -> String {
    if folder.parent == nil { return settings.title ?? "Home" }
    return folder.kind?.title ?? inWords(folder.name)
  }

  mutating func addPages(reporting diagnostics: inout [Diagnostic]) {
    for leaf in leaves where !isAdopted[leaf.page] {
      let path = outline.pages[leaf.page].path
      let weight = outline.pages[leaf.page].fields.weight
      let part = lastPart(
        leaf.name, slug: outline.pages[leaf.page].fields.slug, ending: ending, path: path,
        reporting: &diagnostics)
      let key = SortKey(weight: weight, name: leaf.name, isFolder: false)
      keyed[leaf.folder].append((key, .node(outline.nodes.count)))
      let title = ownTitle(ofPage: leaf.page) ?? inWords(leaf.name)
      add(
        .page, .page(leaf.page), in: leaf.folder, title: title,
        outline.pages[leaf.page].fields.navigation,
        file: outline.folders[leaf.folder].address + part + rest)
    }
  }

  /// Entities stand before the pages of their folder, in their own order.
  mutating func addEntities(reporting diagnostics: inout [Diagnostic]) {
    for (kindIndex, kind) in EntityKind.allCases.enumerated() {
      guard let folder = folderIndices["\(Outline.root)/\(kind.plural)"] else { continue }
      for (index, entity) in outline.entities[kindIndex].enumerated() {
        let core = entity.core
        if core.page.isDraft, !includesDrafts {
          if core.isMarkdownPage { outline.drafts.append(core.path) }
          continue
        }
        let part = lastPart(
          core.id.value.description, slug: core.page.slug, ending: ending,
          path: core.path, at: core.id.position, reporting: &diagnostics)
        outline.folders[folder].entries.append(.node(outline.nodes.count))
        add(
          .entity(entity.reference), .entity(kind: kindIndex, index: index), in: folder,
          title: entity.title, core.page.navigation,
          file: outline.folders[folder].address + part + rest)
      }
    }
  }

  /// Makes a folder for the tags, if a page that is shown has one.
  mutating func placeTags() {
    guard
      outline.pages.contains(where: { isTagged($0.fields) })
        || outline.entities.contains(where: { $0.contains { isTagged($0.core.page) } })
    else { return }
    let path = Outline.tagsFolder
    let isOfContent = folderIndices[path] != nil
    let folder = folder(at: path, of: path)
    outline.folders[folder].isOfTags = true
    outline.folders[folder].isOfContent = isOfContent
  }

  private func isTagged(_ fields: PageFields) -> Bool {
    !fields.tags.isEmpty && (includesDrafts || !fields.isDraft)
  }

  /// Gives each tag its page, or the one that stands at its address already.
  mutating func addTags(reporting diagnostics: inout [Diagnostic]) {
    guard let folder = folderIndices[Outline.tagsFolder], outline.folders[folder].isOfTags else {
      return
    }
    let own = outline.nodes.indices.filter { node in
      let holder = outline.nodes[node].folder
      return holder == folder && !outline.nodes[node].isIndex
        || outline.folders[holder].parent == folder && outline.nodes[node].isIndex
    }
    var nodes = Dictionary(
      own.map { (outline.nodes[$0].path.file.folded, $0) }, uniquingKeysWith: { first, _ in first })
    var tags = Tag.all(of: outline, reporting: &diagnostics)
    for index in tags.indices {
      let file = outline.folders[folder].address + tags[index].name + rest
      if let node = nodes[file.folded] {
        tags[index].node = node
        continue
      }
      tags[index].node = outline.nodes.count
      nodes[file.folded] = outline.nodes.count
      add(.tag, .generated, in: folder, title: tags[index].title, nil, file: file)
    }
    outline.tags = tags
  }

  /// The site map: a page that the content has at its address, else a generated one.
  mutating func addSiteMap() {
    guard outline.nodes.count > 1 else { return }
    let addresses = ["site-map/index.html", "site-map.html"]
    outline.siteMap = outline.nodes.firstIndex { addresses.contains($0.path.file.folded) }
    guard outline.siteMap == nil else { return }
    outline.siteMap = outline.nodes.count
    add(.siteMap, .generated, in: 0, title: "Site map", nil, file: addresses[0])
  }

  mutating func addNotFound() {
    add(
      .notFound, notFoundPage.map { .page($0) } ?? .generated, in: 0,
      title: notFoundPage.flatMap(ownTitle(ofPage:)) ?? "Page not found",
      notFoundPage.map { outline.pages[$0].fields.navigation }, file: "404.html")
  }

  /// A page for each further part of a list that is too long for one.
  ///
  /// What a part is called can be no entity's id, for it is a folder deeper.
  mutating func addParts() {
    for (index, folder) in outline.folders.enumerated() {
      // A home page with text lists nothing.
      if folder.parent == nil, folder.indexPage != nil { continue }
      let count = outline.countOfListed(in: folder)
      for part in 1..<max(1, PageList.partCount(of: count)) {
        add(
          folder.kind.map { .index($0) } ?? .folder, .generated, in: index,
          title: "\(outline.nodes[folder.index].title), page \(part + 1)", .hidden,
          file: "\(folder.address)page/\(part + 1)\(rest)")
        outline.nodes[outline.nodes.count - 1].part = part
      }
    }
  }

  private mutating func add(
    _ kind: Page.Kind, _ origin: Node.Origin, in folder: Int, title: String,
    _ navigation: PageFields.NavigationEntry?, file: String
  ) {
    var shortTitle = title
    if case .short(let text) = navigation { shortTitle = text }
    outline.nodes.append(
      Node(
        kind: kind, origin: origin, folder: folder, title: title, shortTitle: shortTitle,
        isHidden: navigation == .hidden,
        path: SitePath(file: file, namesIndex: settings.addressStyle == .file)))
  }

  mutating func sortEntries() {
    for folder in outline.folders.indices {
      keyed[folder].sort { $0.key < $1.key }
      outline.folders[folder].entries += keyed[folder].map(\.entry)
    }
    for kind in EntityKind.allCases {
      guard let folder = folderIndices["\(Outline.root)/\(kind.plural)"],
        outline.folders[folder].kind != nil
      else { continue }
      outline.folders[0].entries.append(.folder(folder))
    }
  }
}

private func isIndexName(_ stem: String) -> Bool {
  let count = stem.utf8.count
  guard count == 5 || count == 6 else { return false }
  let name = stem.lowercased()
  return name == "index" || name == "readme"
}

private func isReadme(_ path: String) -> Bool { splitPath(path).stem.lowercased() == "readme" }

/// The last part of an address: the slug, else the name; reported where it cannot be one.
private func lastPart(
  _ name: String, slug: Located<String>?, ending: String, path: String,
  at position: SourcePosition? = nil, reporting diagnostics: inout [Diagnostic]
) -> String {
  guard let slug else {
    if let reason = reasonAgainst(name: name + ending) {
      diagnostics.append(
        Diagnostic(
          .unsafeName, "The name '\(name)' is not safe on every file system: \(reason)",
          at: position ?? .start(of: path)))
    }
    return name
  }
  if let reason = reasonAgainst(lastPart: slug.value) {
    diagnostics.append(
      Diagnostic(
        .pathLeavesSite, "'\(slug.value)' cannot be the last part of an address: \(reason)",
        at: slug.position, help: "Write one word, such as '\(name)'"))
    return name
  }
  if let reason = reasonAgainst(name: slug.value + ending) {
    diagnostics.append(
      Diagnostic(
        .unsafeName, "The slug '\(slug.value)' is not safe on every file system: \(reason)",
        at: slug.position))
    return name
  }
  return slug.value
}
