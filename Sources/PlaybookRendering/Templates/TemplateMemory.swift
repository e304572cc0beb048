package import PlaybookDiagnostics

/// What was made of templates the last time, so that only what changed is made again.
package struct TemplateMemory: Sendable {
  private struct Made: Sendable {
    let files: [SourceFile]
    let layouts: [LayoutDeclaration]
    let templates: TemplateSet
    let diagnostics: [Diagnostic]
  }

  private var last: [[String: String]: Made] = [:]
  var parsed = ParsedMemory()
  var layouts: [[String: String]: LayoutMemory] = [:]
  var library = LibraryMemory()

  package init() {}

  /// The same as ``TemplateSet/init(_:layouts:standIns:reporting:)``, with the same findings.
  package mutating func templates(
    _ files: [SourceFile], layouts: [LayoutDeclaration], standIns: [String: String] = [:],
    reporting diagnostics: inout [Diagnostic]
  ) -> TemplateSet {
    if let last = last[standIns], last.files == files, last.layouts == layouts {
      diagnostics += last.diagnostics
      return last.templates
    }
    var found: [Diagnostic] = []
    let templates = TemplateSet(
      files, layouts: layouts, standIns: standIns, remembering: &self, reporting: &found)
    last[standIns] = Made(
      files: files, layouts: layouts, templates: templates, diagnostics: found)
    diagnostics += found
    return templates
  }
}

/// Templates by their paths, as they were read.
struct ParsedMemory: Sendable {
  private struct Known: Sendable {
    let bytes: [UInt8]
    let template: ParsedTemplate
  }

  private var known: [String: Known] = [:]

  /// Reads a template, follows its HTML and reports what is wrong; what was found to be right is
  /// not read again.
  mutating func template(
    _ file: SourceFile, reporting findings: inout TemplateFindings
  ) -> ParsedTemplate? {
    if let known = known[file.path], known.bytes == file.bytes { return known.template }
    guard let source = TemplateSource(file) else { return nil }
    let count = findings.count
    var template = ParsedTemplate(source, reporting: &findings)
    HTMLFollower.follow(&template, reporting: &findings)
    known[file.path] =
      findings.count == count ? Known(bytes: file.bytes, template: template) : nil
    return template
  }
}

/// Layouts that were found to be right, by the names of their declarations.
struct LayoutMemory: Sendable {
  struct Known: Sendable {
    fileprivate let declaration: LayoutDeclaration
    fileprivate let sources: [TemplateSource]
    /// Nothing for a layout that is checked and never filled.
    let layout: Layout?
  }

  private var known: [String: Known] = [:]

  /// - Parameter sources: the layout and all partials that it uses.
  subscript(_ declaration: LayoutDeclaration, of sources: [TemplateSource]) -> Known? {
    guard let found = known[declaration.name], found.declaration == declaration,
      found.sources.elementsEqual(sources, by: { $0.path == $1.path && $0.bytes == $1.bytes })
    else { return nil }
    return found
  }

  mutating func remember(
    _ declaration: LayoutDeclaration, of sources: [TemplateSource], _ layout: Layout?
  ) {
    known[declaration.name] = Known(declaration: declaration, sources: sources, layout: layout)
  }
}

/// The parts of layouts, and what the library made of those that are for it: parsing takes it
/// longer than all that is ours takes us. Texts are not among them, so an edit of what stands
/// between the tags of a template costs one piece.
struct LibraryMemory: Sendable {
  private(set) var parts = LayoutParts()
  private var parsed = LibraryPartials()
  /// How many parts there were when nothing was out of date.
  private var freshCount = 0

  /// Makes a layout of what was compiled from these parts and more.
  mutating func layout(
    _ marks: [UInt8], _ parts: LayoutParts, shape: Shape
  ) throws(LibraryRefusal) -> Layout {
    self.parts = parts
    for number in parts.pieces.all.indices.dropFirst(parsed.count) {
      try parsed.add(String(decoding: parts.pieces.all[number], as: UTF8.self), named: "\(number)")
    }
    let template = try LibraryTemplate(String(decoding: marks, as: UTF8.self), partials: parsed)
    return Layout(template, shape: shape, texts: parts.texts.all)
  }

  /// Begins anew where more is out of date than in use.
  mutating func forgetUnused() {
    let count = parts.texts.all.count + parts.pieces.all.count
    if freshCount == 0 { freshCount = count }
    if count > 2 * freshCount + 1_000 { self = LibraryMemory() }
  }
}
