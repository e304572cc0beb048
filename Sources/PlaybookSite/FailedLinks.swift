internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel

/// Looks into the references that the first table did not find: what can still be found, and what
/// to say of the rest.
struct FailedLinks: Sendable {
  let resolver: LinkResolver
  var wider: WiderLinkTable
  /// For each kind, the ids of its entities.
  private let ids: [NameIndex]
  /// Where each entity stands among those of its kind.
  private let entityIndices: [EntityReference: Int]
  /// The paths of files with errors, which may be why something is not there.
  private let troubled: Set<String>
  /// Facts that are declared but could not be read.
  private let broken: Set<EntityReference>
  /// Kinds of which a file says nothing because of its errors: nobody knows their ids.
  private let uncertainKinds: Set<EntityKind>

  init(
    _ resolver: LinkResolver, wider: WiderLinkTable, troubled: Set<String>,
    broken: Set<EntityReference>
  ) {
    self.resolver = resolver
    self.wider = wider
    self.troubled = troubled
    self.broken = broken
    uncertainKinds = FailedLinks.uncertainKinds(resolver.outline, troubled: troubled)
    ids = resolver.outline.entities.map { NameIndex($0.map(\.id.description)) }
    var indices: [EntityReference: Int] = [:]
    for entities in resolver.outline.entities {
      for (index, entity) in entities.enumerated() { indices[entity.reference] = index }
    }
    entityIndices = indices
  }

  /// What each reference that failed at first leads to, in the same order.
  func links(
    for failures: [LinkResolver.Failure],
    forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void,
    reporting diagnostics: inout [Diagnostic]
  ) -> [ResolvedLink] {
    let chunks = inChunks(failures.count, of: 64, forEach: forEach) { range in
      var found: [Diagnostic] = []
      var scratch: [UInt8] = []
      let links = range.map { link(for: failures[$0], scratch: &scratch, reporting: &found) }
      return (links, found)
    }
    diagnostics += chunks.flatMap(\.1)
    return chunks.flatMap(\.0)
  }

  private func link(
    for failure: LinkResolver.Failure, scratch: inout [UInt8],
    reporting diagnostics: inout [Diagnostic]
  ) -> ResolvedLink {
    let outline = resolver.outline
    guard let content = outline.content(of: outline.nodes[failure.node]),
      let reference = content.document?.references[failure.reference]
    else { return .broken }
    switch reference.target {
    case .path:
      let folder = splitPath(content.path).folder
      guard
        let destination = destination(
          of: reference, at: failure.path, from: folder, reporting: &diagnostics)
      else { return .broken }
      return resolver.link(
        from: failure.node, to: destination, reference, scratch: &scratch,
        reporting: &diagnostics)
    case .fact(let scheme, let name):
      report(FactName(scheme, name), reference, to: &diagnostics)
      return .broken
    case .view(let written):
      var ignored: [Diagnostic] = []
      let request = ViewRequest(written, at: reference.position, reporting: &ignored)
      if let kind = request?.view.kind, let id = request?.argument {
        report(FactName(kind.singular, id), reference, to: &diagnostics)
      }
      return .broken
    }
  }

  /// Where a reference to a path leads, or nothing and a report of why it leads nowhere.
  ///
  /// - Parameters:
  ///   - path: below the site's root; nothing where it leaves the content.
  ///   - folder: the folder of the file that holds the reference.
  func destination(
    of reference: Reference, at path: String?, from folder: String,
    reporting diagnostics: inout [Diagnostic]
  ) -> Destination? {
    let what = reference.form == .image ? "The image" : "The link"
    guard let path, case .path(let decoded, _, _) = reference.target else {
      diagnostics.append(
        Diagnostic(
          .deadLink, "\(what) '\(reference.written)' leads out of the folder '\(Outline.root)'",
          at: reference.position))
      return nil
    }
    switch outcome(at: path, written: decoded) {
    case .found(let destination): return destination
    case .otherCase(let destination, let path):
      let right = writtenLink(to: path, from: folder, like: decoded)
      diagnostics.append(
        Diagnostic(
          .linkCase, "\(what) '\(reference.written)' is right but for its letter case",
          at: reference.position, help: "Write '\(right)'"))
      return destination
    case .draft(let draft):
      diagnostics.append(
        Diagnostic(
          .deadLink, "\(what) '\(reference.written)' leads to a draft, which is not published",
          at: reference.position, notes: [.init("the draft", at: .start(of: draft))]))
    case .nothing where isUnreadable(path): break
    case .nothing:
      let suggestion = wider.suggestion(for: path)
        .map { writtenLink(to: $0, from: folder, like: decoded) }
      diagnostics.append(
        Diagnostic(
          .deadLink, "\(what) '\(reference.written)' leads nowhere: there is no '\(path)'",
          at: reference.position, help: didYouMean(suggestion.map { [$0] } ?? [])))
    }
    return nil
  }

  /// On GitHub a path from the root begins above `content/`, so that is the last thing to try.
  private func outcome(at path: String, written: String) -> WiderLinkTable.Outcome {
    let outcome = wider.outcome(at: path)
    guard outcome == .nothing, written.hasPrefix("/\(Outline.root)/") else { return outcome }
    return wider.outcome(at: String(path.dropFirst(Outline.root.count + 1)))
  }

  /// True for a file that was reported already because it could not be read.
  private func isUnreadable(_ path: String) -> Bool {
    guard !troubled.isEmpty else { return false }
    return ["", ".md", "/index.md", "/README.md"].contains { troubled.contains(path + $0) }
  }

  private func report(
    _ fact: FactName, _ reference: Reference, to diagnostics: inout [Diagnostic]
  ) {
    let place = reference.position
    guard let kind = fact.kind else {
      let known = EntityKind.allCases.map(\.singular).joined(separator: ", ")
      diagnostics.append(
        Diagnostic(
          .unknownReference,
          "'\(reference.written)' names no kind of fact; there are \(known)",
          at: place))
      return
    }
    let index = EntityKind.allCases.firstIndex(of: kind) ?? 0
    let entities = resolver.outline.entities[index]
    let id = EntityID(fact.id)
    if let id, broken.contains(EntityReference(kind, id)) { return }
    guard let id, let position = entityIndices[EntityReference(kind, id)] else {
      if uncertainKinds.contains(kind) { return }
      let near = ids[index].near(fact.id).prefix(3).map { "\(kind.singular):\(entities[$0].id)" }
      diagnostics.append(
        Diagnostic(
          .unknownReference, "There is no \(kind.singular) '\(fact.id)'", at: place,
          help: didYouMean(near)))
      return
    }
    let entity = entities[position]
    if resolver.facts[EntityReference(kind, id)] == nil {
      diagnostics.append(
        Diagnostic(
          .deadLink, "The link '\(reference.written)' leads to a draft, which is not published",
          at: place, notes: [.init("the draft", at: entity.core.id.position)]))
    } else {
      diagnostics.append(unknownPart(fact.part ?? "", of: entity, at: place))
    }
  }

  private static func uncertainKinds(
    _ outline: Outline, troubled: Set<String>
  ) -> Set<EntityKind> {
    if troubled.isEmpty { return [] }
    var kinds: Set<EntityKind> = []
    for (kind, entities) in zip(EntityKind.allCases, outline.entities) {
      let read = Set(entities.map(\.core.path))
      let data = "\(Outline.root)/data/\(kind.plural)"
      let isUncertain = troubled.contains { path in
        (path.hasPrefix(data + ".") || path.hasPrefix(data + "/")) && !read.contains(path)
      }
      if isUncertain { kinds.insert(kind) }
    }
    return kinds
  }

  private func unknownPart(
    _ part: String, of entity: any Entity, at position: SourcePosition
  ) -> Diagnostic {
    guard let objective = entity as? Objective else {
      return Diagnostic(
        .unknownReference, "'\(entity.reference)' has no parts; only objectives have key results",
        at: position, help: "Write '\(entity.reference)'")
    }
    let known = objective.keyResults.map(\.id.value.description)
    return Diagnostic(
      .unknownReference, "The objective '\(entity.id)' has no key result '\(part)'", at: position,
      help: didYouMean(nearest(to: part, in: known).map { "\(entity.reference)/\($0)" }))
  }
}
