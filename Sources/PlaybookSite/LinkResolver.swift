internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// Everything that it takes to see where the links of a page lead; the same for all pages, so that
/// many threads may ask at once.
struct LinkResolver: Sendable {
  let outline: Outline
  let assets: [Asset]
  let table: LinkTable
  let facts: [EntityReference: Int]
  /// For each node, what can be linked to on its page.
  let anchors: [Anchors]
  /// Ids that stand on every page.
  let themeAnchors: Set<String>
  let rootLink: String

  /// A reference that the first look did not find.
  struct Failure: Sendable {
    let node: Int
    /// The index in the node's document.
    let reference: Int
    /// Below the site's root; nothing where it leaves the content, and for facts.
    let path: String?
  }

  init(
    _ outline: Outline, assets: [Asset], table: LinkTable, options: PlanOptions, rootLink: String
  ) {
    self.outline = outline
    self.assets = assets
    self.table = table
    self.rootLink = rootLink
    themeAnchors = options.themeAnchors
    var facts: [EntityReference: Int] = [:]
    anchors = outline.nodes.enumerated().map { index, node in
      switch node.origin {
      case .page(let page): return Anchors(outline.pages[page].document.anchors)
      case .entity(let kind, let entity):
        let entity = outline.entities[kind][entity]
        facts[entity.reference] = index
        let keyResults = (entity as? Objective)?.keyResults ?? []
        return Anchors(
          keyResults.map(\.id.value.description) + (entity.core.body?.anchors ?? []))
      case .generated: return Anchors([])
      }
    }
    self.facts = facts
  }

  /// What each reference of a node's prose leads to; where the first look finds nothing, `.broken`
  /// and a failure to look into.
  func links(
    of node: Int, _ references: [Reference], source: String, failures: inout [Failure],
    reporting diagnostics: inout [Diagnostic]
  ) -> [ResolvedLink] {
    if references.isEmpty { return [] }
    let folder = String(splitPath(source).folder)
    var scratch: [UInt8] = []
    var links: [ResolvedLink] = []
    links.reserveCapacity(references.count)
    for (index, reference) in references.enumerated() {
      switch reference.target {
      case .path("", _, _):
        links.append(link(from: node, to: .node(node), reference, reporting: &diagnostics))
      case .path(let path, _, _):
        let target = linkedPath(path, from: folder, in: &scratch)
        if let target, let destination = table.destination(at: target) {
          links.append(link(from: node, to: destination, reference, reporting: &diagnostics))
        } else {
          links.append(.broken)
          failures.append(Failure(node: node, reference: index, path: target))
        }
      case .fact(let scheme, let name):
        if let link = factLink(from: node, scheme, name, reference, reporting: &diagnostics) {
          links.append(link)
        } else {
          links.append(.broken)
          failures.append(Failure(node: node, reference: index, path: nil))
        }
      case .view(let view):
        diagnostics.append(unknownView(view, at: reference.position))
        links.append(.broken)
      }
    }
    return links
  }

  /// The link to a destination that was found, its fragment checked.
  func link(
    from node: Int, to destination: Destination, _ reference: Reference,
    reporting diagnostics: inout [Diagnostic]
  ) -> ResolvedLink {
    guard case .path(_, let query, var fragment) = reference.target else { return .broken }
    var title = ""
    if case .node(let target) = destination {
      title = outline.nodes[target].title
      if let wanted = fragment {
        fragment = checked(
          wanted, on: target, isOwn: target == node, reference, reporting: &diagnostics)
      }
    }
    let source = outline.nodes[node]
    // A link to a part of the page itself needs nothing but the part.
    let isOwnPart = destination == .node(node) && query == nil && !(fragment ?? "").isEmpty
    let address = address(
      from: isOwnPart ? nil : source.path, isAbsolute: source.kind == .notFound, to: destination,
      query: query, fragment: fragment)
    return .address(address, title: title)
  }

  /// The address of a destination, relative to a file of the site or from the server's root.
  func address(
    from source: SitePath?, isAbsolute: Bool = false, to destination: Destination,
    query: String? = nil, fragment: String? = nil
  ) -> String {
    let target: SitePath
    switch destination {
    case .node(let node): target = outline.nodes[node].path
    case .asset(let asset): target = assets[asset].path
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(target.file.utf8.count + 16)
    if let source {
      if isAbsolute {
        bytes.append(contentsOf: (rootLink + target.link).utf8)
      } else {
        bytes.append(linkFrom: source, to: target)
      }
    }
    if let query {
      bytes.append(UInt8(ascii: "?"))
      bytes.append(percentEncodingQuery: query.utf8)
    }
    if let fragment, !fragment.isEmpty {
      bytes.append(UInt8(ascii: "#"))
      bytes.append(percentEncodingFragment: fragment.utf8)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The link to a fact, `vendor:acme#prices` or `objective:reliable-support/resolved`; nothing where
  /// there is no such fact.
  private func factLink(
    from node: Int, _ scheme: String, _ name: String, _ reference: Reference,
    reporting diagnostics: inout [Diagnostic]
  ) -> ResolvedLink? {
    let fact = FactName(scheme, name)
    guard let kind = fact.kind, let id = EntityID(fact.id),
      let target = facts[EntityReference(kind, id)]
    else { return nil }
    var title = outline.nodes[target].title
    var fragment: String?
    if let part = fact.part {
      guard let keyResult = keyResult(part, of: target) else { return nil }
      title = self.title(of: keyResult)
      fragment = keyResult.id.value.description
    } else if let wanted = fact.fragment {
      fragment = checked(wanted, on: target, isOwn: false, reference, reporting: &diagnostics)
    }
    let source = outline.nodes[node]
    return .address(
      address(
        from: source.path, isAbsolute: source.kind == .notFound, to: .node(target),
        fragment: fragment),
      title: title)
  }

  private func keyResult(_ name: String, of node: Int) -> KeyResult? {
    guard case .entity(let kind, let index) = outline.nodes[node].origin,
      let objective = outline.entities[kind][index] as? Objective
    else { return nil }
    return objective.keyResults.first { $0.id.value.description == name }
  }

  private func title(of keyResult: KeyResult) -> String {
    if let title = keyResult.title { return title }
    if case .measured(let measured) = keyResult.evidence,
      let metric = facts[EntityReference(.metric, measured.metric.value)]
    {
      return outline.nodes[metric].title
    }
    return keyResult.id.value.inWords
  }
}

/// The name of a fact as a link writes it, taken apart.
struct FactName {
  let kind: EntityKind?
  let id: String
  /// After a `/`: a key result's id.
  let part: String?
  /// After a `#`.
  let fragment: String?

  init(_ scheme: String, _ name: String) {
    kind = EntityKind(rawValue: scheme)
    let halves = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    fragment = halves.count > 1 ? String(halves[1]) : nil
    let parts = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    id = String(parts[0])
    part = parts.count > 1 ? String(parts[1]) : nil
  }
}

private func unknownView(_ view: String, at position: SourcePosition) -> Diagnostic {
  let name = view.split(separator: "/", maxSplits: 1).first.map(String.init) ?? view
  let known = ViewName.all.map(\.name)
  return Diagnostic(
    .unknownView,
    known.isEmpty
      ? "There is no view '\(name)': this version has no views"
      : "There is no view '\(name)'; there are \(known.joined(separator: ", "))",
    at: position, help: didYouMean(nearest(to: name, in: known)))
}
