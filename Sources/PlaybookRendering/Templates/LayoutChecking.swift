internal import PlaybookDiagnostics

/// Checks layouts one by one against their shapes, and then prepares all of them to be filled;
/// what was found to be right before is neither checked nor prepared again.
struct LayoutChecking {
  private struct Checked {
    let declaration: LayoutDeclaration
    let sources: [TemplateSource]
    let marks: [UInt8]
  }

  /// Those that are ready to be filled, by name.
  private(set) var layouts: [String: Layout] = [:]

  private let graph: PartialGraph
  private let isChecked: Bool
  private var memory: LayoutMemory
  private var parts: LayoutParts
  private var checked: [Checked] = []
  /// Whether nothing was found. A finding in a partial is reported once, so it is not known which
  /// other layouts have it too.
  private var isClean = true

  /// - Parameters:
  ///   - parts: those that the library has.
  ///   - isChecked: false only for the Mustache conformance tests, whose templates have no shape.
  init(graph: PartialGraph, known: LayoutMemory?, parts: LayoutParts, isChecked: Bool = true) {
    self.graph = graph
    self.isChecked = isChecked
    self.parts = parts
    memory = known ?? LayoutMemory()
  }

  mutating func check(
    _ layout: ParsedTemplate, as declaration: LayoutDeclaration,
    reporting findings: inout TemplateFindings
  ) {
    let sources = graph.sources(of: layout)
    if let known = memory[declaration, of: sources] {
      layouts[declaration.name] = known.layout
      return
    }
    var compiler = LayoutCompiler(
      layout, shape: shape(of: declaration), graph: graph, isChecked: isChecked)
    let count = findings.count
    compiler.compile(into: &parts, reporting: &findings)
    if findings.count > count { isClean = false }
    checked.append(Checked(declaration: declaration, sources: sources, marks: compiler.marks))
  }

  /// Hands what was checked to the library, where nothing was wrong.
  ///
  /// - Returns: what need not be checked the next time.
  mutating func prepare(
    _ library: inout LibraryMemory, reporting findings: inout TemplateFindings
  ) -> LayoutMemory {
    for checked in checked {
      let declaration = checked.declaration
      do {
        let layout =
          declaration.isAsked
          ? try library.layout(checked.marks, parts, shape: shape(of: declaration)) : nil
        layouts[declaration.name] = layout
        if isClean { memory.remember(declaration, of: checked.sources, layout) }
      } catch {
        findings.report(
          Diagnostic(
            .templateSyntax,
            "The layout '\(declaration.name)' does not parse: \(error.description)", at: nil))
      }
    }
    library.forgetUnused()
    return memory
  }

  private func shape(of declaration: LayoutDeclaration) -> Shape {
    isChecked ? .record(declaration.fields) : .untyped
  }
}
