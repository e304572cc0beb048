package import PlaybookDiagnostics

/// What was made of templates the last time, so that only what changed is made again.
package struct TemplateMemory: Sendable {
  private struct Made: Sendable {
    let files: [SourceFile]
    let layouts: [LayoutDeclaration]
    let templates: TemplateSet
    let diagnostics: [Diagnostic]
  }

  private let standIns: [String: String]
  private var last: Made?
  private var library = LibraryMemory()

  /// - Parameter standIns: partials by the names of those that they replace.
  package init(standIns: [String: String] = [:]) { self.standIns = standIns }

  /// The same as ``TemplateSet/init(_:layouts:standIns:reporting:)``, with the same findings.
  package mutating func templates(
    _ files: [SourceFile], layouts: [LayoutDeclaration], reporting diagnostics: inout [Diagnostic]
  ) -> TemplateSet {
    if let last, last.files == files, last.layouts == layouts {
      diagnostics += last.diagnostics
      return last.templates
    }
    var found: [Diagnostic] = []
    let templates = TemplateSet(
      files, layouts: layouts, standIns: standIns, remembering: &library, reporting: &found)
    last = Made(files: files, layouts: layouts, templates: templates, diagnostics: found)
    diagnostics += found
    return templates
  }
}

/// The texts that the library has parsed, which takes it longer than all that is ours. They hold
/// tags alone, so an edit of what stands between the tags of a template needs no parsing.
struct LibraryMemory: Sendable {
  private var known: [[UInt8]: LibraryTemplate] = [:]
  private var used: [[UInt8]: LibraryTemplate] = [:]

  mutating func template(_ text: [UInt8]) throws(LibraryTemplate.Refusal) -> LibraryTemplate {
    let template: LibraryTemplate
    if let before = known[text] {
      template = before
    } else {
      template = try LibraryTemplate(String(decoding: text, as: UTF8.self))
    }
    used[text] = template
    return template
  }

  /// Forgets what was not asked for since the last call.
  mutating func forgetUnused() {
    known = used
    used = [:]
  }
}
