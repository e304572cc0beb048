internal import PlaybookDiagnostics
internal import PlaybookModel
package import PlaybookSite

/// The templates of the board pack: the same layouts, with other partials at the head and the foot
/// of a page, so that what a theme changes of a page changes in the pack too.
package enum PackTemplates {
  /// What the names of partials begin with that the pack alone uses.
  static let prefix = "pack-"

  /// The partials of a page that are others in the pack.
  package static let standIns: [String: String] = [
    "page-start": "pack-start", "page-head-end": "pack-head-end", "page-end": "pack-end",
    "derivations": "pack-nothing", "children": "pack-nothing", "all-in-one": "pack-nothing",
  ]
  /// Those without which a layout makes a document of its own.
  static let frame = ["page-start", "page-end"]
}

extension PageLayouts {
  /// The layouts that the pages of the pack ask for, and the pack's own; of all others, that they
  /// are there.
  package static func pack(for plan: SitePlan) -> [LayoutDeclaration] {
    let pages = plan.pack?.pages.map { plan.pages[$0] } ?? []
    let asked = Set(
      pages.map { page in
        let layout = layout(for: page.kind)
        return page.fields.template.map { name(of: $0.value, for: layout) } ?? layout.name
      } + [PackLayout.name])
    return all(for: plan).map { declaration in
      LayoutDeclaration(
        name: declaration.name, file: declaration.file, fields: declaration.fields,
        askedAt: declaration.askedAt, isAsked: asked.contains(declaration.name))
    }
  }
}
