internal import PlaybookDiagnostics
internal import PlaybookMarkdown
package import PlaybookModel

/// Everything that it takes to see where the links of a page lead; the same for all pages, so that
/// many threads may ask at once.
struct LinkResolver: Sendable {
  let outline: Outline
  let assets: [Asset]
  let table: LinkTable
  let facts: [EntityReference: Int]
  /// The page of all entities of a kind.
  let indexNodes: [EntityKind: Int]
  /// For each node, where it stands and what it is called: beside the outline, because they are
  /// asked for with every link.
  let paths: [SitePath]
  let titles: [String]
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
    paths = outline.nodes.map(\.path)
    titles = outline.nodes.map(\.title)
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
    var indexNodes: [EntityKind: Int] = [:]
    for (index, node) in outline.nodes.enumerated() {
      if case .index(let kind) = node.kind { indexNodes[kind] = index }
    }
    self.indexNodes = indexNodes
  }

  /// Room to work in, to be used again and again.
  struct Scratch {
    var path: [UInt8] = []
    var link: [UInt8] = []
  }

  /// What each reference of a node's prose leads to; where the first look finds nothing, `.broken`
  /// and a failure to look into.
  func links(
    of node: Int, _ references: [Reference], source: String, scratch: inout Scratch,
    failures: inout [Failure], reporting diagnostics: inout [Diagnostic]
  ) -> [ResolvedLink] {
    if references.isEmpty { return [] }
    let folder = splitPath(source).folder
    var links: [ResolvedLink] = []
    links.reserveCapacity(references.count)
    // By index: a copy of a reference costs more than a look.
    for index in references.indices {
      var found: ResolvedLink?
      var path: String?
      switch references[index].target {
      case .path("", _, _):
        found = link(
          from: node, to: .node(node), references[index], scratch: &scratch.link,
          reporting: &diagnostics)
      case .path(let written, _, _):
        let isInside = setPath(&scratch.path, to: written, from: folder)
        if isInside, let destination = table.destination(at: &scratch.path) {
          found = link(
            from: node, to: destination, references[index], scratch: &scratch.link,
            reporting: &diagnostics)
        } else if isInside {
          path = String(decoding: scratch.path, as: UTF8.self)
        }
      case .fact(let scheme, let name):
        found = factLink(
          from: node, scheme, name, references[index], scratch: &scratch.link,
          reporting: &diagnostics)
      case .view(let view):
        found = viewLink(
          from: node, view, references[index], scratch: &scratch.link, reporting: &diagnostics)
      }
      links.append(found ?? .broken)
      if found == nil { failures.append(Failure(node: node, reference: index, path: path)) }
    }
    return links
  }

  /// The link to a destination that was found, its fragment checked.
  func link(
    from node: Int, to destination: Destination, _ reference: Reference, scratch: inout [UInt8],
    reporting diagnostics: inout [Diagnostic]
  ) -> ResolvedLink {
    guard case .path(_, let query, var fragment) = reference.target else { return .broken }
    var title = ""
    if case .node(let target) = destination {
      title = titles[target]
      if let wanted = fragment {
        fragment = checked(
          wanted, on: target, isOwn: target == node, reference, reporting: &diagnostics)
      }
    }
    // A link to a part of the page itself needs nothing but the part.
    let isOwnPart = destination == .node(node) && query == nil && !(fragment ?? "").isEmpty
    let address = address(
      from: isOwnPart ? nil : paths[node], isAbsolute: isShownAnywhere(node), to: destination,
      query: query, fragment: fragment, scratch: &scratch)
    return .address(address, title: title)
  }

  private func isShownAnywhere(_ node: Int) -> Bool {
    if case .notFound = outline.nodes[node].kind { true } else { false }
  }

  /// The address of a destination, relative to a file of the site or from the server's root.
  func address(
    from source: SitePath?, isAbsolute: Bool = false, to destination: Destination,
    query: String? = nil, fragment: String? = nil, scratch bytes: inout [UInt8]
  ) -> String {
    bytes.removeAll(keepingCapacity: true)
    if let source {
      let target =
        switch destination {
        case .node(let node): paths[node]
        case .asset(let asset): assets[asset].path
        }
      if isAbsolute {
        bytes.append(contentsOf: (rootLink + target.link).utf8)
      } else {
        bytes.append(linkFrom: source, to: target)
      }
    }
    if let query {
      bytes.append(UInt8(ascii: "?"))
      query.withBytes { bytes.append($0, percentEncodingAllBut: .query) }
    }
    if let fragment, !fragment.isEmpty {
      bytes.append(UInt8(ascii: "#"))
      fragment.withBytes { bytes.append($0, percentEncodingAllBut: .fragment) }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The link to a fact, `vendor:acme#prices` or `objective:reliable-support/resolved`; nothing
  /// where there is no such fact.
  private func factLink(
    from node: Int, _ scheme: String, _ name: String, _ reference: Reference,
    scratch: inout [UInt8], reporting diagnostics: inout [Diagnostic]
  ) -> ResolvedLink? {
    let fact = FactName(scheme, name)
    guard let entity = fact.entity, let target = facts[entity] else { return nil }
    var title = titles[target]
    var fragment: String?
    if let part = fact.part {
      guard let keyResult = keyResult(part, of: target) else { return nil }
      title = self.title(of: keyResult)
      fragment = keyResult.id.value.description
    } else if let wanted = fact.fragment {
      fragment = checked(wanted, on: target, isOwn: false, reference, reporting: &diagnostics)
    }
    let address = address(
      from: paths[node], isAbsolute: isShownAnywhere(node), to: .node(target), fragment: fragment,
      scratch: &scratch)
    return .address(address, title: title)
  }

  /// A view with the address of the page that holds what it is about; nothing where its id is of no
  /// entity.
  private func viewLink(
    from node: Int, _ written: String, _ reference: Reference, scratch: inout [UInt8],
    reporting diagnostics: inout [Diagnostic]
  ) -> ResolvedLink? {
    guard
      let request = ViewRequest(written, at: reference.position, reporting: &diagnostics)
    else { return .broken }
    let target: Int
    var entity: EntityReference?
    if let argument = request.argument {
      guard let kind = request.view.kind, let id = EntityID(argument),
        let found = facts[EntityReference(kind, id)]
      else { return nil }
      target = found
      entity = EntityReference(kind, id)
    } else {
      target = request.view.kind.flatMap { indexNodes[$0] } ?? 0
    }
    let address = address(
      from: paths[node], isAbsolute: isShownAnywhere(node), to: .node(target), scratch: &scratch)
    return .view(name: request.view.name, entity: entity, address: address)
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
      return titles[metric]
    }
    return keyResult.id.value.inWords
  }
}

/// The name of a fact as a link writes it, taken apart.
package struct FactName {
  let scheme: String
  /// Nothing where this version knows no such kind.
  let kind: EntityKind?
  let id: String
  /// After a `/`: a key result's id.
  let part: String?
  /// After a `#`.
  let fragment: String?

  package init(_ scheme: String, _ name: String) {
    self.scheme = scheme
    kind = EntityKind(rawValue: scheme)
    let halves = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    fragment = halves.count > 1 ? String(halves[1]) : nil
    let parts = halves[0].split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
    id = String(parts[0])
    part = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The entity that the name is of, or that the named part belongs to; there may be none such.
  package var entity: EntityReference? {
    guard let kind, let id = EntityID(id) else { return nil }
    return EntityReference(kind, id)
  }
}
