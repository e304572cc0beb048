package import PlaybookDiagnostics
package import PlaybookMarkdown
package import PlaybookModel

/// Every address of the site, settled: pages, files, redirects, navigation, resolved links.
///
/// No two of them share an address, also on file systems that ignore letter case or normalise
/// Unicode, and no internal link is dead.
package struct SitePlan: Sendable {
  package var playbook: Playbook
  /// In reading order: the order of the navigation, which previous and next follow.
  package var pages: [Page]
  /// Shared by pages; `Page.navigation` is an index.
  package var navigations: [Navigation]
  /// Files copied as they are; the path below `content/` is the path in the output.
  package var assets: [Asset]
  package var redirects: [Redirect]
  /// The base URL of the options or else of the settings, with a final `/` if its author gave one.
  package var baseURL: String?
  /// The path part of the base URL, beginning and ending with `/`: what the links of the 404 page
  /// begin with, for it is shown at any address.
  package var rootLink = "/"
  /// The place in `pages` of each entity that is published; drafts have none.
  package var entityPages: [EntityReference: Int] = [:]
  /// The place in `pages` of the page of each tag, by every spelling.
  package var tagPages: [String: Int] = [:]
  /// The place of the page of all tags; nothing where no page has one.
  package var tagsPage: Int?
  /// The place of the site map, the author's own or the generated one; nothing where the site has
  /// one page alone.
  package var siteMapPage: Int?
  /// The board pack; nothing where too little or too much is chosen for it.
  package var pack: Pack?
  /// What the generated site map shows.
  package var siteMap = SiteMap()

  /// Files that every site has or may have, so that nothing of the content takes their place.
  package static let generatedFiles = [
    ".nojekyll", "404.html", "feed.xml", "playbook.json", "robots.txt", searchIndexFile,
    searchFolder, "sitemap.xml",
  ]

  /// Where the search of the theme begins to read.
  package static let searchIndexFile = "search/index.txt"
  /// What else the search reads stands in it.
  package static let searchFolder = "search/parts"

  /// Where the tables of views stand as CSV files.
  package static let dataFolder = "csv"

  /// False where the settings want no search, and where there is nothing to find.
  package var hasSearch: Bool {
    playbook.settings.search && pages.prefix(3).count(where: \.isFound) > 1
  }

  package init(
    playbook: Playbook, pages: [Page] = [], navigations: [Navigation] = [], assets: [Asset] = [],
    redirects: [Redirect] = []
  ) {
    self.playbook = playbook
    self.pages = pages
    self.navigations = navigations
    self.assets = assets
    self.redirects = redirects
  }
}

/// One page of the site.
package struct Page: Sendable {
  package enum Kind: Sendable, Equatable {
    /// `content/index.md`, or generated.
    case home
    /// An ordinary Markdown page.
    case page
    /// A folder's index page, from index.md or README.md or generated; it lists its children.
    case folder
    /// A kind's index page, `vendors/`; prose from `content/vendors/index.md` where there is one.
    case index(EntityKind)
    case entity(EntityReference)
    /// `tags/`, which lists all tags; prose from `content/tags/index.md` where there is one.
    case tags
    /// `tags/NAME/`, which lists the pages that have a tag.
    case tag
    /// `site-map/`, which shows the whole tree of the navigation.
    case siteMap
    /// `404.html`; its links are absolute below `base_url`'s path, or from `/`.
    case notFound

    /// False for pages that say nothing themselves and only lead to others.
    package var isContent: Bool {
      switch self {
      case .home, .page, .folder, .index, .entity: true
      case .tags, .tag, .siteMap, .notFound: false
      }
    }
  }

  package let kind: Kind
  package let path: SitePath
  /// The file below the site's root; nothing for what is generated.
  package let source: String?
  /// For `<title>`, lists and cards.
  package let title: String
  /// What the navigation shows.
  package let shortTitle: String
  /// One sentence; empty where there is none.
  package let description: String
  package let fields: PageFields
  package let document: Document?
  /// What each of `document.references` became, in the same order.
  package var links: [ResolvedLink]
  /// An index into `SitePlan.navigations`.
  package var navigation: Int
  /// From the home page down, without this page; indices into `SitePlan.pages`.
  package var ancestors: [Int]
  package var previous: Int?
  package var next: Int?
  /// The pages that an index page lists, in navigation order; of the page of all tags their pages,
  /// of a tag's page those that have it.
  package var children: [Int]
  /// The pages that share this one's list, where it is too long for one page.
  package var list: PageList?

  package init(
    kind: Kind, path: SitePath, source: String?, title: String, shortTitle: String,
    description: String, fields: PageFields, document: Document?, links: [ResolvedLink] = [],
    navigation: Int = 0, ancestors: [Int] = [], previous: Int? = nil, next: Int? = nil,
    children: [Int] = [], list: PageList? = nil
  ) {
    self.kind = kind
    self.path = path
    self.source = source
    self.title = title
    self.shortTitle = shortTitle
    self.description = description
    self.fields = fields
    self.document = document
    self.links = links
    self.navigation = navigation
    self.ancestors = ancestors
    self.previous = previous
    self.next = next
    self.children = children
    self.list = list
  }
}

extension Page {
  /// True for all but the first of the pages that share a list.
  package var isFurtherPart: Bool { (list?.part ?? 0) > 0 }

  /// False for what a search leads nobody to: pages that only lead to others, and lists without
  /// their beginning.
  package var isFound: Bool { kind.isContent && !isFurtherPart }
}

/// What a reference in prose leads to.
package enum ResolvedLink: Sendable, Equatable {
  /// The destination relative to the page, percent-encoded, with query and fragment; the linked
  /// page's title fills the text of an autolink to a fact.
  case address(String, title: String)
  /// A view by its name, with the entity that it is about where it takes one; the address is of the
  /// page that holds what it shows.
  case view(name: String, entity: EntityReference?, address: String)
  /// Already reported; nothing is published.
  case broken
}

/// The part of the navigation that the pages of one folder share: every top-level entry, with the
/// branch that holds the folder opened.
package struct Navigation: Sendable, Equatable {
  package struct Entry: Sendable, Equatable {
    package let title: String
    /// An index into `SitePlan.pages`; nothing for a group without a page.
    package let page: Int?
    /// 0 for the top level.
    package let depth: Int
    /// True where the branch under it is shown.
    package let isOpen: Bool

    package init(title: String, page: Int?, depth: Int, isOpen: Bool) {
      self.title = title
      self.page = page
      self.depth = depth
      self.isOpen = isOpen
    }
  }

  /// In the order shown, the depth never more than one greater than the entry before.
  package let entries: [Entry]

  package init(entries: [Entry]) { self.entries = entries }
}

/// A file that is published as it was read.
package struct Asset: Sendable {
  package let path: SitePath
  package let file: SourceFile

  package init(path: SitePath, file: SourceFile) {
    self.path = path
    self.file = file
  }
}

/// A page that only leads elsewhere.
package struct Redirect: Sendable {
  package let path: SitePath
  /// The target, relative to the redirect's own address, percent-encoded; or an outside address.
  package let target: String

  package init(path: SitePath, target: String) {
    self.path = path
    self.target = target
  }
}
