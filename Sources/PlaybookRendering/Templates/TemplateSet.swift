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
    var memory = LibraryMemory()
    self.init(
      files, layouts: declarations, standIns: standIns, remembering: &memory,
      reporting: &diagnostics)
  }

  init(
    _ files: [SourceFile], layouts declarations: [LayoutDeclaration],
    standIns: [String: String] = [:],
    remembering memory: inout LibraryMemory, reporting diagnostics: inout [Diagnostic]
  ) {
    var findings = TemplateFindings()
    var parsed = Self.parse(files, following: true, reporting: &findings)
    for (name, standIn) in standIns { parsed.partials[name] = parsed.partials[standIn] }
    let graph = PartialGraph(
      layouts: parsed.layouts, partials: parsed.partials, reporting: &findings)
    Self.reportUnused(parsed.layouts, graph, declarations, reporting: &findings)
    var parts = memory.parts
    var compiled: [(name: String, marks: [UInt8], shape: Shape)] = []
    for declaration in declarations {
      guard let layout = parsed.layouts.first(where: { $0.source.name == declaration.file }) else {
        findings.report(Self.missing(declaration, known: parsed.layouts.map(\.source.name)))
        continue
      }
      guard declaration.isAsked || graph.isOwn(layout) else { continue }
      let shape = Shape.record(declaration.fields)
      var compiler = LayoutCompiler(layout, shape: shape, graph: graph, isChecked: true)
      compiler.compile(into: &parts, reporting: &findings)
      if !standIns.isEmpty { partials[declaration.name] = graph.used(by: [layout]) }
      if declaration.isAsked { compiled.append((declaration.name, compiler.marks, shape)) }
    }
    if !findings.containErrors {
      for (name, marks, shape) in compiled {
        layouts[name] = Self.prepare(
          marks, parts, shape: shape, named: name, &memory, reporting: &findings)
      }
      memory.forgetUnused()
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
    let parsed = parse(files, following: false, reporting: &findings)
    let graph = PartialGraph(
      layouts: parsed.layouts, partials: parsed.partials, reporting: &findings)
    var result = TemplateSet()
    var memory = LibraryMemory()
    var parts = LayoutParts()
    for layout in parsed.layouts {
      var compiler = LayoutCompiler(layout, shape: .untyped, graph: graph, isChecked: false)
      compiler.compile(into: &parts, reporting: &findings)
      result.layouts[layout.source.name] = prepare(
        compiler.marks, parts, shape: .untyped, named: layout.source.name, &memory,
        reporting: &findings)
    }
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
  private static func parse(
    _ files: [SourceFile], following: Bool, reporting findings: inout TemplateFindings
  ) -> (layouts: [ParsedTemplate], partials: [String: ParsedTemplate]) {
    var sources: [TemplateSource.Role: [String: TemplateSource]] = [:]
    for source in files.compactMap(TemplateSource.init) {
      sources[source.role, default: [:]][source.name] = source
    }
    let parsed = { (role: TemplateSource.Role, findings: inout TemplateFindings) in
      let named = sources[role] ?? [:]
      return named.keys.sorted().compactMap { named[$0] }.map { source in
        var template = ParsedTemplate(source, reporting: &findings)
        if following { HTMLFollower.follow(&template, reporting: &findings) }
        return template
      }
    }
    let layouts = parsed(.layout, &findings)
    var partials: [String: ParsedTemplate] = [:]
    for partial in parsed(.partial, &findings) { partials[partial.source.name] = partial }
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

  /// Hands a checked layout to the library.
  private static func prepare(
    _ marks: [UInt8], _ parts: LayoutParts, shape: Shape, named name: String,
    _ memory: inout LibraryMemory, reporting findings: inout TemplateFindings
  ) -> Layout? {
    do {
      return try memory.layout(marks, parts, shape: shape)
    } catch {
      findings.report(
        Diagnostic(
          .templateSyntax, "The layout '\(name)' does not parse: \(error.description)", at: nil))
      return nil
    }
  }
}
