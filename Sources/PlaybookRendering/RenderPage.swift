package import PlaybookAnalysis
package import PlaybookDiagnostics
internal import PlaybookModel
package import PlaybookSite

/// Renders the pages of one plan. What many pages share is made once, when the value is made, so
/// that one of them is cheap; it never changes afterwards, so pages may be rendered on any thread.
package struct PageRenderer: Sendable {
  let site: SiteIndex
  private let templates: TemplateSet
  /// What the pages of one folder and depth share; `sharedOfPage` are indices into it.
  private let shared: [Shared]
  private let sharedOfPage: [Int]

  private struct Shared: Sendable {
    let scope: LinkScope
    let navigation: PageNavigation
    let site: TemplateValue
  }

  private struct Key: Hashable {
    let navigation: Int
    let prefix: String
  }

  /// - Parameters:
  ///   - figures: what follows from the playbook of the plan.
  ///   - findings: what was found on the way, for the view `health`.
  ///   - forEach: calls the body for every index below the count, perhaps on several threads, and
  ///     returns when all are done.
  package init(
    _ plan: SitePlan, _ figures: Figures, findings: [Diagnostic] = [], templates: TemplateSet,
    forEach: (_ count: Int, _ body: @escaping @Sendable (Int) -> Void) -> Void = { count, body in
      for index in 0..<count { body(index) }
    }
  ) {
    var site = SiteIndex(plan, figures, findings: findings)
    site.data = DataFiles(LinkScope(site: site, prefix: "./"), forEach: forEach)
    var shared: [Shared] = []
    var indices: [Key: Int] = [:]
    sharedOfPage = plan.pages.indices.map { index in
      let key = Key(
        navigation: plan.pages[index].navigation, prefix: site.rootPrefix(of: index))
      if let known = indices[key] { return known }
      let scope = LinkScope(site: site, prefix: key.prefix)
      let isKnown = plan.navigations.indices.contains(key.navigation)
      let navigation = isKnown ? plan.navigations[key.navigation] : Navigation(entries: [])
      shared.append(
        Shared(
          scope: scope, navigation: PageNavigation(navigation, from: scope),
          site: .record(PageChrome.site.record(of: scope.settings, in: scope))))
      indices[key] = shared.count - 1
      return shared.count - 1
    }
    self.site = site
    self.shared = shared
    self.templates = templates
  }

  /// The bytes of one page, by its index in the plan.
  package func render(_ index: Int) -> [UInt8] {
    guard let (layout, values) = values(of: index) else { return [] }
    return templates.render(layout, values)
  }

  /// From where the links of a page are written.
  func scope(of index: Int) -> LinkScope { shared[sharedOfPage[index]].scope }

  /// The tables of all views as files, `csv/…`.
  package var dataFiles: [String] { site.data?.all.map(\.path) ?? [] }

  /// The bytes of one of them, by its index.
  package func renderData(_ index: Int) -> [UInt8] {
    guard let files = site.data?.all, files.indices.contains(index) else { return [] }
    return files[index].contents
  }

  /// The layout of a page and what it is filled with.
  package func values(of index: Int) -> (layout: String, values: TemplateRecord)? {
    guard let page = site.plan.pages.indices.contains(index) ? site.plan.pages[index] : nil else {
      return nil
    }
    let shared = shared[sharedOfPage[index]]
    let scene = PageScene(
      index: index, page: page, body: PageBody(of: page, in: shared.scope),
      navigation: shared.navigation.html(current: index), site: shared.site)
    let layout = PageLayouts.layout(for: page.kind)
    let name =
      page.fields.template.map { PageLayouts.name(of: $0.value, for: layout) } ?? layout.name
    return (name, layout.fields.record(of: scene, in: shared.scope))
  }
}
