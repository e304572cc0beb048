internal import PlaybookModel
internal import PlaybookSite

/// A tag as a link to its page.
struct TagLink: Sendable {
  let text: String
  let page: Int?
  /// How many pages have it; nothing where that is not asked.
  var count: Int?

  init(_ text: String, _ scope: LinkScope) {
    self.text = text
    page = scope.site.plan.tagPages[text]
  }

  /// A tag in the list of all tags.
  init(page: Int, _ scope: LinkScope) {
    let planned = scope.page(at: page)
    text = planned?.title ?? ""
    self.page = page
    count = planned.flatMap { $0.kind == .tag ? $0.children.count : nil }
  }

  static let fields = Fields<TagLink> {
    Field.text("text", "The tag") { tag, _ in tag.text }
    Field.url("address", "Its page") { tag, scope in
      tag.page.map { scope.address(of: $0) } ?? scope.prefix
    }
  }

  static let listed = Fields<TagLink>(fields) {
    Field.optional("count", "How many pages have it, in words") { tag, _ in
      tag.count.map { counted($0, "page") }
    }
  }
}

extension PageLayout {
  /// More than that are not listed on one page, so that it does not grow with the site.
  private static let mostListed = 500

  /// `tags/`.
  static let tags = PageLayout("tags") {
    Field.list("all_tags", "All tags, at most \(mostListed)", of: TagLink.listed) {
      scene, scope in
      scene.page.children.prefix(mostListed).map { TagLink(page: $0, scope) }
    }
    Field.optionalRecord("rest", "How many of the tags are shown", of: ViewRest.fields) {
      scene, _ in
      let count = scene.page.children.count
      return ViewRest(min(count, mostListed), of: count, "tags")
    }
  }

  /// `tags/NAME/`.
  static let tag = PageLayout("tag") {
    Field.text("count", "How many pages have the tag, in words") { scene, _ in
      counted(scene.page.children.count, "page")
    }
    Field.list(
      "pages", "The pages that have the tag, in reading order, at most \(mostListed)",
      of: Link.fields
    ) { scene, scope in
      scene.page.children.prefix(mostListed).compactMap { scene.link(to: $0, scope) }
    }
    Field.optionalRecord("rest", "How many of the pages are shown", of: ViewRest.fields) {
      scene, _ in
      let count = scene.page.children.count
      return ViewRest(min(count, mostListed), of: count, "pages")
    }
  }

  /// `site-map/`.
  static let siteMap = PageLayout("site-map") {
    Field.html("tree", "The whole navigation as nested lists") { _, scope in
      scope.site.plan.siteMap.html(from: scope)
    }
    Field.optional("left_out", "How many entries of the top level are not shown, in words") {
      _, scope in
      let count = scope.site.plan.siteMap.leftOut
      return count == 0 ? nil : count.grouped
    }
  }
}
