package import PlaybookDiagnostics

/// The front matter that every page may have.
package struct PageFields: Sendable, Equatable {
  /// What the navigation shows.
  package enum NavigationEntry: Sendable, Equatable {
    case title
    case short(String)
    case hidden
  }

  package var title: Located<String>?
  package var description: String?
  package var owner: String?
  package var tags: [Located<String>] = []
  /// Orders pages of a folder and entities of a kind; smaller first, none last.
  package var weight: Int?
  package var date: Day?
  package var reviewed: Located<Day>?
  package var reviewEvery: CalendarDuration?
  package var navigation: NavigationEntry = .title
  /// Replaces the last part of the page's address.
  package var slug: Located<String>?
  package var isDraft = false
  /// Old addresses that lead here, as written.
  package var redirectFrom: [Located<String>] = []
  /// A layout other than the kind's: `layouts/<name>.mustache`.
  package var template: Located<String>?
  /// Whether the page shows a table of contents; the theme decides where nothing is said.
  package var showsContents: Bool?
  /// Whether the page, and all below it, stands in the board pack; the settings decide where
  /// nothing is said.
  package var isPrinted: Bool?
  package var extra: [(key: String, value: ExtraValue)] = []

  package init() {}

  package static func == (a: PageFields, b: PageFields) -> Bool {
    a.title == b.title && a.description == b.description && a.owner == b.owner
      && a.tags == b.tags && a.weight == b.weight && a.date == b.date
      && a.reviewed == b.reviewed && a.reviewEvery == b.reviewEvery
      && a.navigation == b.navigation && a.slug == b.slug && a.isDraft == b.isDraft
      && a.redirectFrom == b.redirectFrom && a.template == b.template
      && a.showsContents == b.showsContents && a.isPrinted == b.isPrinted
      && ExtraValue.map(a.extra) == .map(b.extra)
  }
}
