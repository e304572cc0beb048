package import PlaybookDiagnostics

/// Parsed templates. Every tag is known to its layout's shape, and no partial holds itself.
package struct TemplateSet: Sendable {
  /// How many bytes a page may have, 16 MiB. A page that is longer comes back with one byte more,
  /// for the caller to report.
  package static let longestPage = 16 << 20

  private var layouts: [String: Layout] = [:]
  /// The partials that each layout uses, where others stand in for some.
  private var partials: [String: Set<String>] = [:]

  /// Checks and parses all templates, and reports every one that may not be used.
  ///
  /// - Parameters:
  ///   - files: paths as diagnostics show them, ending in `layouts/NAME.mustache` or
  ///     `partials/NAME.mustache`; a later file replaces an earlier one of the same name. Other
  ///     files, such as assets, are passed over.
  ///   - standIns: partials by the names of those that they replace.
  package init(
    _ files: [SourceFile], layouts declarations: [LayoutDeclaration],
    standIns: [String: String] = [:], reporting diagnostics: inout [Diagnostic]
  ) {
    var memory = TemplateMemory()
    self.init(
      files, layouts: declarations, standIns: standIns, remembering: &memory,
      reporting: &diagnostics)
  }

  init(
    _ files: [SourceFile], layouts declarations: [LayoutDeclaration],
    standIns: [String: String] = [:],
    remembering memory: inout TemplateMemory, reporting diagnostics: inout [Diagnostic]
  ) {
    var findings = TemplateFindings()
    var parsed = Self.parse(files, reporting: &findings) { file, findings in
      memory.parsed.template(file, reporting: &findings)
    }
    for (name, standIn) in standIns { parsed.partials[name] = parsed.partials[standIn] }
    let graph = PartialGraph(
      layouts: parsed.layouts, partials: parsed.partials, reporting: &findings)
    Self.reportUnused(parsed.layouts, graph, declarations, reporting: &findings)
    var checking = LayoutChecking(
      graph: graph, known: memory.layouts[standIns], parts: memory.library.parts)
    for declaration in declarations {
      guard let layout = parsed.layouts.first(where: { $0.source.name == declaration.file }) else {
        findings.report(Self.missing(declaration, known: parsed.layouts.map(\.source.name)))
        continue
      }
      guard declaration.isAsked || graph.isOwn(layout) else { continue }
      if !standIns.isEmpty { partials[declaration.name] = graph.used(by: [layout]) }
      checking.check(layout, as: declaration, reporting: &findings)
    }
    if !findings.containErrors {
      memory.layouts[standIns] = checking.prepare(&memory.library, reporting: &findings)
      layouts = checking.layouts
    }
    diagnostics += findings.diagnostics
  }

  /// Fills a layout; the value's fields are those of the declaration, all of them, in its order.
  ///
  /// Nothing for a layout that does not exist or was refused, which was reported.
  package func render(_ layout: String, _ value: TemplateRecord) -> [UInt8] {
    layouts[layout]?.fill(.record(value), limit: Self.longestPage) ?? []
  }

  /// True for a layout that uses all these partials, in a set with partials that stand in.
  func uses(_ names: [String], in layout: String) -> Bool {
    guard let used = partials[layout] else { return false }
    return names.allSatisfy(used.contains)
  }

  /// Templates without declared shapes, as the Mustache specification has them: any name may be
  /// asked for, and HTML is not followed. Only for conformance tests.
  package static func unchecked(
    _ files: [SourceFile], reporting diagnostics: inout [Diagnostic]
  ) -> TemplateSet {
    var findings = TemplateFindings()
    let parsed = parse(files, reporting: &findings) { file, findings in
      TemplateSource(file).map { ParsedTemplate($0, reporting: &findings) }
    }
    let graph = PartialGraph(
      layouts: parsed.layouts, partials: parsed.partials, reporting: &findings)
    var checking = LayoutChecking(graph: graph, known: nil, parts: LayoutParts(), isChecked: false)
    for layout in parsed.layouts {
      let declaration = LayoutDeclaration(name: layout.source.name, fields: [])
      checking.check(layout, as: declaration, reporting: &findings)
    }
    var memory = LibraryMemory()
    _ = checking.prepare(&memory, reporting: &findings)
    var result = TemplateSet()
    result.layouts = checking.layouts
    diagnostics += findings.diagnostics
    return result
  }

  /// As ``render(_:_:)``, with a value that need not be a record; for conformance tests.
  package func renderUnchecked(_ layout: String, _ value: TemplateValue) -> [UInt8] {
    layouts[layout]?.fill(value, limit: Self.longestPage) ?? []
  }

  private init() {}
}

extension TemplateSet {
  /// Reads those of the files that are templates, each name once, layouts first.
  private static func parse(
    _ files: [SourceFile], reporting findings: inout TemplateFindings,
    reading read: (SourceFile, inout TemplateFindings) -> ParsedTemplate?
  ) -> (layouts: [ParsedTemplate], partials: [String: ParsedTemplate]) {
    var sources: [TemplateSource.Role: [String: SourceFile]] = [:]
    for file in files {
      guard let (role, name) = TemplateSource.roleAndName(of: file.path) else { continue }
      sources[role, default: [:]][name] = file
    }
    func parsed(_ role: TemplateSource.Role) -> [ParsedTemplate] {
      let named = sources[role] ?? [:]
      return named.keys.sorted().compactMap { named[$0] }.compactMap { read($0, &findings) }
    }
    let layouts = parsed(.layout)
    var partials: [String: ParsedTemplate] = [:]
    for partial in parsed(.partial) { partials[partial.source.name] = partial }
    return (layouts, partials)
  }

  private static func reportUnused(
    _ layouts: [ParsedTemplate], _ graph: PartialGraph, _ declarations: [LayoutDeclaration],
    reporting findings: inout TemplateFindings
  ) {
    let names = declarations.map(\.file)
    for layout in layouts where !names.contains(layout.source.name) {
      let name = layout.source.name
      findings.report(
        .unusedTemplate, "No page uses the layout '\(name)'", in: layout.source, at: 0..<1,
        help: didYouMean(nearest(to: name, in: names)))
    }
    // What a broken template would have used is not known.
    guard !(layouts + graph.partials.values).contains(where: \.isBroken) else { return }
    // The theme's partials may well be unused once a layout of the author's stands in for another.
    for partial in graph.unused(by: layouts)
    where !partial.source.isOfTheme && !partial.source.name.hasPrefix(PackTemplates.prefix) {
      let name = partial.source.name
      findings.report(
        .unusedTemplate, "No layout uses the partial '\(name)'", in: partial.source, at: 0..<1)
    }
  }

  private static func missing(_ declaration: LayoutDeclaration, known: [String]) -> Diagnostic {
    let file = declaration.file
    guard let position = declaration.askedAt else {
      return Diagnostic(
        .missingLayout, "There is no layout '\(file)', which pages of that kind need", at: nil,
        help: "Write templates/layouts/\(file).mustache")
    }
    return Diagnostic(
      .unknownLayout, "There is no layout '\(file)'", at: position,
      help: didYouMean(nearest(to: file, in: known))
        ?? "Write templates/layouts/\(file).mustache")
  }
}
