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
  private var library = LibraryMemory()

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
      files, layouts: layouts, standIns: standIns, remembering: &library, reporting: &found)
    last[standIns] = Made(
      files: files, layouts: layouts, templates: templates, diagnostics: found)
    diagnostics += found
    return templates
  }
}

/// The parts of layouts, and what the library made of those that are for it: parsing takes it longer
/// than all that is ours takes us. Texts are not among them, so an edit of what stands between the
/// tags of a template costs one piece.
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
