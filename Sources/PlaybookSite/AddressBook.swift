internal import PlaybookDiagnostics
internal import PlaybookModel

/// Who stands at which output file, so that no two share one on any file system.
///
/// Files are compared without regard to letter case and to how Unicode is normalised, and a file
/// may not stand where another needs a folder.
struct AddressBook {
  enum Owner {
    case node(Int)
    case asset(Int)
    case theme(Int)
    /// A file that every site has.
    case generated
    case redirect(Located<String>)
  }

  private let outline: Outline
  private let assets: [Asset]
  private let theme: [SourceFile]
  private var owners: [(owner: Owner, file: String)] = []
  /// The owners' files, folded.
  private var keys: [String] = []
  private var indices: [String: Int] = [:]

  init(_ outline: Outline, assets: [Asset], theme: [SourceFile]) {
    self.outline = outline
    self.assets = assets
    self.theme = theme
    indices.reserveCapacity(outline.nodes.count + assets.count + theme.count + 16)
    owners.reserveCapacity(outline.nodes.count + assets.count + theme.count + 16)
  }

  mutating func claimAll(
    redirects: [PlannedRedirect], reporting diagnostics: inout [Diagnostic]
  ) {
    for file in SitePlan.generatedFiles { claim(file, .generated, reporting: &diagnostics) }
    if outline.hasEntities {
      for view in ViewName.all {
        let path = "\(SitePlan.dataFolder)/\(view.name)"
        claim(view.takesArgument ? path : path + ".csv", .generated, reporting: &diagnostics)
      }
    }
    for (index, file) in theme.enumerated() {
      claim(file.path, .theme(index), reporting: &diagnostics)
    }
    for (index, node) in outline.nodes.enumerated() {
      claim(node.path.file, .node(index), reporting: &diagnostics)
    }
    for (index, asset) in assets.enumerated() {
      claim(asset.path.file, .asset(index), reporting: &diagnostics)
    }
    for redirect in redirects {
      claim(redirect.path.file, .redirect(redirect.from), reporting: &diagnostics)
    }
    checkFolders(reporting: &diagnostics)
  }

  /// True where nothing stands at a file that lies in a folder of the root, nor where that needs
  /// its folder.
  func isFree(_ file: String) -> Bool {
    let folder = file.prefix { $0 != "/" }
    return indices[file] == nil && indices[String(folder)] == nil
  }

  private mutating func claim(
    _ file: String, _ owner: Owner, reporting diagnostics: inout [Diagnostic]
  ) {
    let key = file.folded
    if let first = indices.updateValue(owners.count, forKey: key) {
      indices[key] = first
      // The 404 page is generated; it stands among the nodes and among the files of every site.
      if case .node(let node) = owner, outline.nodes[node].kind == .notFound { return }
      diagnostics.append(clash(owners[first], (owner, file), isFolder: false))
    } else {
      owners.append((owner, file))
      keys.append(key)
    }
  }

  /// Reports each file that stands where another file needs a folder, once.
  ///
  /// The files that could do so are few, for most are called `index.html`; so a folder is looked up
  /// only if one of those few has a path as long as its own.
  private func checkFolders(reporting diagnostics: inout [Diagnostic]) {
    var hasLength = [Bool](repeating: false, count: 256)
    for key in keys where !key.hasSuffix("index.html") { hasLength[key.utf8.count & 255] = true }
    var seen: Set<Int> = []
    for (index, key) in keys.enumerated() {
      let slashes = key.withBytes { bytes in
        bytes.indices.dropFirst().filter { slash in
          // A folder may be called index.html too; its last letter is enough to look it up.
          bytes[slash] == UInt8(ascii: "/")
            && (hasLength[slash & 255] || bytes[slash - 1] == UInt8(ascii: "l"))
        }
      }
      for slash in slashes {
        let folder = String(decoding: key.utf8.prefix(slash), as: UTF8.self)
        guard let other = indices[folder], other != index, seen.insert(other).inserted else {
          continue
        }
        diagnostics.append(clash(owners[other], owners[index], isFolder: true))
      }
    }
  }

  private func clash(
    _ first: (owner: Owner, file: String), _ second: (owner: Owner, file: String), isFolder: Bool
  ) -> Diagnostic {
    let (one, other) = (description(of: first.owner), description(of: second.owner))
    var message: String
    if isFolder {
      message = "\(one) is the file '\(first.file)', where \(other) needs a folder"
    } else if first.file == second.file {
      message = "\(other) and \(one) both want to be '\(first.file)'"
    } else {
      message =
        "\(other) and \(one) want to be '\(second.file)' and '\(first.file)', which are the same "
        + "where letter case does not count"
    }
    if message.first != "'" { message = message.prefix(1).uppercased() + message.dropFirst() }
    let position = position(of: second.owner)
    let note = position == nil ? nil : self.position(of: first.owner)
    return Diagnostic(
      .addressClash, message, at: position ?? self.position(of: first.owner),
      notes: note.map { [.init("the other one", at: $0)] } ?? [])
  }

  private func description(of owner: Owner) -> String {
    switch owner {
    case .node(let index):
      let node = outline.nodes[index]
      switch (node.kind, node.origin) {
      case (.entity(let reference), _): return "'\(reference)'"
      case (_, .page(let page)): return "'\(outline.pages[page].path)'"
      case _ where node.part > 0:
        return "page \(node.part + 1) of the list of '\(outline.folders[node.folder].path)'"
      case (.index(let kind), _): return "the list of \(kind.plural)"
      case (.home, _): return "the home page"
      case (.tags, _): return "the list of tags"
      case (.tag, _): return "the page of the tag '\(node.title)'"
      case (.siteMap, _): return "the site map"
      default: return "the page of the folder '\(outline.folders[node.folder].path)'"
      }
    case .asset(let index): return "'\(assets[index].file.path)'"
    case .theme(let index): return "the theme's file '\(theme[index].path)'"
    case .generated: return "a file that every site has"
    case .redirect(let from): return "the redirect from '\(from.value)'"
    }
  }

  private func position(of owner: Owner) -> SourcePosition? {
    switch owner {
    case .node(let index):
      let node = outline.nodes[index]
      if let slug = outline.content(of: node)?.fields.slug, node.kind != .home {
        return slug.position
      }
      if case .entity(let kind, let entity) = node.origin {
        return outline.entities[kind][entity].core.id.position
      }
      if let source = outline.source(of: node) { return .start(of: source) }
      return node.folder == 0 ? nil : .start(of: outline.folders[node.folder].firstFile)
    case .asset(let index): return .start(of: assets[index].file.path)
    case .theme, .generated: return nil
    case .redirect(let from): return from.position
    }
  }
}
