internal import PlaybookDiagnostics
internal import PlaybookMarkdown
internal import PlaybookModel
internal import PlaybookSite

/// What every layout may use, whatever the page is about.
enum PageChrome {
  static let fields = Fields<PageScene> {
    Field(.init("site", .record(site.shapes), "The same on every page")) { scene, _ in scene.site }
      .asList
    Field.text("title", "The page's title, without markup") { scene, _ in scene.page.title }
    Field.text("document_title", "For `<title>`: the page's title and the site's") { scene, scope in
      documentTitle(scene.page, scope)
    }
    Field.optional("description", "One sentence about the page") { scene, _ in
      scene.page.description.isEmpty ? nil : scene.page.description
    }
    Field.html("heading", "The page's heading, with its markup") { scene, _ in scene.body.heading }
    Field.optional("heading_id", "The id of the heading") { scene, _ in scene.body.headingID }
    Field.flag("is_indexed", "False where search engines should not list the page") { scene, _ in
      scene.page.kind != .notFound
    }
    Field.optionalURL("canonical", "The full address; only with a base URL") { scene, scope in
      canonical(scene, scope)
    }
    Field.list("breadcrumbs", "The pages above this one, from home", of: Link.fields) { it, scope in
      it.page.ancestors.compactMap { ancestor in
        scope.page(at: ancestor).map { above in
          Link(title: above.shortTitle, page: ancestor)
        }
      }
    }
    Field.html("navigation", "The site's navigation, with this page marked") { scene, _ in
      scene.navigation
    }
    Field.flag("has_navigation", "True where there is something to navigate to") { scene, _ in
      !scene.navigation.isEmpty
    }
    Field.list("contents", "The headings of the text", of: contentsEntry) { scene, _ in
      scene.body.contents
    }
    Field.list("byline", "Who answers for the page, and of when it is", of: bylineEntry) { it, _ in
      byline(it.page)
    }
    Field.list("tags", "The page's tags", of: TagLink.fields) { scene, scope in
      scene.page.fields.tags.map { TagLink($0.value, scope) }
    }
    Field.html("body", "The text of the page") { scene, _ in scene.body.html }
    Field.flag("has_body", "True where the page has text") { scene, _ in !scene.body.html.isEmpty }
    Field.flag("has_pager", "True where a page comes before or after") { scene, _ in
      scene.page.previous != nil || scene.page.next != nil
    }
    Field.optionalRecord("previous", "The page before, in reading order", of: Link.fields) {
      scene, scope in scene.link(to: scene.page.previous, scope)
    }
    Field.optionalRecord("next", "The page after, in reading order", of: Link.fields) {
      scene, scope in scene.link(to: scene.page.next, scope)
    }
    Field.list("downloads", "The page's tables as CSV files", of: DataFile.fields) { scene, scope in
      scope.site.data?.files(of: scene.page) ?? []
    }
    Field.optionalRecord("list", "Which part of a long list the page shows", of: ListPart.fields) {
      scene, _ in scene.page.list.map(ListPart.init)
    }
    Field.optionalURL("edit_address", "Where the page's source can be changed") { scene, scope in
      editAddress(scene.page, scope.settings)
    }
    Field.extra("What stands under the page's `extra`") { scene, _ in scene.page.fields.extra }
  }

  private static func documentTitle(_ page: Page, _ scope: LinkScope) -> String {
    let site = scope.site.title
    return page.kind == .home || page.title == site ? site : "\(page.title) · \(site)"
  }

  private static func canonical(_ scene: PageScene, _ scope: LinkScope) -> String? {
    guard scene.page.kind != .notFound, let base = scope.site.baseURL else { return nil }
    return base + scene.page.path.link
  }

  private static func editAddress(_ page: Page, _ settings: Settings) -> String? {
    guard let source = page.source, let prefix = settings.editURL, prefix.isWebAddress else {
      return nil
    }
    return prefix + source.percentEncodedPath
  }

  private static let contentsEntry = Fields<Heading> {
    Field.text("title", "The heading's text") { heading, _ in heading.text }
    Field.url("address", "Where it stands") { heading, _ in "#" + heading.id.percentEncodedPath }
    Field.text("level", "2 or 3, for a class") { heading, _ in heading.level < 3 ? "2" : "3" }
  }

  private static let bylineEntry = Fields<(label: String, value: String)> {
    Field.text("label", "What it says") { entry, _ in entry.label }
    Field.text("value", "The name or the date") { entry, _ in entry.value }
  }

  private static func byline(_ page: Page) -> [(label: String, value: String)] {
    let fields = page.fields
    var entries: [(label: String, value: String)] = []
    if let owner = fields.owner { entries.append(("Owner", owner)) }
    if let date = fields.date, !page.saysItsDate { entries.append(("Date", date.inWords)) }
    if let reviewed = fields.reviewed { entries.append(("Reviewed", reviewed.value.inWords)) }
    if let interval = fields.reviewEvery { entries.append(("Review", interval.asInterval)) }
    return entries
  }
}

extension Page {
  /// A decision's date is that of its status, and stands beside it.
  fileprivate var saysItsDate: Bool {
    if case .entity(let reference) = kind { reference.kind == .decision } else { false }
  }
}

extension Field {
  fileprivate var asList: [Self] { [self] }
}

extension PageChrome {
  /// The record `site`.
  static let site = Fields<Settings> {
    Field.text("title", "The site's title") { _, scope in scope.site.title }
    Field.optional("description", "What the site is about") { settings, _ in settings.description }
    Field.text("language", "A language tag, for `lang`") { settings, _ in settings.language }
    Field.url("home", "The home page") { _, scope in
      scope.site.home.map { scope.address(of: $0) } ?? scope.prefix
    }
    Field.url("style", "The theme's style sheet") { _, scope in
      scope.prefix + "theme/playbook.css"
    }
    Field.url("chart_style", "The style sheet of charts") { _, scope in
      scope.prefix + "theme/charts.css"
    }
    Field.flag("has_facts", "True where there are facts, and so charts") { _, scope in
      !scope.site.plan.entityPages.isEmpty
    }
    Field.url("script", "The theme's script") { _, scope in scope.prefix + "theme/playbook.js" }
    Field.url("icon", "The site's icon") { _, scope in scope.prefix + "theme/playbook.svg" }
    Field.url("root", "What leads to the site's root, before a path of your own") { _, scope in
      scope.prefix
    }
    Field.optionalURL("feed", "The feed of changes; only with a base URL and where there are some")
    {
      _, scope in scope.site.hasFeed ? scope.prefix + AtomFeed.path : nil
    }
    Field.optionalURL("tags", "The page of all tags; only where pages have some") { _, scope in
      scope.site.plan.tagsPage.map { scope.address(of: $0) }
    }
    Field.optionalURL("pack", "The board pack; only where there is one") { _, scope in
      scope.site.plan.pack.map { pack in
        scope.prefix + (scope.settings.addressStyle == .file ? pack.path.file : pack.path.link)
      }
    }
    Field.optionalURL("site_map", "The site map; only where there is more than one page") {
      _, scope in scope.site.plan.siteMapPage.map { scope.address(of: $0) }
    }
    Field.flag("has_search", "True where the site can be searched") { _, scope in
      scope.site.plan.hasSearch
    }
    Field.optionalURL("social_image", "The picture for previews of links") { _, scope in
      socialImage(scope)
    }
    Field.optional("company", "The company's name") { settings, _ in settings.company.name }
    Field.optional("as_of", "The day for which the playbook is true") { settings, _ in
      settings.asOf?.value.inWords
    }
    Field.optional("notice", "The setting `extra.notice`, for the foot of every page") {
      settings, _ in notice(settings)
    }
    Field.extra("What stands under the settings' `extra`") { settings, _ in settings.extra }
  }

  private static func notice(_ settings: Settings) -> String? {
    for (key, value) in settings.extra where key == "notice" {
      if case .text(let text) = value, !text.isEmpty { return text }
    }
    return nil
  }

  private static func socialImage(_ scope: LinkScope) -> String? {
    guard let image = scope.settings.socialImage?.value else { return nil }
    if image.isWebAddress { return image }
    guard let base = scope.site.baseURL else { return nil }
    let path = image.hasPrefix("/") ? String(image.dropFirst()) : image
    return base + path.percentEncodedPath
  }
}

extension String {
  var isWebAddress: Bool { hasPrefix("https://") || hasPrefix("http://") }
}
