internal import PlaybookDiagnostics

/// Which templates include which partials.
struct PartialGraph {
  /// Partials by name, broken ones too: what does not parse is not also missing.
  let partials: [String: ParsedTemplate]
  /// The names that each partial includes itself.
  private let included: [String: [String]]
  private var visited: Set<String> = []
  /// The partials that include themselves.
  private(set) var cyclic: Set<String> = []

  init(
    layouts: [ParsedTemplate], partials: [String: ParsedTemplate],
    reporting findings: inout TemplateFindings
  ) {
    self.partials = partials
    included = partials.mapValues { $0.nodes.partials.map(\.name) }
    let sorted = partials.keys.sorted().compactMap { partials[$0] }
    for template in layouts + sorted { checkNames(template, reporting: &findings) }
    for template in sorted { visit(template, reporting: &findings) }
  }

  private func checkNames(_ template: ParsedTemplate, reporting findings: inout TemplateFindings) {
    for tag in template.nodes.partials where partials[tag.name] == nil {
      let near = nearest(to: tag.name, in: partials.keys.sorted())
      findings.report(
        .unknownPartial, "There is no partial '\(tag.name)'", in: template.source,
        at: tag.nameRange, help: didYouMean(near))
    }
  }

  /// Walks all that a partial includes; a path that comes back to itself is a cycle.
  ///
  /// The path is as long as partials are nested, which no reader counted yet, so it is walked with
  /// a list of what is still to do and not by calling itself.
  private mutating func visit(
    _ start: ParsedTemplate, reporting findings: inout TemplateFindings
  ) {
    guard visited.insert(start.source.name).inserted else { return }
    var work = [(template: start, tags: start.nodes.partials[...])]
    var depths = [start.source.name: 0]
    while let last = work.indices.last {
      guard let tag = work[last].tags.popFirst() else {
        depths[work.removeLast().template.source.name] = nil
        continue
      }
      if let first = depths[tag.name] {
        let names = work[first...].map(\.template.source.name)
        cyclic.formUnion(names)
        findings.report(
          .partialCycle,
          "The partial '\(tag.name)' includes itself: \(Self.words(for: names + [tag.name]))",
          in: work[last].template.source, at: tag.nameRange)
      } else if let next = partials[tag.name], visited.insert(tag.name).inserted {
        depths[tag.name] = work.count
        work.append((next, next.nodes.partials[...]))
      }
    }
  }

  /// The cycle; of a very long one its beginning and its end.
  private static func words(for cycle: [String]) -> String {
    let names = cycle.map { "'\($0)'" }
    let shown = names.count <= 10 ? names : names.prefix(6) + ["…"] + names.suffix(3)
    return shown.joined(separator: " > ")
  }

  /// The partials that none of these templates include, directly or through others.
  func unused(by layouts: some Sequence<ParsedTemplate>) -> [ParsedTemplate] {
    let used = used(by: layouts)
    return partials.keys.sorted().filter { !used.contains($0) }.compactMap { partials[$0] }
  }

  /// True where a layout, or a partial that it includes, directly or through others, is not the
  /// theme's.
  func isOwn(_ layout: ParsedTemplate) -> Bool {
    !layout.source.isOfTheme
      || used(by: [layout]).contains { partials[$0]?.source.isOfTheme == false }
  }

  /// The layout's text, and those of all partials that it includes, directly or through others.
  func sources(of layout: ParsedTemplate) -> [TemplateSource] {
    [layout.source] + used(by: [layout]).sorted().compactMap { partials[$0]?.source }
  }

  /// The names of all partials that these templates include, directly or through others.
  func used(by layouts: some Sequence<ParsedTemplate>) -> Set<String> {
    var used: Set<String> = []
    var work = layouts.flatMap { $0.nodes.partials.map(\.name) }
    while let name = work.popLast() {
      if used.insert(name).inserted { work += included[name] ?? [] }
    }
    return used
  }
}

extension [TemplateNode] {
  /// The tags of all partials that these nodes include themselves.
  var partials: [TemplateTag] {
    flatMap { node -> [TemplateTag] in
      switch node {
      case .partial(let tag, _): [tag]
      case .section(_, let inner, _): inner.partials
      case .text, .variable: []
      }
    }
  }
}
