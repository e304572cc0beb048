internal import PlaybookDiagnostics
internal import PlaybookModel
internal import PlaybookSite

/// One page while it is rendered: what the planner said of it, and what was made for it.
struct PageScene: Sendable {
  let index: Int
  let page: Page
  let body: PageBody
  let navigation: [UInt8]
  /// The record `site`, equal on all pages of one depth.
  let site: TemplateValue

  /// The entity that the page is about.
  func entity<Kind: Entity>(_ scope: LinkScope) -> Kind? {
    guard case .entity(let reference) = page.kind else { return nil }
    return scope.playbook.entity(reference) as? Kind
  }

  /// The pages that this one lists.
  func children(_ scope: LinkScope) -> [Link] { page.children.compactMap { link(to: $0, scope) } }

  /// What this page shows of a list that several pages may share.
  func part<Item>(of items: [Item]) -> [Item] {
    page.list.map { Array($0.shown(of: items)) } ?? items
  }

  func link(to index: Int?, _ scope: LinkScope) -> Link? {
    guard let index, let page = scope.page(at: index) else { return nil }
    return Link(
      title: page.title, page: index,
      description: page.description.isEmpty ? nil : page.description)
  }
}
