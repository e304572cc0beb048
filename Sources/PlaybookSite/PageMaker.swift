internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel
internal import Synchronization

/// What the pages are made from, alike on all threads.
struct PageMaker: Sendable {
  private static let pagesAtOnce = 64

  private let resolver: LinkResolver
  private let order: [Int]
  /// For each place, the places before and after it in what is shown, or -1.
  private var previous: [Int]
  private var next: [Int]
  /// For each folder, the places of the pages from home down to its own.
  private var ways: [[Int]]
  /// For each folder, the places of what it lists.
  private var lists: [[Int]]
  /// For each node that lists others than its folder does, their places.
  private var listsOfNodes: [Int: [Int]] = [:]
  /// For each folder whose list takes several pages, their places.
  private var parts: [Int: [Int]] = [:]
  private let settings: Settings

  init(_ resolver: LinkResolver, _ reading: ReadingOrder, top: [TopEntry], settings: Settings) {
    self.resolver = resolver
    self.settings = settings
    order = reading.order
    let places = reading.places
    previous = [Int](repeating: -1, count: reading.order.count)
    next = previous
    for (place, following) in zip(reading.visible, reading.visible.dropFirst()) {
      next[place] = following
      previous[following] = place
    }
    let outline = resolver.outline
    ways = []
    lists = []
    for folder in outline.folders {
      let above = folder.parent.map { ways[$0] } ?? []
      ways.append(above + [places[folder.index]])
      let entries = folder.entries.filter { !outline.isHidden($0) }
      lists.append(entries.map { places[outline.node(of: $0)] })
    }
    for (node, place) in zip(outline.nodes, places) where node.part > 0 {
      parts[node.folder, default: [places[outline.folders[node.folder].index]]].append(place)
    }
    // The home page lists what the navigation does, in its order.
    var isListed = [Bool](repeating: false, count: places.count)
    lists[0] = top.compactMap { entry in
      guard let node = entry.node, node != outline.folders[0].index, !isListed[node] else {
        return nil
      }
      isListed[node] = true
      return places[node]
    }
    for tag in outline.tags where outline.nodes[tag.node].kind == .tag {
      listsOfNodes[tag.node] = tag.nodes.map { places[$0] }.sorted()
    }
    if !outline.tags.isEmpty, let folder = outline.folders.first(where: \.isOfTags) {
      listsOfNodes[folder.index] = outline.tags.map { places[$0.node] }
    }
  }

  /// Every page in reading order, and the references that need a second look.
  func pages(
    forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void,
    reporting diagnostics: inout [Diagnostic]
  ) -> ([Page], [LinkResolver.Failure]) {
    let chunks = inChunks(order.count, of: Self.pagesAtOnce, forEach: forEach) { places in
      var chunk = Chunk()
      var scratch = LinkResolver.Scratch()
      chunk.parts.reserveCapacity(places.count)
      for place in places {
        let part = part(of: order[place], in: &chunk, scratch: &scratch)
        chunk.parts.append(part)
      }
      return chunk
    }
    var pages: [Page] = []
    var failures: [LinkResolver.Failure] = []
    pages.reserveCapacity(order.count)
    for chunk in chunks {
      for part in chunk.parts { pages.append(page(at: pages.count, part)) }
      failures += chunk.failures
      diagnostics += chunk.diagnostics
    }
    return (pages, failures)
  }

  /// What many threads find out for some pages. A page has many fields, each of which costs when it
  /// is copied, so that they are put together only once, by one thread.
  private struct Chunk: Sendable {
    var parts: [Part] = []
    var failures: [LinkResolver.Failure] = []
    var diagnostics: [Diagnostic] = []
  }

  private struct Part: Sendable {
    var description = ""
    var links: [ResolvedLink] = []
  }

  private func part(
    of node: Int, in chunk: inout Chunk, scratch: inout LinkResolver.Scratch
  ) -> Part {
    let outline = resolver.outline
    switch outline.nodes[node].origin {
    case .generated: return Part(description: description(of: node, nil, nil, []))
    case .page(let page):
      let links = resolver.links(
        of: node, outline.pages[page].document.references, source: outline.pages[page].path,
        scratch: &scratch, failures: &chunk.failures, reporting: &chunk.diagnostics)
      return Part(
        description: description(
          of: node, outline.pages[page].fields.description, outline.pages[page].document, links),
        links: links)
    case .entity(let kind, let index):
      let core = outline.entities[kind][index].core
      let links = resolver.links(
        of: node, core.body?.references ?? [], source: core.path, scratch: &scratch,
        failures: &chunk.failures, reporting: &chunk.diagnostics)
      return Part(
        description: description(of: node, core.page.description, core.body, links), links: links)
    }
  }

  private func page(at place: Int, _ part: Part) -> Page {
    let outline = resolver.outline
    let node = outline.nodes[order[place]]
    let isIndex = node.isIndex
    let way = isIndex ? outline.folders[node.folder].parent.map { ways[$0] } : ways[node.folder]
    let list =
      isIndex || node.part > 0
      ? parts[node.folder].map { PageList(pages: $0, part: node.part) } : nil
    var listed = isIndex || node.part > 0 ? lists[node.folder] : []
    if let list { listed = Array(list.shown(of: listed)) }
    func page(_ source: String?, _ fields: PageFields, _ document: Document?) -> Page {
      Page(
        kind: node.kind, path: node.path, source: source, title: node.title,
        shortTitle: node.shortTitle, description: part.description, fields: fields,
        document: document, links: part.links, navigation: node.folder, ancestors: way ?? [],
        previous: previous[place] < 0 ? nil : previous[place],
        next: next[place] < 0 ? nil : next[place],
        children: listsOfNodes[order[place]] ?? listed, list: list)
    }
    switch node.origin {
    case .generated: return page(nil, PageFields(), nil)
    case .page(let index):
      return page(
        outline.pages[index].path, outline.pages[index].fields, outline.pages[index].document)
    case .entity(let kind, let index):
      let core = outline.entities[kind][index].core
      return page(core.path, core.page, core.body)
    }
  }

  /// One sentence about a page: its own, else what its kind says, else how its prose begins.
  private func description(
    of index: Int, _ own: String?, _ document: Document?, _ links: [ResolvedLink]
  ) -> String {
    if let own { return own }
    let node = resolver.outline.nodes[index]
    switch node.kind {
    case .home: if let description = settings.description { return description }
    case .index(let kind): return kind.question
    case .entity:
      if case .entity(let kind, let index) = node.origin {
        let entity = resolver.outline.entities[kind][index]
        if let statement = (entity as? Motive)?.statement ?? (entity as? Objective)?.statement {
          return statement.value
        }
      }
    case .page, .folder, .tags, .tag, .siteMap, .notFound: break
    }
    return document.map { shortened($0.summary(naming: links)) } ?? ""
  }
}

extension Document {
  /// The summary with the names of the facts that stand in it as `<vendor:acme>`.
  fileprivate func summary(naming links: [ResolvedLink]) -> String {
    guard summary.utf8.contains(UInt8(ascii: ":")) else { return summary }
    var named = ""
    var rest = summary[...]
    for (reference, link) in zip(references, links) where reference.form == .autolink {
      guard case .fact = reference.target, case .address(_, let title) = link,
        let place = rest.firstRange(of: reference.written)
      else { continue }
      named += rest[..<place.lowerBound] + title
      rest = rest[place.upperBound...]
    }
    return named + rest
  }
}

/// The text up to about 200 bytes, cut between words.
private func shortened(_ text: String) -> String {
  let longest = 200
  guard text.utf8.count > longest else { return text }
  let space = text.utf8.prefix(longest).lastIndex(of: UInt8(ascii: " "))
  guard let space else { return text }
  return text[..<space] + "…"
}

/// Calls a function on ranges that together are all indices below a count, perhaps on several
/// threads, and gives the results in order.
package func inChunks<Result: Sendable>(
  _ count: Int, of size: Int,
  forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void,
  _ body: @escaping @Sendable (Range<Int>) -> Result
) -> [Result] {
  let chunks = (count + size - 1) / size
  let results = Mutex([Result?](repeating: nil, count: chunks))
  forEach(chunks) { chunk in
    let result = body(chunk * size..<min(count, (chunk + 1) * size))
    results.withLock { $0[chunk] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
